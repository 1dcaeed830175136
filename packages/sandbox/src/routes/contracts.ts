import { amountOf } from '@fribillett/entur-wire';
import { programmeOf } from '../data/products.ts';
import { contractsOf, couponsLeft } from '../rules/contract.ts';
import type { ContractRecord, UsageRecord, World } from '../world.ts';
import type { Route } from './call.ts';
import { requireCustomer } from './entitlements.ts';

const organisationId = 1;
const client = 'sandbox';

function eventOf(world: World, usage: UsageRecord): Record<string, unknown> {
  const isCancelled = usage.kind === 'CANCELLATION';
  const tax = usage.tax && {
    taxYear: usage.tax.year,
    taxMonth: usage.tax.month,
    taxSaving: amountOf(usage.tax.savingOre),
    isUnknown: false,
  };
  return {
    price: amountOf(usage.priceOre),
    originalPrice: amountOf(usage.originalPriceOre),
    orderId: usage.orderId,
    orderLineId: usage.orderLineId,
    orderLineVersion: usage.orderLineVersion,
    orderLineText: usage.text,
    eventType: usage.kind,
    timestamp: usage.timestamp,
    isCancelled,
    isPurchased: !isCancelled,
    organisationId,
    travelDate: usage.travelDate,
    lastTravelDate: usage.travelDate,
    couponsUsed: usage.coupons,
    ...(isCancelled ? { effectiveCancellationDate: usage.timestamp } : {}),
    [world.names.taxDistributions]: tax ? [tax] : [],
  };
}

function programmeJson({ productId, productVersion }: ContractRecord): Record<string, unknown> {
  const programme = programmeOf(productId);
  return {
    id: productId.split(':').at(-1),
    status: 'CURRENT',
    productId,
    productVersion,
    versionNumber: 1,
    organisationId,
    loyaltyProgramType: programme?.kind ?? 'UNMAPPED',
    internalDescription: programme?.name.eng ?? productId,
    usageValidityPeriod: programme?.dayTrip ? `PT${String(programme.dayTrip.hours)}H` : null,
  };
}

function contractOf(
  world: World,
  contract: ContractRecord,
  all: readonly ContractRecord[],
): Record<string, unknown> {
  const { createdAt, consumers } = contract;
  const children = all.filter(({ parent }) => parent === contract.uuid);
  return {
    uuid: contract.uuid,
    status: contract.status,
    createdAt,
    createdBy: client,
    lastChangedAt: contract.usage.at(-1)?.timestamp ?? createdAt,
    lastChangedBy: client,
    consumableFrom: contract.validFrom,
    expirationDate: contract.validTo,
    loyaltyProgram: programmeJson(contract),
    organisationId,
    externalRef: contract.externalRef,
    parent: contract.parent,
    couponsLimit: contract.couponsLimit,
    remainingCoupons: couponsLeft(contract),
    contractConsumers: consumers.map(({ customerNumber, isBlocked, isContractHolder }) => ({
      customerNumber: Number(customerNumber),
      isBlocked,
      isContractHolder,
      customerOrganisationId: organisationId,
      ...{ createdAt, createdBy: client, lastChangedAt: createdAt, lastChangedBy: client },
    })),
    [world.names.orderLineEvents]: contract.usage.map((usage) => eventOf(world, usage)),
    [world.names.subContracts]: children.map((child) => contractOf(world, child, all)),
  };
}

/** `getAllValidContractsByCustomerNumber`: contracts that have not ended, day trips inside their parent. */
export const getContracts: Route = (world, call) => {
  const all = contractsOf(world, requireCustomer(world, call));
  const now = world.clock.now().getTime();
  const current = all.filter(({ parent, validTo }) => parent === undefined && now < Date.parse(validTo));
  return { body: current.map((contract) => contractOf(world, contract, all)) };
};
