/**
 * Every way in which a call can fail, the same for transport, gateway and components.
 *
 * - `network`: nothing came back (offline, refused connection, cut body); - `timeout`: no answer in time, the outcome is
 *   unknown; - `aborted`: the caller ended it.
 * - `unauthorized` (401), `forbidden` (403), `not-found` (404 for a known thing), `endpoint-not-found` (404 or 405 for a
 *   route that is not there: configuration, never "right invalid"), `rate-limited` (429), `rejected` (400, 409, 413, 422,
 *   with field details), `unavailable` (408 from a server, 5xx).
 * - `bad-response`: an answer that does not fit the schema.
 */
export type TransportErrorCode =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'endpoint-not-found'
  | 'rate-limited'
  | 'rejected'
  | 'unavailable'
  | 'bad-response';

/** One field that was refused, and why. Values are left out: they may be personal. */
export interface FieldError {
  field: string;
  message: string;
}

/** What a `TransportError` is made from. */
export interface TransportErrorDetails {
  code: TransportErrorCode;
  /** What happened and what to do, in English, for a developer's log. Never personal. */
  message: string;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** Quote it to support: it names the request in every log on the way. */
  correlationId?: string | undefined;
  /** True when the same call may be sent again without doing something twice. */
  isRetrySafe: boolean;
  /** How long the server asks to wait, in whole seconds. */
  retryAfterSeconds?: number | undefined;
  fields?: readonly FieldError[] | undefined;
  /** The server's own words for a person, plain text of at most 300 characters. */
  reason?: string | undefined;
  cause?: unknown;
}

/** The one error that leaves a transport. The words for a person are in the texts, keyed by `code`. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  declare readonly code: TransportErrorCode;
  declare readonly status: number | undefined;
  declare readonly correlationId: string | undefined;
  declare readonly isRetrySafe: boolean;
  declare readonly retryAfterSeconds: number | undefined;
  declare readonly fields: readonly FieldError[];
  declare readonly reason: string | undefined;

  constructor({ message, cause, fields = [], ...details }: TransportErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, details, { fields });
  }
}
