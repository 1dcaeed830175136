import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import type { EmployeeRecord } from '../employees/employee.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Five digits that fit a birth date: the first whose control digits agree, with 40 on the day or so much on the month. */
export function idOn(dateOfBirth: string, onDay: number, onMonth: number, from = 0): string {
  const [year = 0, month = 0, day = 0] = dateOfBirth.split('-').map(Number);
  const start = two(day + onDay) + two(month + onMonth) + two(year % 100);
  const first = year >= 2000 ? 50_000 : 0;
  for (let digits = first + from; digits <= 99_999; digits++) {
    const ssn = String(digits).padStart(5, '0');
    const result = idnr(start + ssn);
    if (result.status === 'valid' || result.reasons.every((reason) => reason === 'invalid date')) return ssn;
  }
  throw new RangeError(`No id fits ${dateOfBirth}.`);
}

/** An employee with nothing wrong. */
export function employeeRecord(parts: Partial<EmployeeRecord> = {}): EmployeeRecord {
  const dateOfBirth = parts.dateOfBirth ?? '1990-01-31';
  return {
    employeeNo: '1001',
    companyId: 40,
    employmentTypeId: 'F',
    dateOfBirth,
    ssn: idOn(dateOfBirth, 0, 0),
    firstName: 'Åse',
    surname: 'Nordmann',
    addressLine: 'Storgata 1',
    postalCode: '0155',
    abstainFromTicket: false,
    hireStartDate: '2020-02-01',
    payType: 'A',
    disabilityGrade: 0,
    employmentPercentage: 100,
    paidPercentage: 100,
    isDeleted: false,
    ...parts,
  };
}

/** Anybody's id: a real person's, a D-number or a synthetic person's, as eleven digits and in its parts. */
export const anyNationalId = fc
  .record({
    time: fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2030, 0) }),
    onDay: fc.constantFrom(0, 40),
    onMonth: fc.constantFrom(0, 80, 40, 65),
    from: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ time, onDay, onMonth, from }) => {
    const dateOfBirth = new Date(time).toISOString().slice(0, 10);
    const [, month = 0, day = 0] = dateOfBirth.split('-').map(Number);
    const ssn = idOn(dateOfBirth, onDay, onMonth, from);
    return { dateOfBirth, ssn, id: two(day + onDay) + two(month + onMonth) + dateOfBirth.slice(2, 4) + ssn };
  });
