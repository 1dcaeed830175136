import { instantSchema, int64Schema, readAs } from '@fribillett/entur-wire';
import { programmeOf } from '../data/products.ts';
import { contractsOf, couponsLeft, coversInstant } from '../rules/contract.ts';
import { organisationOf, requireProfile } from '../rules/profiles.ts';
import type { ContractRecord, World } from '../world.ts';
import { param, type Call, type Route } from './call.ts';

/** The customer number in the path; refuses with 404 when there is no such customer (gap 27). */
export function requireCustomer(world: World, call: Call): string {
  const customerNumber = readAs(int64Schema, param(call, 'customerNumber'), 'The customer number');
  return requireProfile(world, customerNumber, organisationOf(call.client)).customerNumber;
}

function localDate(day: string): Record<'year' | 'month' | 'day', number> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** The wire form of a right. `contractOwnerBirthDate` is an ASSUMPTION: the property's real name is unknown (gap 8). */
function entitlementOf(contract: ContractRecord): Record<string, unknown> {
  const name = programmeOf(contract.productId)?.name;
  return {
    productId: contract.productId,
    productVersion: contract.productVersion,
    displayName: Object.entries(name ?? {}).map(([languageCode, text]) => ({ languageCode, text })),
    contractUUID: contract.uuid,
    contractExternalRef: contract.externalRef,
    contractOwnerCustomerNumber: Number(contract.owner.customerNumber),
    contractOwnerDisplayName: contract.owner.name,
    contractOwnerBirthDate: localDate(contract.owner.birthDate),
    contractValidFrom: contract.validFrom,
    contractValidTo: contract.validTo,
    passengerCategory: contract.passengerCategory,
    isSeniorCitizen: contract.isSenior,
    couponsLimit: contract.couponsLimit,
    remainingCoupons: couponsLeft(contract),
    contractParent: contract.parent,
  };
}

/** `getEntitlementsByCustomerNumber`. Without `travelDate` past and future rights are listed too. */
export const getEntitlements: Route = (world, call) => {
  const customerNumber = requireCustomer(world, call);
  const travelDate = call.query.get('travelDate');
  const instant = travelDate === null ? undefined : readAs(instantSchema, travelDate, 'travelDate');
  const contracts = contractsOf(world, customerNumber)
    .filter(({ status }) => status === 'valid')
    .filter(({ parent }) => parent === undefined || call.query.get('excludeSubContracts') !== 'true')
    .filter((contract) => instant === undefined || coversInstant(contract, instant));
  return { body: contracts.map(entitlementOf) };
};
