import { anEmployee, anEmployeeRecord, anEmployeeSummary } from '@fribillett/testing/employer';

/** The synthetic person 318190 10024, which is nobody's number: a test number has 80 on its month. */
export const aseRecord = anEmployeeRecord({ ssn: '10024' });

export const aseSummary = anEmployeeSummary();

export const ase = anEmployee({ yearlyFees: [{ year: 2026, isPaid: false }] });
