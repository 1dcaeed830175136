import type { FieldError, ShopWireErrorCode } from '@fribillett/core';
import { WireFormatError } from '@fribillett/entur-wire';
import { UpstreamError, type EnturOperationId } from './upstream/upstreamError.ts';

/** What a {@link GatewayError} is made from. */
export interface GatewayErrorDetails {
  /** HTTP status of the answer. */
  status: number;
  code: ShopWireErrorCode;
  /** Which fields were refused and why; never the values. */
  fields?: readonly FieldError[] | undefined;
  /** How long to wait, in whole seconds. */
  retryAfterSeconds?: number | undefined;
}

/** A refusal in core's taxonomy, ready to be answered. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly status: number;
  readonly code: ShopWireErrorCode;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor({ status, code, fields = [], retryAfterSeconds }: GatewayErrorDetails) {
    super(`Refused with ${code} (${status})`);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** `rejected` for one field: 409 when it clashes with what is there, 400 or 422 when it is wrong in itself. */
export function rejected(field: string, message: string, status = 422): GatewayError {
  return new GatewayError({ status, code: 'rejected', fields: [{ field, message }] });
}

/**
 * Core's taxonomy for whatever went wrong. Of what Entur wrote, only the names of refused fields come through (gaps 2).
 * An error that is nobody's answer (a defect, a failing store) becomes `unavailable` with 500.
 */
export function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof WireFormatError) return new GatewayError({ status: 502, code: 'bad-response' });
  if (error instanceof UpstreamError) return ofUpstream(error);
  return new GatewayError({ status: 500, code: 'unavailable' });
}

function ofUpstream(error: UpstreamError): GatewayError {
  switch (error.failure) {
    case 'timeout':
      return new GatewayError({ status: 504, code: 'unavailable' });
    case 'network':
    case 'aborted':
      return new GatewayError({ status: 502, code: 'unavailable' });
    case 'malformed':
      return new GatewayError({ status: 502, code: 'bad-response' });
    case 'status':
      return error.operationId === 'token'
        ? new GatewayError({ status: 503, code: 'unavailable', retryAfterSeconds: error.retryAfterSeconds })
        : ofStatus(error, error.status ?? 502);
  }
}

/** Operations with a thing in their path or body (a customer, a code, an order, an employee) that may be unknown to Entur. */
const findsThings: readonly EnturOperationId[] = [
  'getEntitlementsByCustomerNumber',
  'getAllValidContractsByCustomerNumber',
  'claimPersonnelTicket',
  'getOrder',
  'reserveOffers',
  'findEmployees',
  'getEmployee',
  'getImportedEmployee',
  'patchImportedEmployee',
  'setYearlyFee',
  'setDisabilityProof',
  'createTaxSavingsReport',
];

/**
 * Reads of one thing whose id a browser gave. Entur's permissions are by company (personnel-tickets 1), so that it may refuse
 * what is another company's: that must look as what is nobody's.
 */
const readsOne: readonly EnturOperationId[] = ['getEmployee', 'getImportedEmployee'];

function ofStatus(error: UpstreamError, status: number): GatewayError {
  const { retryAfterSeconds } = error;
  switch (status) {
    case 401:
    case 403:
      if (status === 403 && error.isServiceBody && readsOne.includes(error.operationId)) {
        return new GatewayError({ status: 404, code: 'not-found' });
      }
      // Our credentials, not the customer's: a 401 of ours would send them to a log-in that cannot help.
      return new GatewayError({ status: 503, code: 'unavailable' });
    case 404:
      return error.isServiceBody && findsThings.includes(error.operationId)
        ? new GatewayError({ status: 404, code: 'not-found' })
        : new GatewayError({ status: 500, code: 'endpoint-not-found' });
    case 405:
      return new GatewayError({ status: 500, code: 'endpoint-not-found' });
    case 400:
    case 409:
    case 422:
      return new GatewayError({
        status: status === 409 ? 409 : 422,
        code: 'rejected',
        fields: refusedFields(error),
      });
    case 429:
      return new GatewayError({ status: 429, code: 'rate-limited', retryAfterSeconds });
    case 408:
    case 423:
    case 503:
      return new GatewayError({ status: 503, code: 'unavailable', retryAfterSeconds });
    case 504:
      return new GatewayError({ status: 504, code: 'unavailable' });
    default:
      return new GatewayError({ status: 502, code: 'unavailable' });
  }
}

function refusedFields({ body }: UpstreamError): FieldError[] {
  return (
    body.fields
      // Five digits in a row are no name, and may be a person's.
      .filter(({ field }) => /^[\w.[\]-]{1,100}$/.test(field) && !/\d{5}/.test(field))
      .map(({ field }) => ({ field, message: 'Entur did not accept this field.' }))
  );
}
