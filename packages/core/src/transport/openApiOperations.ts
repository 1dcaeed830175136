import type { ShopWireOperation } from './shopWire.ts';

/** Names of the bodies that the OpenAPI document describes. */
type OpenApiBody =
  | 'EntitlementsAnswer'
  | 'ClaimRequest'
  | 'ClaimAnswer'
  | 'ConsumptionRequest'
  | 'ConsumptionAdvice'
  | 'Verdict'
  | 'ReservationRequest'
  | 'Reservation'
  | 'UsageAnswer';

interface Operation {
  summary: string;
  description: string;
  request?: OpenApiBody;
  answer: OpenApiBody;
  isPerOrder?: boolean;
}

/** What the OpenAPI document says of each operation. */
export const openApiOperations: Readonly<Record<ShopWireOperation, Operation>> = {
  getEntitlements: {
    summary: 'The rights of everybody in the session',
    description:
      'When one person cannot be read, answer the rest with `isPartial: true` and that person marked `isUnavailable`. May be repeated.',
    answer: 'EntitlementsAnswer',
  },
  claimPersonnelTicket: {
    summary: 'Connect the rights behind a pickup code to the customer of the session',
    description:
      'Refuse a code over 64 characters before any pattern sees it, and slow down repeated wrong codes with 429. An unknown code is `rejected`. Never log or echo the code. Clients never repeat this call by themselves.',
    request: 'ClaimRequest',
    answer: 'ClaimAnswer',
  },
  checkConsumption: {
    summary: 'Ask, before reserving, whether these uses would hold',
    description: 'Advice only: it opens no payment. Every contract must belong to the session.',
    request: 'ConsumptionRequest',
    answer: 'ConsumptionAdvice',
  },
  reserve: {
    summary: 'Reserve offers with exactly the rights that they originate from',
    description:
      'Build customers and entitlements from the session, and keep which order line consumes which contract: an order does not show it. Clients never repeat this call by themselves.',
    request: 'ReservationRequest',
    answer: 'Reservation',
  },
  validateOrder: {
    summary: 'Validate every right of an order',
    description:
      'Read the order back and validate all its consumptions together, each with its order line reference. The body is an empty object and carries no meaning. An order without an entitlement is `not-needed`.',
    answer: 'Verdict',
    isPerOrder: true,
  },
  getUsage: {
    summary: 'The trips made on the rights of the session, and the taxable savings',
    description: 'Refunds are included, with negative amounts. May be repeated.',
    answer: 'UsageAnswer',
  },
};
