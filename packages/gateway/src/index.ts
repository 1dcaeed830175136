export { createGateway } from './createGateway.ts';
export type { Gateway } from './createGateway.ts';
export type { MountOptions } from './checkMount.ts';
export type { Emit, EventBase, GatewayEvent, MountEvent, ServedRequest, UpstreamEvent } from './events.ts';
export type { EnturClientOptions, EnturFetch, EnturOptions, GatewayOptions } from './options.ts';
export type { ClearanceKey } from './sale/clearance.ts';
export { createCustomerProfiles } from './profiles/customerProfiles.ts';
export type { CustomerProfiles, ProfileTrace } from './profiles/customerProfiles.ts';
export type { ProfileKeys } from './profiles/matchProfile.ts';
export type { CustomerProfile, CustomerProfilesOptions } from './profiles/profileDirectory.ts';
export { ProfileError } from './profiles/profileError.ts';
export type { ProfileErrorCode, ProfileErrorDetails } from './profiles/profileError.ts';
export type { ShopUser } from './profiles/shopUser.ts';
export { createMemorySaleStore } from './sale/memorySaleStore.ts';
export type {
  OpenPaymentAnswer,
  OpenPaymentInput,
  PaymentRefusalCode,
  ReleasePaymentInput,
} from './sale/openPayment.ts';
export type { PayableOrder } from './sale/orderRecord.ts';
export type { SaleStore } from './sale/saleStore.ts';
export type { ReadShopOrder, ShopOrder, ShopOrderLine } from './sale/shopOrder.ts';
export type { TravelTimes } from './sale/travelTimes.ts';
export type { ResolveSale, SaleCustomer, SalePerson, SaleSession } from './session.ts';
export { createEnturClient } from './upstream/enturClient.ts';
export type { EnturCall, EnturClient, SaleHeaders } from './upstream/enturClient.ts';
export type { EnturAnswer } from './upstream/send.ts';
export { UpstreamError } from './upstream/upstreamError.ts';
export type { EnturOperationId, UpstreamErrorDetails, UpstreamFailure } from './upstream/upstreamError.ts';
