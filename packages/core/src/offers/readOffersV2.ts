import * as z from 'zod/mini';
import type { Money } from './money.ts';
import type { Offer, OfferDiscount } from './offer.ts';

const money = z.object({
  amount: z.string().check(z.regex(/^-?\d{1,12}(?:\.\d{1,2})?$/)),
  currency: z.string(),
});

const discountRight = z.object({
  name: z.optional(z.string()),
  price: money,
  originatingFromProductId: z.optional(z.string()),
});

const offerSummary = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  price: money,
  available: z.optional(z.int()),
  preassignedProducts: z.optional(
    z.array(
      z.object({
        id: z.string(),
        name: z.optional(z.string()),
        properties: z.optional(
          z.object({
            isRefundable: z.optional(z.boolean()),
            // Both spellings have been recorded (sale.md, additions 6).
            isExchangeable: z.optional(z.boolean()),
            isExchangable: z.optional(z.boolean()),
          }),
        ),
        discountRight: z.optional(discountRight),
      }),
    ),
  ),
  optionalProductsSelectableIds: z.optional(z.array(z.string())),
  travellerMapping: z.optional(
    z.array(
      z.object({
        travellerIds: z.array(z.string()),
        userType: z.optional(z.string()),
        minNumberOfTravellers: z.optional(z.int()),
        maxNumberOfTravellers: z.optional(z.int()),
      }),
    ),
  ),
});

const searchResponse = z.object({
  offers: z.array(offerSummary),
  optionalProducts: z.optional(
    z.array(
      z.object({
        selectableId: z.string(),
        name: z.optional(z.string()),
        price: z.optional(money),
        discountRight: z.optional(discountRight),
      }),
    ),
  ),
  unavailableProducts: z.optional(z.array(z.object({ id: z.string(), status: z.optional(z.string()) }))),
  notices: z.optional(z.array(z.string())),
});

/** What an offer search answered, in the rules' own words. */
export interface OffersAnswer {
  offers: Offer[];
  /** Products that could not be offered, with Entur's open status (`SOLD_OUT`, `CLOSED`, …). */
  unavailableProducts: { id: string; status?: string | undefined }[];
  /** Open list; `PERSONALISATION` means that discounts may be missing: search again. */
  notices: string[];
}

/**
 * Reads an Offers V2 search response (sale.md 2.1). Unknown properties and values are left aside.
 *
 * @param journeyId the journey that was searched for.
 * @throws TypeError when the response lacks what every offer has: ids and prices.
 */
export function readOffersV2(json: unknown, { journeyId }: { journeyId: string }): OffersAnswer {
  const parsed = searchResponse.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new TypeError(
      `Not an Offers V2 search response: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const { offers, optionalProducts = [], unavailableProducts = [], notices = [] } = parsed.data;
  return {
    offers: offers.map((offer) => toOffer(offer, optionalProducts, journeyId)),
    unavailableProducts,
    notices,
  };
}

type WireOffer = z.infer<typeof offerSummary>;
type WireOptionalProduct = NonNullable<z.infer<typeof searchResponse>['optionalProducts']>[number];

function toOffer(wire: WireOffer, optional: readonly WireOptionalProduct[], journeyId: string): Offer {
  const { preassignedProducts = [], optionalProductsSelectableIds = [], travellerMapping = [] } = wire;
  return {
    id: wire.id,
    journeyId,
    name: wire.name ?? '',
    description: wire.description ?? '',
    price: wire.price,
    products: preassignedProducts.map(({ id, name = '', discountRight: right }) => ({
      id,
      name,
      discounts: toDiscounts(right),
    })),
    optionalProducts: optional
      .filter(({ selectableId }) => optionalProductsSelectableIds.includes(selectableId))
      .map(({ selectableId, name = '', price, discountRight: right }) => ({
        selectableId,
        name,
        price: price ?? zero(wire.price),
        discounts: toDiscounts(right),
      })),
    travellers: travellerMapping.map((group) => ({
      travellerIds: group.travellerIds,
      userType: group.userType ?? 'ANYONE',
      min: group.minNumberOfTravellers ?? 1,
      max: group.maxNumberOfTravellers ?? group.travellerIds.length,
    })),
    available: wire.available,
    isRefundable: allOf(preassignedProducts.map(({ properties }) => properties?.isRefundable)),
    isExchangeable: allOf(
      preassignedProducts.map(({ properties }) => properties?.isExchangeable ?? properties?.isExchangable),
    ),
  };
}

function toDiscounts(right: z.infer<typeof discountRight> | undefined): OfferDiscount[] {
  return right === undefined ? [] : [{ ...right, name: right.name ?? '' }];
}

function zero({ currency }: Money): Money {
  return { amount: '0.00', currency };
}

function allOf(flags: readonly (boolean | undefined)[]): boolean | undefined {
  if (flags.includes(false)) return false;
  return flags.includes(true) ? true : undefined;
}
