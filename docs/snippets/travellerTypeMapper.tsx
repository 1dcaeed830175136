import type { Companion, EntitlementSelection, Journey } from '@fribillett/core';
import { TravellerTypeMapper } from '@fribillett/components';

interface TravellersProps {
  journeys: readonly Journey[];
  /** As `EntitlementPicker` hands it out. */
  selection: EntitlementSelection;
  companions: readonly Companion[];
}

export function Travellers({ journeys, selection, companions }: TravellersProps) {
  return <TravellerTypeMapper journeys={journeys} selection={selection} companions={companions} />;
}
