import type { OperationId } from '@fribillett/entur-wire';
import type { ServedOperationId } from './servedOperations.ts';

/** Why a request is refused, before it is put into the words of the service that was asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** What is wrong with one property of a request. */
export interface FieldError {
  field: string;
  defaultMessage: string;
  rejectedValues: unknown[];
}

/** What a refusal may carry beside its message. */
export interface RefusalDetails {
  /** The sandbox's own code, `SANDBOX-…`. */
  code?: string;
  fields?: FieldError[];
  /** `errorReason` of a payment: SOFT_DECLINE, REFUSED_BY_ISSUER or RESOURCE_BUSY. */
  errorReason?: string;
}

/** Which body a service gives its errors (contract `personnel-tickets.md` 3, `sale.md` 0, 1 and 4; that of the profiles is inferred). */
type Family = 'oauth' | 'benefits' | 'offers' | 'problem' | 'omsa' | 'sales' | 'payments';

const families: Partial<Record<ServedOperationId, Family>> = {
  token: 'oauth',
  findProfiles: 'benefits',
  getProfile: 'benefits',
  createProfile: 'benefits',
  createTemporaryProfile: 'benefits',
  updateTemporaryProfile: 'benefits',
  getEntitlementsByCustomerNumber: 'benefits',
  claimPersonnelTicket: 'benefits',
  validateContractUse: 'benefits',
  getAllValidContractsByCustomerNumber: 'benefits',
  searchOffersV2TripPattern: 'offers',
  searchOffersV2StopPlaces: 'offers',
  searchOffersV3TripPattern: 'problem',
  searchOmsaOffers: 'omsa',
  reserveOffers: 'sales',
  getOrder: 'sales',
  confirmOrderLines: 'sales',
  createPayment: 'payments',
  startTerminal: 'payments',
  capturePayment: 'payments',
  getTransaction: 'payments',
  findTicketDistributionGroups: 'sales',
  getRefundOptions: 'sales',
  dryRunRefund: 'sales',
  refundOrder: 'sales',
} satisfies Record<OperationId, Family>;

const phrases: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

/** The error body of the service that `operation` belongs to; the benefits family for the employer's and for an address that is none. */
export function errorBody(
  refusal: Refusal,
  where: { operation?: ServedOperationId; path: string; correlationId: string; timestamp: string },
): Record<string, unknown> {
  const { path, correlationId, timestamp } = where;
  const { status, message, details } = refusal;
  const error = phrases[status] ?? 'Error';
  const family = (where.operation && families[where.operation]) ?? 'benefits';
  const api = { path, error, status, message, exception: details.code ?? 'SandboxException', timestamp };
  switch (family) {
    case 'oauth':
      return { error: 'access_denied', error_description: message };
    case 'benefits':
      return {
        ...{ path, error, status, message, timestamp, correlationId },
        ...(details.fields ? { errors: details.fields } : {}),
        ...(details.code === undefined ? {} : { errorCode: details.code }),
      };
    case 'offers':
      return api;
    case 'problem':
      return { title: error, detail: message, status, instance: path, errorCode: api.exception };
    case 'omsa':
      // Its `errorcode` and `status` are numbers up to ten, which no HTTP status is.
      return { errorcode: 1, title: error, detail: message };
    case 'sales':
      return { ...api, title: error };
    case 'payments':
      return { ...api, ...(details.errorReason === undefined ? {} : { errorReason: details.errorReason }) };
  }
}
