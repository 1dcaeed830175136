import {
  countSchema,
  disabilityProofRequestSchema,
  int64Schema,
  readAs,
  yearlyFeeRequestSchema,
} from '@fribillett/entur-wire';
import { osloInstant, osloYear } from '../../osloTime.ts';
import { Refusal } from '../../refusal.ts';
import { requireEmployee } from '../../rules/employees.ts';
import type { World } from '../../world.ts';
import { param, type Call, type Route } from '../call.ts';

/** ASSUMPTION: as the reports, which begin in 2021 (contract `personnel-tickets.md` 2.3). */
const firstYear = 2021;

/** ASSUMPTION: nothing can be registered beyond the next year. */
function yearOf(world: World, call: Call): number {
  const year = readAs(countSchema, param(call, 'year'), 'The year');
  if (year >= firstYear && year <= osloYear(world.clock.now()) + 1) return year;
  throw new Refusal(400, 'Nothing can be registered for this year', {
    code: 'SANDBOX-MALFORMED',
    fields: [{ field: 'year', defaultMessage: 'is not from 2021 through next year', rejectedValues: [year] }],
  });
}

/** Registers something on an employee for a year, which it tells. The rights follow when the job runs, which sees to everybody. */
function register(world: World, call: Call, list: 'yearlyFees' | 'disabilityProofs', value: boolean): number {
  const id = readAs(int64Schema, param(call, 'employeeId'), 'The employee id');
  const employee = requireEmployee(world, call.client, id);
  const year = yearOf(world, call);
  world.tables.employees.put(id, {
    ...employee,
    [list]: { ...employee[list], [year]: value },
    changedAt: osloInstant(world.clock.now()),
  });
  return year;
}

/** `setYearlyFee`, by the internal id of the employee. */
export const setYearlyFee: Route = (world, call) => {
  const { isPaid } = readAs(yearlyFeeRequestSchema, call.body, 'The yearly fee');
  return { body: { year: register(world, call, 'yearlyFees', isPaid), isPaid } };
};

/** `setDisabilityProof`, by the internal id of the employee. */
export const setDisabilityProof: Route = (world, call) => {
  const { isRegistered } = readAs(disabilityProofRequestSchema, call.body, 'The disability proof');
  return { body: { year: register(world, call, 'disabilityProofs', isRegistered), isRegistered } };
};
