export type { ClaimAnswer } from './claim/claim.ts';
export { parsePickupCode } from './claim/pickupCode.ts';
export type { PickupCode } from './claim/pickupCode.ts';

export type { Consumption } from './consumption/consumption.ts';
export { isOpen, nextGateState } from './consumption/gate.ts';
export type { GateEvent, GateState, OpenGate } from './consumption/gate.ts';
export type { ConsumptionAdvice, Refusal, Verdict } from './consumption/verdict.ts';

export { judgeJourneys } from './entitlements/availability.ts';
export type {
  AvailabilityContext,
  JourneyAvailability,
  UnusableReason,
} from './entitlements/availability.ts';
export { entitlementChoices, renewedYears, shownContract } from './entitlements/choice.ts';
export type {
  ChoicesContext,
  ChoiceStatus,
  EntitlementChoice,
  EntitlementProduct,
  PersonChoices,
} from './entitlements/choice.ts';
export { withKnownRights } from './entitlements/entitlement.ts';
export { choiceName, localizedText } from './entitlements/choiceName.ts';
export type {
  Entitlement,
  EntitlementOwner,
  EntitlementsAnswer,
  LocalizedText,
  Person,
} from './entitlements/entitlement.ts';
export { purposeOf } from './entitlements/purpose.ts';
export type { Purpose, PurposeMapping } from './entitlements/purpose.ts';
export { reconcileSelection, selectedChoices, toggleChoice } from './entitlements/selection.ts';
export type { EntitlementSelection, SelectionChange } from './entitlements/selection.ts';

export type { Journey } from './journeys/journey.ts';
export { ageOn, departureSpan, isDay, osloDay, osloYear, toMilliseconds } from './journeys/osloDay.ts';
export type { Span } from './journeys/osloDay.ts';

export { appliedRights, holderKey, holdersOf } from './offers/appliedRights.ts';
export type { AppliedRight, Holders, NotAppliedReason } from './offers/appliedRights.ts';
export { fromOre, sumAmounts, toOre } from './offers/money.ts';
export type { Money } from './offers/money.ts';
export { discountsOf, neededProductIds } from './offers/offer.ts';
export type {
  Offer,
  OfferDiscount,
  OfferProduct,
  OfferTravellers,
  OptionalProduct,
  SelectedOffer,
} from './offers/offer.ts';
export { offersExpireAt } from './offers/offersExpireAt.ts';
export { recommendedOffers } from './offers/offersAnswer.ts';
export type { OffersAnswer, OffersContext, OfferToBuy, Recommendation } from './offers/offersAnswer.ts';
export { offersByCurrency, remainderAfterRight, summarisePrice } from './offers/priceSummary.ts';
export type { PriceSummary, ReservationFeeOf } from './offers/priceSummary.ts';
export { readOffersV2 } from './offers/readOffersV2.ts';
export { readOffersV3 } from './offers/readOffersV3.ts';
export type { OffersV3Context } from './offers/readOffersV3.ts';
export { recommendationConfig } from './offers/recommendationConfig.ts';
export type { PriceComparison, RecommendationConfig } from './offers/recommendationConfig.ts';
export { toOffersV2Travellers } from './offers/searchTravellers/offersV2.ts';
export type { OffersV2Traveller } from './offers/searchTravellers/offersV2.ts';
export { offersV3Defaults, toOffersV3Travellers } from './offers/searchTravellers/offersV3.ts';
export type { OffersV3Options, OffersV3Traveller } from './offers/searchTravellers/offersV3.ts';
export { omsaDefaults, toOmsaSearch } from './offers/searchTravellers/omsa.ts';
export type {
  OmsaAgeGroup,
  OmsaEntitlements,
  OmsaIndividualTraveller,
  OmsaOptions,
  OmsaSearch,
  OmsaUserProfile,
} from './offers/searchTravellers/omsa.ts';
export { splitByHolder } from './offers/splitByHolder.ts';

export type {
  Reservation,
  ReservationConfiguration,
  ReservationCustomer,
  ReservationEntitlement,
  ReservationRequest,
} from './reservation/reservation.ts';
export { ReservationError, toConsumptions, toReservation } from './reservation/toReservation.ts';
export type { ReservationErrorCode } from './reservation/toReservation.ts';

export { TransportError } from './transport/errors.ts';
export type { FieldError, TransportErrorCode, TransportErrorDetails } from './transport/errors.ts';
export { createHttpTransport } from './transport/httpTransport.ts';
export type { HttpTransportOptions } from './transport/httpTransport.ts';
export { isRetrySafe } from './transport/isRetrySafe.ts';
export type { FailedCall } from './transport/isRetrySafe.ts';
export {
  claimAnswerSchema,
  consumptionAdviceSchema,
  entitlementsAnswerSchema,
  reservationSchema,
  shopWireRoutes,
  usageAnswerSchema,
  verdictSchema,
} from './transport/shopWire.ts';
export {
  claimRequestSchema,
  consumptionRequestSchema,
  reservationRequestSchema,
  shopWireErrorSchema,
} from './transport/shopWireRequests.ts';
export type { ShopWireError, ShopWireErrorCode, ShopWireOperation } from './transport/shopWire.ts';
export type { CallOptions, Transport } from './transport/transport.ts';

export { createParty, rightsOn } from './travellers/party.ts';
export type { Party, PartyInput, PartyRight, PartyTraveller } from './travellers/party.ts';
export { suggestTravellerType } from './travellers/suggestTravellerType.ts';
export type { UserTypeSource, UserTypeSuggestion } from './travellers/suggestTravellerType.ts';
export type { Companion, Traveller } from './travellers/traveller.ts';
export { defaultAgeBands, selectableUserTypes, userTypeOfAge } from './travellers/travellerType.ts';
export type { AgeBand, UserType } from './travellers/travellerType.ts';

export { formatDay, formatDuration, formatLastDay, formatList, formatMoney } from './texts/format.ts';
export { nb } from './texts/nb.ts';
export { createTexts } from './texts/texts.ts';
export type { Message, Plural, TextKey, TextOverrides, TextParams, Texts, Translate } from './texts/texts.ts';

export type { TaxSaving, Usage, UsageAnswer } from './usage/usage.ts';
export type { UsageRight } from './usage/usageRights.ts';
export { usageTrips } from './usage/usageTrips.ts';
export type { UsageTrip } from './usage/usageTrips.ts';
export { savingIn, usageYears } from './usage/usageYears.ts';
export type { UsageYear, UsedCoupons } from './usage/usageYears.ts';
