import type { EmployerWireNames, TaxSavingsLine, WireNames } from '@fribillett/entur-wire';
import type { SandboxClock } from './clock.ts';
import type { EmployeeRecord, FamilyMemberRecord, ImportRecord } from './employerRecords.ts';
import type { SandboxFaults } from './faults.ts';
import type { SandboxPermission } from './permissions.ts';
import type { Persona } from './personas/personas.ts';
import type { TaxGenerationRecord } from './reportRecords.ts';
import { contractTable } from './store/contractTable.ts';
import type { Store } from './store/store.ts';
import { table } from './store/table.ts';
import type { Departure } from './data/departures.ts';
import type { FamilySeed } from './data/families.ts';

/** One use of a contract, or its cancellation. Money in øre, instants RFC 3339. */
export interface UsageRecord {
  kind: 'PURCHASE' | 'CANCELLATION';
  orderId: string;
  orderLineId: string;
  orderLineVersion: number;
  text: string;
  timestamp: string;
  travelDate: string;
  coupons: number;
  priceOre: number;
  originalPriceOre: number;
  /** Taxable saving of one Oslo month; absent on a right that is not taxed. */
  tax?: { year: number; month: number; savingOre: number };
}

/** A contract: one right of one person in one calendar year. `validTo` is exclusive. */
export interface ContractRecord {
  uuid: string;
  productId: string;
  productVersion: string;
  status: string;
  createdAt: string;
  validFrom: string;
  validTo: string;
  externalRef?: string;
  parent?: string;
  couponsLimit?: number;
  owner: { customerNumber: string; name: string; birthDate: string };
  passengerCategory: string;
  isSenior: boolean;
  consumers: { customerNumber: string; isBlocked: boolean; isContractHolder: boolean }[];
  usage: UsageRecord[];
}

/** A customer profile. Days are `yyyy-MM-dd`. */
export interface CustomerRecord {
  customerNumber: string;
  uuid: string;
  organisationId: string;
  /** S standard, T temporary. */
  profileType: 'S' | 'T';
  status: 'A';
  firstName?: string | undefined;
  surname?: string | undefined;
  email?: string | undefined;
  customerRef: string;
  countryCode?: string | undefined;
  telephoneNumberNoCountryCode?: string | undefined;
  landlineNumber?: string | undefined;
  dateOfBirth?: string | undefined;
  languagePreference?: string | undefined;
  createdAt: string;
  createdBy: string;
  createdByChannel: string;
  changedAt: string;
  changedBy: string;
  changedByChannel: string;
  /** The last day of a temporary profile. */
  expirationDate?: string | undefined;
}

/** A right that an offer applied: needed from one of its customers when it is reserved. */
export interface AppliedRight {
  productId: string;
  discountOre: number;
}

/** A traveller of a search, after the defaults. */
export interface SearchTraveller {
  id: string;
  userType: string;
  customerId?: string;
}

/** An optional product of an offer. */
export interface OptionalProduct {
  selectableId: string;
  productId: string;
  name: string;
  priceOre: number;
}

/** An offer as it was given out. Money in øre, for the whole offer. */
export interface OfferRecord {
  id: string;
  expiresAt: string;
  tier: 'flex' | 'low';
  departure: Departure;
  travellers: SearchTraveller[];
  minTravellers: number;
  fareOre: number;
  reservationOre: number;
  applied?: AppliedRight;
  optionalProducts: OptionalProduct[];
  available: number;
}

/** The right that an order line consumes. */
export interface LineEntitlement {
  contractUuid: string;
  customerNumber: string;
  productId: string;
  productVersion?: string;
  discountOre: number;
}

/** One line of an order. */
export interface OrderLineRecord {
  id: string;
  status: 'DRAFT' | 'CONFIRMED' | 'CANCELLED';
  version: number;
  description: string;
  priceOre: number;
  originalPriceOre: number;
  refundable: boolean;
  departure: Departure;
  travellerIds: string[];
  entitlements: LineEntitlement[];
  seats: string[];
  issued: boolean;
}

/** An order. `lines` holds the draft lines too; what was never confirmed is dropped at `expireAt`. */
export interface OrderRecord {
  id: string;
  version: number;
  status: 'DRAFT' | 'CONFIRMED' | 'CANCELLED';
  failed: boolean;
  createdAt: string;
  lastConfirmedAt?: string;
  expireAt?: string;
  confirmedVersion: number;
  paidOre: number;
  /** Fees that refunds left on the order. */
  feesOre?: number;
  lines: OrderLineRecord[];
  paymentIds: string[];
}

/** A payment with its only transaction. */
export interface PaymentRecord {
  paymentId: string;
  transactionId: string;
  orderId: string;
  orderVersion: number;
  amountOre: number;
  currency: string;
  paymentType: string;
  createdAt: string;
  status: 'CREATED' | 'INITIATED' | 'CAPTURED' | 'CREDITED' | 'CANCELLED';
  authorised: boolean;
  /** What refunds gave back of it. */
  creditedOre?: number;
  redirectUrl?: string;
  /** Part of the terminal's address, so that nobody else finds it; absent until the terminal was started. */
  terminalToken?: string;
}

/** A ticket distribution group. */
export interface GroupRecord {
  id: string;
  orderId: string;
  orderLineId: string;
  orderVersion: number;
  status: 'DISTRIBUTED' | 'DISABLED';
  createdAt: string;
  ticketIds: number[];
}

/** A confirmed order version that waits for its tickets. */
export interface IssuanceRecord {
  orderId: string;
  orderVersion: number;
  issueAt: string;
}

/** An option to give one order line back; money in øre. */
export interface RefundOptionRecord {
  transientId: string;
  orderLineId: string;
  refundOre: number;
  /** Taken off what is given back. */
  feeOre: number;
}

/** The options of the last answer about an order. */
export interface RefundOptionsRecord {
  expiresAt: string;
  options: RefundOptionRecord[];
  /** Whether several may be performed in one request. */
  areTogether: boolean;
}

/** Everything the sandbox remembers. */
export function createTables(store: Store) {
  return {
    meta: table<number>(store, 'meta'),
    tokens: table<{ expiresAt: string; clientId?: string }>(store, 'tokens'),
    quotas: table<{ startedAt: number; count: number }>(store, 'quotas'),
    customers: table<CustomerRecord>(store, 'customers'),
    contracts: contractTable(store),
    offers: table<OfferRecord>(store, 'offers'),
    orders: table<OrderRecord>(store, 'orders'),
    payments: table<PaymentRecord>(store, 'payments'),
    groups: table<GroupRecord>(store, 'groups'),
    issuances: table<IssuanceRecord>(store, 'issuances'),
    // Named anew when its form changed, for stores on disk.
    refundOptions: table<RefundOptionsRecord>(store, 'refundOptionsByLine'),
    imports: table<ImportRecord>(store, 'imports'),
    /** Import ids by what tells records apart. */
    importKeys: table<string>(store, 'importKeys'),
    /** Import ids that wait for the job. */
    changedImports: table<string>(store, 'changedImports'),
    employees: table<EmployeeRecord>(store, 'employees'),
    familyMembers: table<FamilyMemberRecord>(store, 'familyMembers'),
    taxReports: table<TaxSavingsLine[]>(store, 'taxReports'),
    taxGenerations: table<TaxGenerationRecord>(store, 'taxGenerations'),
  };
}
export type Tables = ReturnType<typeof createTables>;

/** A client that may ask for a token. */
export interface SandboxClient {
  clientId: string;
  clientSecret: string;
  /** What it may do; default: everything. What it may not is answered with 403. */
  permissions?: readonly SandboxPermission[];
  /** Its organisation, digits only: it sees the profiles of no other. Default `1`, the personas'. */
  organisationId?: string;
  /** Numbers of the companies whose employees it may work with; default: all. */
  companyIds?: readonly string[];
}

/** What every rule and route works on. */
export interface World {
  store: Store;
  tables: Tables;
  clock: SandboxClock;
  faults: SandboxFaults;
  personas: readonly Persona[];
  families: readonly FamilySeed[];
  clients: readonly SandboxClient[];
  names: WireNames;
  employerNames: EmployerWireNames;
  publicUrl: string | undefined;
  issuanceDelayMs: number;
  reportGenerationMs: number;
  sharedOffers: boolean;
  tokenLifetimeSeconds: number;
  refundFeeOre: number;
  refundLinesTogether: boolean;
}

/** The next number of a counter, from 1; it survives a restart. */
export function nextNumber(world: World, counter: string): number {
  const next = (world.tables.meta.get(counter) ?? 0) + 1;
  world.tables.meta.put(counter, next);
  return next;
}
