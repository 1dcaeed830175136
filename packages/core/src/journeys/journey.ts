/**
 * One leg of a trip: its own offer configuration and its own consumption (rule 3).
 *
 * `departure` and `arrival` are RFC 3339 instants with an offset, or an Oslo day (`yyyy-MM-dd`) while the time of day is
 * not chosen yet. The departure binds a journey over midnight (gaps 28).
 */
export interface Journey {
  /** The shop's own id, unique within the trip. */
  id: string;
  /** Name of the place it starts from, as the traveller knows it. */
  from: string;
  /** Name of the place it goes to. */
  to: string;
  departure: string;
  arrival?: string | undefined;
}
