import { WireFormatError } from '@fribillett/entur-wire';
import { UpstreamError } from '@fribillett/gateway';
import type { ShopWireErrorCode } from '@fribillett/core';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ShopError } from '../shared/shopError.ts';

/** What a {@link ShopFailure} is made from. */
export interface ShopFailureDetails {
  /** HTTP status of the answer. */
  status: ContentfulStatusCode;
  code: ShopWireErrorCode;
  /** The shop's own reason, from the list beside `shopErrorSchema`. */
  problem?: string | undefined;
  fields?: readonly { field: string; message: string }[] | undefined;
  retryAfterSeconds?: number | undefined;
  /** The id that names the failed request upstream, where that is not the request's own. */
  correlationId?: string | undefined;
}

/** A refusal that is ready to be answered. */
export class ShopFailure extends Error {
  override readonly name = 'ShopFailure';
  readonly details: ShopFailureDetails;

  constructor(details: ShopFailureDetails) {
    super(`Refused with ${details.problem ?? details.code} (${String(details.status)})`);
    this.details = details;
  }

  /** The body of the answer. */
  toBody(requestCorrelationId: string): ShopError {
    const { code, problem, fields, correlationId = requestCorrelationId } = this.details;
    return {
      error: {
        code,
        correlationId,
        ...(problem !== undefined && { problem }),
        ...(fields !== undefined && { fields: [...fields] }),
      },
    };
  }
}

/** 401: nobody is signed in. */
export function notSignedIn(): ShopFailure {
  return new ShopFailure({ status: 401, code: 'unauthorized', problem: 'not-signed-in' });
}

/** 401: the page shows another sign-in than the one that its cookie belongs to. */
export function sessionChanged(): ShopFailure {
  return new ShopFailure({ status: 401, code: 'unauthorized', problem: 'session-changed' });
}

/** 404: there is no such thing, or it is somebody else's; the two look alike. */
export function notFound(): ShopFailure {
  return new ShopFailure({ status: 404, code: 'not-found' });
}

/** 400: the request ended before it was whole. */
export function brokenOff(): ShopFailure {
  return new ShopFailure({
    status: 400,
    code: 'rejected',
    fields: [{ field: 'body', message: 'The body ended early.' }],
  });
}

/** The answer for whatever went wrong; nothing that Entur wrote comes through. */
export function toShopFailure(error: unknown): ShopFailure {
  if (error instanceof ShopFailure) return error;
  if (error instanceof UpstreamError) return ofUpstream(error);
  if (error instanceof WireFormatError) return new ShopFailure({ status: 502, code: 'bad-response' });
  return new ShopFailure({ status: 500, code: 'unavailable' });
}

/** Whether Entur did not answer, refused, or answered with what cannot be read; anything else is a defect here. */
export function isEnturFailure(error: unknown): boolean {
  return error instanceof UpstreamError || error instanceof WireFormatError;
}

function ofUpstream({ failure, status, correlationId, retryAfterSeconds }: UpstreamError): ShopFailure {
  if (failure === 'malformed') return new ShopFailure({ status: 502, code: 'bad-response', correlationId });
  switch (status) {
    case 400:
    case 409:
    case 422:
      return new ShopFailure({ status: status === 409 ? 409 : 422, code: 'rejected', correlationId });
    case 404:
      return new ShopFailure({ status: 404, code: 'not-found', correlationId });
    case 429:
      return new ShopFailure({ status: 429, code: 'rate-limited', correlationId, retryAfterSeconds });
    default:
      return new ShopFailure({
        status: failure === 'timeout' ? 504 : 503,
        code: 'unavailable',
        correlationId,
        retryAfterSeconds,
      });
  }
}
