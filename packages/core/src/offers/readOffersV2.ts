import * as z from 'zod/mini';
import type { Offer, OfferDiscount } from './offer.ts';

const money = z.object({
  amount: z.string().check(z.regex(/^-?\d{1,12}(?:\.\d{1,2})?$/)),
  currency: z.string(),
});

/** An optional property; `null` reads as absent. */
function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.nullable(schema),
      z.transform((value: z.output<Schema> | null): z.output<Schema> | undefined => value ?? undefined),
    ),
  );
}

const discountRight = z.object({
  name: maybe(z.string()),
  price: money,
  originatingFromProductId: maybe(z.string()),
});

const offerSummary = z.object({
  id: z.string(),
  name: maybe(z.string()),
  description: maybe(z.string()),
  price: money,
  available: maybe(z.int()),
  preassignedProducts: maybe(
    z.array(
      z.object({
        id: z.string(),
        name: maybe(z.string()),
        properties: maybe(
          z.object({
            isRefundable: maybe(z.boolean()),
            // Both spellings have been recorded (sale.md, additions 6).
            isExchangeable: maybe(z.boolean()),
            isExchangable: maybe(z.boolean()),
          }),
        ),
        discountRight: maybe(discountRight),
      }),
    ),
  ),
  optionalProductsSelectableIds: maybe(z.array(z.string())),
  travellerMapping: maybe(
    z.array(
      z.object({
        travellerIds: z.array(z.string()),
        userType: maybe(z.string()),
        minNumberOfTravellers: maybe(z.int()),
        maxNumberOfTravellers: maybe(z.int()),
      }),
    ),
  ),
});

const searchResponse = z.object({
  offers: z.array(offerSummary),
  optionalProducts: maybe(
    z.array(
      z.object({
        selectableId: z.string(),
        name: maybe(z.string()),
        price: maybe(money),
        discountRight: maybe(discountRight),
      }),
    ),
  ),
  unavailableProducts: maybe(z.array(z.object({ id: z.string(), status: maybe(z.string()) }))),
  notices: maybe(z.array(z.string())),
});

/** What an offer search answered, in the rules' own words. */
export interface OffersAnswer {
  offers: Offer[];
  /** Products that could not be offered, with Entur's open status (`SOLD_OUT`, `CLOSED`, …). */
  unavailableProducts: { id: string; status?: string | undefined }[];
  /** Open list; `PERSONALISATION` means that discounts may be missing: search again. */
  notices: string[];
}

/** What an answer does not say of itself. */
export interface OffersContext {
  /** The journey that was searched for. */
  journeyId: string;
  /** Instant with offset after which nothing of it can be reserved; see `offersExpireAt`. */
  expiresAt?: string | undefined;
}

/**
 * Reads an Offers V2 search response (sale.md 2.1). Unknown properties are left aside and unknown values kept. An optional
 * product without a price is left out: nobody can say what it costs.
 *
 * @throws TypeError when the response lacks what every offer has: ids and prices.
 */
export function readOffersV2(json: unknown, context: OffersContext): OffersAnswer {
  const parsed = searchResponse.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new TypeError(
      `Not an Offers V2 search response: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const { offers, optionalProducts = [], unavailableProducts = [], notices = [] } = parsed.data;
  return {
    offers: offers.map((offer) => toOffer(offer, optionalProducts, context)),
    unavailableProducts,
    notices,
  };
}

type WireOffer = z.infer<typeof offerSummary>;
type WireOptionalProduct = NonNullable<z.infer<typeof searchResponse>['optionalProducts']>[number];

function toOffer(wire: WireOffer, optional: readonly WireOptionalProduct[], context: OffersContext): Offer {
  const { preassignedProducts = [], optionalProductsSelectableIds = [], travellerMapping = [] } = wire;
  return {
    id: wire.id,
    journeyId: context.journeyId,
    expiresAt: context.expiresAt,
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
      .flatMap(({ selectableId, name = '', price, discountRight: right }) =>
        price === undefined ? [] : [{ selectableId, name, price, discounts: toDiscounts(right) }],
      ),
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

/** What holds for an offer is what is known to hold for each of its products. */
function allOf(flags: readonly (boolean | undefined)[]): boolean | undefined {
  if (flags.includes(false)) return false;
  return flags.length > 0 && flags.every((flag) => flag === true) ? true : undefined;
}
