import type { TransportErrorCode } from '@fribillett/core';

/** What a {@link ShopError} is made from. */
export interface ShopErrorDetails {
  code: TransportErrorCode;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** The shop's own reason, an open list: see `shopErrorSchema`. */
  problem?: string | undefined;
  correlationId?: string | undefined;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** A call to the shop's own backend that failed, in the same codes as the personnel ticket transport. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
  readonly code: TransportErrorCode;
  readonly status: number | undefined;
  readonly problem: string | undefined;
  readonly correlationId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor({ code, status, problem, correlationId, retryAfterSeconds, cause }: ShopErrorDetails) {
    super(`The shop's backend failed: ${problem ?? code}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.problem = problem;
    this.correlationId = correlationId;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Nothing says whether the call was carried out. */
  get isOutcomeUnknown(): boolean {
    return ['network', 'timeout', 'unavailable', 'bad-response'].includes(this.code);
  }
}
