import {
  disabilityProofRequestSchema,
  yearlyFeeRequestSchema,
  type DisabilityProof,
  type YearlyFee,
} from '@fribillett/core/employer';
import {
  readDisabilityProof,
  readYearlyFee,
  writeDisabilityProof,
  writeYearlyFee,
} from '@fribillett/entur-wire';
import { readBody } from '../../request.ts';
import { assertMay } from '../employerAccess.ts';
import { writeCall, type EmployerContext, type EmployerVisit } from '../employerContext.ts';
import { toldWrite } from '../toldWrite.ts';
import { companyOfEmployee } from './employees.ts';

/** Which employee and year something is registered for. */
export interface EmployeeYear {
  employeeId: string;
  year: number;
}

/** `PUT /employees/{employeeId}/years/{year}/yearly-fee`: registers whether the fee of a year is paid. */
export async function setYearlyFee(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
  { employeeId, year }: EmployeeYear,
): Promise<YearlyFee> {
  assertMay(visit, 'import');
  const fee = await readBody(request, yearlyFeeRequestSchema);
  const companyId = await companyOfEmployee(context, visit, employeeId);
  return toldWrite(context, visit, { operation: 'setYearlyFee', companyId, count: 1 }, async () => {
    const params = { employeeId, year: String(year) };
    const call = { ...writeCall(visit), params, body: writeYearlyFee(fee) };
    const { json } = await context.client.call('setYearlyFee', call);
    const { isPaid = fee.isPaid } = json === undefined ? {} : readYearlyFee(json);
    return { year, isPaid };
  });
}

/** `PUT /employees/{employeeId}/years/{year}/disability-proof`: registers whether the proof of a year is there. */
export async function setDisabilityProof(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
  { employeeId, year }: EmployeeYear,
): Promise<DisabilityProof> {
  assertMay(visit, 'import');
  const proof = await readBody(request, disabilityProofRequestSchema);
  const companyId = await companyOfEmployee(context, visit, employeeId);
  return toldWrite(context, visit, { operation: 'setDisabilityProof', companyId, count: 1 }, async () => {
    const params = { employeeId, year: String(year) };
    const call = { ...writeCall(visit), params, body: writeDisabilityProof(proof) };
    const { json } = await context.client.call('setDisabilityProof', call);
    const { isRegistered = proof.isRegistered } = json === undefined ? {} : readDisabilityProof(json);
    return { year, isRegistered };
  });
}
