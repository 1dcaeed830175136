import { WireFormatError } from '@fribillett/entur-wire';
import { UpstreamError } from '../upstream/upstreamError.ts';

const sentences = {
  'invalid-input': 'What was given about the user cannot be sent; `fields` names what to mend.',
  'several-profiles':
    'Several profiles match, and none of them is taken: have them merged or tell them apart by customerRef.',
  'of-another-user':
    'The e-mail belongs to the profile of another user of the shop, with another customerRef.',
  taken: 'The e-mail or customerRef is taken by a profile that cannot be used or found.',
  temporary: 'The profile is temporary: a right that is claimed onto it would be lost with it.',
  personnel: 'The profile is the one of a rights holder at the Directorate, not a private one of the shop’s.',
  inactive: 'The profile is passive or deleted.',
  'other-organisation': 'The profile belongs to another organisation.',
  'not-found': 'There is no such profile.',
  unsure:
    'The answer to the creation was lost and the profile is not found yet. Asking again looks for it first.',
  refused: 'Entur refused; `status` and `fields` say what.',
  'endpoint-not-found':
    'Entur knows no such address: set `endpoints` of the client to where profiles are served.',
  'bad-response': 'Entur’s answer does not have the form of a profile.',
  unavailable: 'Entur could not be reached or was busy.',
} as const;

/** Why no profile was given, or why one may not claim. */
export type ProfileErrorCode = keyof typeof sentences;

/** What a {@link ProfileError} carries beside its code. */
export interface ProfileErrorDetails {
  /** The id that was sent as `X-Correlation-Id`; quote it to Entur. */
  correlationId: string;
  /** Names of the fields that are wrong or were refused; never their values. */
  fields?: readonly string[] | undefined;
  /** HTTP status of Entur's answer, where there was one. */
  status?: number | undefined;
  /** How long Entur asks to wait, in whole seconds. */
  retryAfterSeconds?: number | undefined;
}

/**
 * The one error of {@link CustomerProfiles}. It holds no personal data, and on purpose not the error of the client behind it,
 * whose body may quote what was sent: it may be logged.
 */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code: ProfileErrorCode;
  readonly correlationId: string;
  readonly fields: readonly string[];
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProfileErrorCode, details: ProfileErrorDetails) {
    super(`${sentences[code]} (${code}, correlation id ${details.correlationId})`);
    this.code = code;
    this.correlationId = details.correlationId;
    this.fields = details.fields ?? [];
    this.status = details.status;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/**
 * What a creation that failed may mean when there is no profile after it: `taken` or `refused` when it clashed with another
 * (400 or 409, which of them is unknown), `unsure` when its answer was lost. `undefined`: it definitely failed.
 */
export function creationFailure(error: unknown, correlationId: string): ProfileError | undefined {
  if (error instanceof WireFormatError) return new ProfileError('unsure', { correlationId });
  if (!(error instanceof UpstreamError) || error.operationId !== 'createProfile') return undefined;
  const { status } = error;
  if (!error.isRetrySafe) return new ProfileError('unsure', { correlationId: error.correlationId, status });
  if (status !== 400 && status !== 409 && status !== 422) return undefined;
  const fields = refusedFields(error);
  return new ProfileError(status === 409 ? 'taken' : 'refused', { correlationId, status, fields });
}

/** The same failure without what Entur wrote. An error of another kind is a defect and stays what it is. */
export function withoutPersonalData(error: unknown, correlationId: string): unknown {
  if (error instanceof WireFormatError) return new ProfileError('bad-response', { correlationId });
  if (!(error instanceof UpstreamError)) return error;
  const { status, retryAfterSeconds } = error;
  const fields = refusedFields(error);
  return new ProfileError(codeOf(error), {
    ...{ correlationId: error.correlationId, status, retryAfterSeconds, fields },
  });
}

/** Names of properties only, for what stands beside them is a value that was sent. */
function refusedFields({ body }: UpstreamError): string[] {
  return body.fields.map(({ field }) => field).filter((field) => /^[A-Za-z][\w.[\]]{0,60}$/.test(field));
}

function codeOf({ failure, status, operationId, isServiceBody }: UpstreamError): ProfileErrorCode {
  if (failure === 'malformed') return 'bad-response';
  switch (status) {
    case 404:
      return operationId === 'getProfile' && isServiceBody ? 'not-found' : 'endpoint-not-found';
    case 405:
      return 'endpoint-not-found';
    case 400:
    case 401:
    case 403:
    case 409:
    case 422:
      return 'refused';
    default:
      return 'unavailable';
  }
}
