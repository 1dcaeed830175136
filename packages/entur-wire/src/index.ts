export {
  claimRequestSchema,
  claimResponseSchema,
  readClaimRequest,
  readClaimResponse,
  writeClaim,
} from './claim.ts';
export type { ClaimRequest, ClaimResponse } from './claim.ts';
export {
  describedCodeSchema,
  productSchema,
  readDescribedCodes,
  readProducts,
  readTicketTypes,
  ticketTypeSchema,
  ticketTypesQuerySchema,
} from './codes.ts';
export type { DescribedCode, ProductResponse, TicketTypeResponse, TicketTypesQuery } from './codes.ts';
export { companiesQuerySchema, companySchema, readCompanies } from './companies.ts';
export type { CompaniesQuery, CompanyResponse } from './companies.ts';
export {
  OK_CODE,
  orderLineReferenceSchema,
  readConsumptions,
  readVerdict,
  verdictSchema,
  writeConsumptions,
} from './consumption.ts';
export type { ContractConsumption, OrderLineReference, ValidateConsumptionResponse } from './consumption.ts';
export { readContract, readContracts } from './contracts.ts';
export type {
  ContractConsumer,
  ContractResponse,
  LoyaltyProgram,
  OrderLineEvent,
  TaxDistribution,
} from './contracts.ts';
export { writeCsv } from './csv.ts';
export {
  customerPostRequestSchema,
  customerSchema,
  profileStatuses,
  profileTypes,
  readCustomer,
  readCustomers,
  temporaryCustomerPostRequestSchema,
  writeCustomer,
} from './customers.ts';
export type { CustomerPostRequest, CustomerResponse, TemporaryCustomerPostRequest } from './customers.ts';
export {
  importedEmployeePatchSchema,
  importedEmployeeRequestSchema,
  readChangedEmployees,
  readImportedEmployee,
  writeEmployeesCsv,
  writeImportedEmployee,
  writeImportedEmployeePatch,
} from './employeeImports.ts';
export type {
  ChangedEmployee,
  ImportedEmployeeOptions,
  ImportedEmployeePatch,
  ImportedEmployeeRequest,
  ImportedEmployeeResponse,
} from './employeeImports.ts';
export {
  disabilityProofRequestSchema,
  employeeQuerySchema,
  employeesQuerySchema,
  readDisabilityProof,
  readEmployee,
  readEmployees,
  readYearlyFee,
  writeDisabilityProof,
  writeYearlyFee,
  yearlyFeeRequestSchema,
} from './employees.ts';
export type {
  DisabilityProof,
  EmployeeQuery,
  EmployeeResponse,
  EmployeesQuery,
  YearlyFee,
} from './employees.ts';
export { employerEndpoints, employerOperationIds, resolveEmployerEndpoints } from './employerEndpoints.ts';
export type {
  EmployerEndpointOverrides,
  EmployerEndpoints,
  EmployerOperationId,
} from './employerEndpoints.ts';
export type { EmployerPage } from './employerQueries.ts';
export { employerWireNames, resolveEmployerWireNames } from './employerWireNames.ts';
export type { EmployerWireNameOverrides, EmployerWireNames } from './employerWireNames.ts';
export { endpointUrl, enturEndpoints, operationIds, resolveEndpoints } from './endpoints.ts';
export type { Endpoint, EndpointOverrides, EndpointQuery, Endpoints, OperationId } from './endpoints.ts';
export { entitlementSchema, readEntitlements } from './entitlements.ts';
export type { EntitlementResponse } from './entitlements.ts';
export { enturEnvironments } from './environments.ts';
export type { EnturEnvironment, EnturEnvironmentName } from './environments.ts';
export { readAs, readErrorBody, WireFormatError } from './errors.ts';
export type { WireErrorBody, WireFieldError, WireProblem } from './errors.ts';
export { familyMembersQuerySchema, readFamilyMembers } from './familyMembers.ts';
export type { FamilyMember, FamilyMembersQuery } from './familyMembers.ts';
export { fipCouponsQuerySchema, fipReportQuerySchema, readFipReport } from './fip.ts';
export type { FipCouponsQuery, FipReportQuery, FipTicket } from './fip.ts';
export { CALL_LIMIT_MS, WORK_LIMIT_MS } from './limits.ts';
export { parseWireJson } from './json.ts';
export { amountOf, moneySchema, oreOf, priceSchema, priceWithTaxSchema } from './money.ts';
export type { Price, PriceWithTax } from './money.ts';
export {
  discountRightSchema,
  offerSchema,
  offersV2ResponseSchema,
  offersV2StopPlacesRequestSchema,
  offersV2TravellerSchema,
  offersV2TripPatternRequestSchema,
  readOffersV2,
} from './offersV2.ts';
export type {
  DiscountRight,
  Offer,
  OffersV2OptionalProduct,
  OffersV2Recommendation,
  OffersV2RecommendationConfig,
  OffersV2Response,
  OffersV2StopPlacesRequest,
  OffersV2Traveller,
  OffersV2TravellerMapping,
  OffersV2TripPatternRequest,
} from './offersV2.ts';
export { offersV3TripPatternRequestSchema, readOffersV3, writeOffersV3Search } from './offersV3.ts';
export type {
  OffersV3Offer,
  OffersV3Response,
  OffersV3Traveller,
  OffersV3TripPatternRequest,
} from './offersV3.ts';
export { omsaSearchRequestSchema, readOmsaOffers } from './omsa.ts';
export type {
  OmsaAgeGroup,
  OmsaIndividualTraveller,
  OmsaOffer,
  OmsaOfferCollection,
  OmsaSearchRequest,
  OmsaUserProfile,
} from './omsa.ts';
export { orderSchema, readOrder, travelSpecificationSchema } from './orders.ts';
export type { Order, OrderLine, TravelSpecification } from './orders.ts';
export { readPage } from './page.ts';
export type { Page } from './page.ts';
export {
  createPaymentRequestSchema,
  paymentSchema,
  readPayment,
  readTerminal,
  readTransaction,
  terminalRequestSchema,
  terminalSchema,
  transactionSchema,
} from './payments.ts';
export type {
  CreatePaymentRequest,
  Payment,
  Terminal,
  TerminalRequest,
  Transaction,
  TransactionRequest,
} from './payments.ts';
export {
  calendarDateSchema,
  codeSchema,
  countSchema,
  endInstantSchema,
  instantSchema,
  int64Schema,
  localDateSchema,
  localizedTextSchema,
} from './primitives.ts';
export type { LocalizedText, Mark } from './primitives.ts';
export {
  dryRunRefundSchema,
  readDryRunRefund,
  readRefund,
  readRefundOptions,
  refundOptionSchema,
  refundOptionsSchema,
  refundRequestSchema,
  refundResponseSchema,
} from './refunds.ts';
export type { DryRunRefund, RefundOption, RefundOptions, RefundRequest, RefundResponse } from './refunds.ts';
export { readReserveOffers, reserveOffersRequestSchema, reserveOffersResponseSchema } from './reservation.ts';
export type {
  OfferConfiguration,
  ReserveEntitlement,
  ReserveOffersRequest,
  ReserveOffersResponse,
} from './reservation.ts';
export {
  readTaxSavingsGeneration,
  taxSavingsColumns,
  taxSavingsQuerySchema,
  writeTaxSavingsCsv,
} from './taxSavings.ts';
export type { TaxSavingsGeneration, TaxSavingsLine, TaxSavingsQuery } from './taxSavings.ts';
export {
  readActiveTicketRightsHolders,
  readTicketRights,
  readTicketRightsHolders,
  ticketRightsHoldersQuerySchema,
} from './ticketRights.ts';
export type {
  ActiveTicketRightsHolder,
  ManualOrder,
  StationPair,
  SyncStatus,
  TicketRight,
  TicketRightsHolder,
  TicketRightsHoldersQuery,
} from './ticketRights.ts';
export { readTicketDistributionGroups, ticketDistributionGroupSchema } from './ticketDistributions.ts';
export type { TicketDistributionGroup } from './ticketDistributions.ts';
export { readToken, tokenRequestSchema, tokenResponseSchema } from './token.ts';
export type { TokenRequest, TokenResponse } from './token.ts';
export { resolveWireNames, wireNames } from './wireNames.ts';
export type { WireNameOverrides, WireNames } from './wireNames.ts';
