import {
  readErrorBody,
  type EmployerOperationId,
  type OperationId,
  type WireErrorBody,
} from '@fribillett/entur-wire';

/** Any operation of Entur's: of the sale or of an employer. */
export type EnturOperationId = OperationId | EmployerOperationId;

/** How a call to Entur failed: an answer that is not 2xx, no answer in time, no answer at all, or one that is not JSON. */
export type UpstreamFailure = 'status' | 'timeout' | 'network' | 'aborted' | 'malformed';

/** What an {@link UpstreamError} is made from. */
export interface UpstreamErrorDetails {
  operationId: EnturOperationId;
  failure: UpstreamFailure;
  /** The id that was sent as `X-Correlation-Id`; quote it to Entur. */
  correlationId: string;
  /** True when the call may be sent again without doing something twice. */
  isRetrySafe: boolean;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** How long Entur asks to wait, in whole seconds. */
  retryAfterSeconds?: number | undefined;
  /** Text of the error answer. */
  bodyText?: string | undefined;
}

/**
 * The one error that leaves {@link EnturClient}. Its message holds no value of the request or the answer; what Entur
 * wrote is in `body`, which may be personal and must not reach a browser as it is.
 */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly operationId: EnturOperationId;
  readonly failure: UpstreamFailure;
  readonly correlationId: string;
  readonly isRetrySafe: boolean;
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly body: WireErrorBody;
  /** True when the service itself wrote the body; a proxy's page for a path that is not there is none (gaps 1). */
  readonly isServiceBody: boolean;

  constructor(details: UpstreamErrorDetails) {
    const outcome = details.status === undefined ? details.failure : String(details.status);
    super(`Entur's ${details.operationId} failed: ${outcome} (correlation id ${details.correlationId})`);
    this.operationId = details.operationId;
    this.failure = details.failure;
    this.correlationId = details.correlationId;
    this.isRetrySafe = details.isRetrySafe;
    this.status = details.status;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.body = readErrorBody(details.bodyText ?? '');
    this.isServiceBody = isServiceBody(details.bodyText ?? '');
  }
}

/** `ErrorResponse` and `ApiError` both name their `status` and a `message` (personnel-tickets 3). */
function isServiceBody(text: string): boolean {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'status' in body && 'message' in body;
  } catch {
    return false;
  }
}
