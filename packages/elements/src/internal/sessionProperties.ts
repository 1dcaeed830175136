import { summarisePrice } from '@fribillett/core';
import type {
  AgeBand,
  Companion,
  Journey,
  PurposeMapping,
  ReservationFeeOf,
  SelectedOffer,
  Transport,
  TransportError,
} from '@fribillett/core';
import { languages } from '../words/catalogues.ts';
import type { SaleTextOverrides, SaleTexts } from '../words/catalogues.ts';
import { flag, json, oneOf, rich, text } from './properties.ts';
import type { Values } from './properties.ts';
import { companionsSchema, journeysSchema, purposesSchema } from './schemas.ts';

const noJourneys: readonly Journey[] = [];
const noCompanions: readonly Companion[] = [];
const noPurposes: PurposeMapping = {};
const noOffers: readonly SelectedOffer[] = [];

/** What a page says of one sale: on `<fribillett-sale>`, or once on `<fribillett-provider>` for the elements in it. */
export const sessionProperties = {
  /** Where the shop wire is mounted; `transport` says more, and wins. */
  baseUrl: text('base-url'),
  sessionKey: text('session-key'),
  locale: oneOf('locale', languages),
  /** The offers are being searched. */
  loading: flag('loading'),
  journeys: json('journeys', {
    schema: journeysSchema,
    shape: 'a list of { id, from, to, departure }, a departure with its offset (2026-12-18T08:25:00+01:00)',
    initial: noJourneys,
  }),
  companions: json('companions', {
    schema: companionsSchema,
    shape: 'a list of { id, displayName }',
    initial: noCompanions,
  }),
  purposes: json('purposes', {
    schema: purposesSchema,
    shape: 'a map from product id to "private" or "work"',
    initial: noPurposes,
  }),
  transport: rich<Transport | undefined>(undefined),
  /** What the customer is about to buy. Several currencies are refused where they are set: nothing can sum them. */
  offers: rich(noOffers, (offers) => summarisePrice(offers)),
  notices: rich<readonly string[] | undefined>(undefined),
  unavailableProducts: rich<readonly { status?: string | undefined }[] | undefined>(undefined),
  searchError: rich<TransportError | undefined>(undefined),
  reservationFeeOf: rich<ReservationFeeOf | undefined>(undefined),
  ageBands: rich<readonly AgeBand[] | undefined>(undefined),
  texts: rich<SaleTextOverrides | undefined>(undefined),
  /** A translation of the shop's own, in place of `locale`. */
  catalogue: rich<SaleTexts | undefined>(undefined),
};

/** The newest of them. */
export type SessionSettings = Values<typeof sessionProperties>;
