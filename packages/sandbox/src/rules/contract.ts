import { programmeOf } from '../data/products.ts';
import { osloYear } from '../osloTime.ts';
import type { ContractRecord, World } from '../world.ts';

/** Whether a moment lies in the contract's window: from its first instant on, up to and without its last. */
export function coversInstant(contract: ContractRecord, instant: string): boolean {
  const moment = Date.parse(instant);
  return Date.parse(contract.validFrom) <= moment && moment < Date.parse(contract.validTo);
}

/** Coupons left in the calendar year of a journey; `undefined` when the contract has no coupons. */
export function remainingCoupons(contract: ContractRecord, year: number): number | undefined {
  if (contract.couponsLimit === undefined) return undefined;
  const used = contract.usage
    .filter(({ travelDate }) => osloYear(new Date(travelDate)) === year)
    .reduce((sum, { kind, coupons }) => sum + (kind === 'PURCHASE' ? coupons : -coupons), 0);
  return contract.couponsLimit - used;
}

/** Coupons left in the year in which the contract is used. */
export function couponsLeft(contract: ContractRecord): number | undefined {
  return remainingCoupons(contract, osloYear(new Date(contract.validFrom)));
}

/** Whether an order line has been registered on the contract and not been cancelled since. */
export function hasUsage(contract: ContractRecord, orderLineId: string): boolean {
  return (
    contract.usage
      .filter((usage) => usage.orderLineId === orderLineId)
      .reduce((sum, { kind }) => sum + (kind === 'PURCHASE' ? 1 : -1), 0) > 0
  );
}

/** ASSUMPTION: the category follows from the age that is reached in the calendar year. */
export function categoryOf(
  birthDate: string,
  year: number,
): Pick<ContractRecord, 'passengerCategory' | 'isSenior'> {
  const age = year - Number(birthDate.slice(0, 4));
  const isSenior = age >= 67;
  return { isSenior, passengerCategory: isSenior ? 'SENIOR' : age < 18 ? 'CHILD' : 'ADULT' };
}

/** The contracts that a customer has claimed, children included. */
export function contractsOf(world: World, customerNumber: string): ContractRecord[] {
  return world.tables.contracts
    .ofCustomer(customerNumber)
    .filter(({ consumers }) => consumers.some((consumer) => consumer.customerNumber === customerNumber));
}

/**
 * The claimed contracts on which a customer travels, as owner or as who has claimed them. ASSUMPTION: a search and a reservation
 * name the owner (contract `personnel-tickets.md` 7.7), who may be a profile of the Directorate's that claims nothing itself
 * (gap 29); naming the profile that has claimed it works too.
 */
export function contractsToTravelOn(world: World, customerNumber: string): ContractRecord[] {
  return world.tables.contracts.ofCustomer(customerNumber);
}

/** Who uses a contract when this customer travels on it: the customer, or who has claimed it from its owner. */
export function consumerOf({ consumers }: ContractRecord, customerNumber: string): string {
  const isConsumer = consumers.some((consumer) => consumer.customerNumber === customerNumber);
  return (isConsumer ? undefined : consumers[0]?.customerNumber) ?? customerNumber;
}

/**
 * The right that a customer's product gives at a departure. ASSUMPTION: of several contracts a day trip goes before its
 * parent, then the one that takes off most. Whether coupons are left is for the validation to say.
 */
export function applicableContract(
  world: World,
  customerNumber: string,
  productIds: readonly string[],
  departure: string,
): ContractRecord | undefined {
  const discountOf = ({ productId }: ContractRecord) => programmeOf(productId)?.discount ?? 0;
  const candidates = contractsToTravelOn(world, customerNumber).filter(
    (contract) =>
      productIds.includes(contract.productId) &&
      contract.status === 'valid' &&
      coversInstant(contract, departure),
  );
  const isParent = ({ uuid }: ContractRecord) => candidates.some(({ parent }) => parent === uuid);
  return candidates
    .filter((contract) => !isParent(contract))
    .sort((left, right) => discountOf(right) - discountOf(left))[0];
}
