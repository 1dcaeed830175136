import { nationalIdOf, writeEmployeeCsv } from '@fribillett/core/employer';
import type { EmployeeRecord } from '@fribillett/core/employer';

const two = (value: number) => String(value).padStart(2, '0');

/** Invented people whose five digits fit their birth dates. */
function inventPeople(): [dateOfBirth: string, ssn: string][] {
  const people: [string, string][] = [];
  for (let year = 1950; year < 1999; year++) {
    for (let month = 1; month <= 12; month++) {
      const dateOfBirth = `${String(year)}-${two(month)}-${two((year % 28) + 1)}`;
      for (let digits = 0; digits < 49_999; digits += 7) {
        const ssn = String(digits).padStart(5, '0');
        if (nationalIdOf(dateOfBirth, ssn)?.kind === 'national') people.push([dateOfBirth, ssn]);
      }
    }
  }
  return people;
}

function* inventEmployees(count: number): Generator<EmployeeRecord> {
  const people = inventPeople();
  if (people.length < count) throw new RangeError(`Only ${String(people.length)} people could be invented.`);
  for (const [index, [dateOfBirth, ssn]] of people.slice(0, count).entries()) {
    yield {
      employeeNo: String(100_000 + index),
      companyId: 9001,
      employmentTypeId: 'F',
      dateOfBirth,
      ssn,
      firstName: index % 3 === 0 ? 'Åse Marie' : 'Per',
      surname: index % 2 === 0 ? 'Nordmann' : 'Øvrebø-Hansen',
      addressLine: `Storgata ${String(index % 200)}`,
      postalCode: '0155',
      abstainFromTicket: false,
      hireStartDate: '2019-08-01',
      payType: 'A',
      disabilityGrade: 0,
      employmentPercentage: 100,
      paidPercentage: 100,
      isDeleted: false,
    };
  }
}

/** A file of so many employees, of whom one in a hundred has a birth date that the id does not fit. */
export function inventFile(count: number): File {
  const lines = [...writeEmployeeCsv(inventEmployees(count))].map((line, row) =>
    row % 100 === 50 ? line.replace(/,19\d\d-/, ',1949-') : line,
  );
  return new File(lines, 'employees.csv', { type: 'text/csv' });
}
