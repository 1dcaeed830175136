import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { moneySchema } from './money.ts';
import { calendarDateSchema, instantSchema, listOf, maybe } from './primitives.ts';

/*
 * The part of OMSA that a search for offers needs (contract `personnel-tickets.md` 7.6; all C but where marked). How OMSA
 * carries a personnel ticket is U (gap 21), so nothing here says it.
 */

/** `ageGroup` of a `userProfile`. */
export type OmsaAgeGroup = 'ANYONE' | 'INFANT' | 'CHILD' | 'YOUTH' | 'ADULT' | 'SENIOR';

/** `individualTraveller`, as sent. */
export interface OmsaIndividualTraveller {
  type: 'individual_traveller';
  id: string;
  /** 0 to 100. */
  age?: number;
  customerReference?: string;
  entitlements?: Record<string, unknown>;
}

/** `userProfile`, as sent. */
export interface OmsaUserProfile {
  type: 'user_profile';
  id: string;
  /** 1 when absent. */
  count?: number;
  ageGroup?: OmsaAgeGroup;
}

/** `placeReference`. */
export interface OmsaPlace {
  /** `NSR:StopPlace:…`. */
  placeId: string;
}

/** Body of a search: at least one of `travellers` (one to ten) and `profiles`. */
export interface OmsaSearchRequest {
  inputs: {
    type: 'search_offer';
    travellers?: OmsaIndividualTraveller[];
    profiles?: OmsaUserProfile[];
    /** From where to where, and when (`startTime`, an instant). */
    specification?: { from?: OmsaPlace; to?: OmsaPlace; startTime?: string };
    /** The same as trains, one entry for each leg. */
    pattern?: { serviceJourney?: string; date?: string; from?: OmsaPlace; to?: OmsaPlace }[];
  };
}

const reference = z.string().check(z.maxLength(200));
const count = z.int().check(z.gte(0), z.lte(100));
const place = maybe(
  z.looseObject({
    placeId: z.string().check(z.maxLength(200), z.regex(/^(?:GPS:|NSR:StopPlace:|P:|KOL:)/)),
  }),
);

/** The reading side of {@link OmsaSearchRequest}, with the limits of the published document. */
export const omsaSearchRequestSchema = z.looseObject({
  inputs: z.looseObject({
    type: z.string().check(z.regex(/^search_offer/)),
    travellers: z.optional(
      z
        .array(
          z.looseObject({
            type: z.literal('individual_traveller'),
            id: reference,
            age: z.optional(count),
            customerReference: z.optional(reference),
            entitlements: z.optional(z.looseObject({})),
          }),
        )
        .check(z.minLength(1), z.maxLength(10)),
    ),
    profiles: z.optional(
      z
        .array(
          z.looseObject({
            type: z.literal('user_profile'),
            id: reference,
            count: z.optional(count.check(z.gte(1))),
            ageGroup: z.optional(z.enum(['ANYONE', 'INFANT', 'CHILD', 'YOUTH', 'ADULT', 'SENIOR'])),
          }),
        )
        .check(z.minLength(1)),
    ),
    specification: z.optional(z.looseObject({ from: place, to: place, startTime: maybe(instantSchema) })),
    pattern: z.optional(
      z.array(
        z.looseObject({
          serviceJourney: maybe(z.string()),
          date: maybe(calendarDateSchema),
          from: place,
          to: place,
        }),
      ),
    ),
  }),
});

const offerSchema = z.looseObject({
  id: maybe(z.string()),
  type: maybe(z.string()),
  properties: maybe(
    z.looseObject({
      price: maybe(z.looseObject({ amount: moneySchema, currencyCode: maybe(z.string()) })),
      products: listOf(
        z.looseObject({
          productId: maybe(z.looseObject({ productId: z.string(), name: maybe(z.string()) })),
          productName: maybe(z.string()),
        }),
      ),
      legs: listOf(z.looseObject({ id: z.string(), traveller: maybe(z.string()) })),
      summary: maybe(z.looseObject({})),
      expiryTime: maybe(instantSchema),
    }),
  ),
});
export type OmsaOffer = z.output<typeof offerSchema>;

/** `offerCollection`: the answer to a search. A price is a JSON number there; it is read to a decimal string. */
const offerCollectionSchema = z.looseObject({ type: z.string(), offers: listOf(offerSchema) });
export type OmsaOfferCollection = z.output<typeof offerCollectionSchema>;

/** Reads the answer to an OMSA search. Throws a {@link WireFormatError}. */
export function readOmsaOffers(json: unknown): OmsaOfferCollection {
  return readAs(offerCollectionSchema, json, 'The answer to the OMSA search');
}
