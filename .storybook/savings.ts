import type { EmployeeStatus, EmployerTransport, TaxSavingRow } from '@fribillett/core/employer';

type Asked = Parameters<EmployerTransport['getTaxSavings']>[0];

const statuses: readonly EmployeeStatus[] = ['A', 'A', 'A', 'P', 'A', 'E'];
const without: readonly number[] = [4, 12];

/**
 * Reports of 2026 of people who do not exist, their ids by 80 on the month: none for April, and none yet for December;
 * in November more was taken back than saved.
 */
export function getTaxSavings(
  { companyId, year, month, showNationalIds = false }: Asked,
  people = 240,
): ReturnType<EmployerTransport['getTaxSavings']> {
  if (year !== 2026 || without.includes(month)) return Promise.resolve({ status: 'not-generated' });
  const rows = Array.from({ length: people }, (_, person) =>
    rowOf(companyId, month, person, showNationalIds),
  );
  return Promise.resolve({ status: 'ready', delimiter: ';', areNationalIdsMasked: !showNationalIds, rows });
}

function rowOf(companyId: number, month: number, person: number, isWhole: boolean): TaxSavingRow {
  const inMonth = `2026-${twoDigits(month)}`;
  const born = twoDigits((person % 28) + 1) + String((person % 12) + 81) + String(50 + (person % 49));
  const takenBack = month === 11 && person % 2 === 1 ? 150_000 : 0;
  return {
    companyId,
    employeeNo: person % 17 === 3 ? '0' : String(1001 + person * 7),
    nationalId: born + (isWhole ? String(10_000 + ((person * 13) % 90_000)) : '*****'),
    personKey: String(person),
    savingOre: 4_990 + ((person * 7_919 + month * 1_301) % 120_000) - takenBack,
    fromDate: `${inMonth}-01`,
    toDate: `${inMonth}-28`,
    employeeStatus: statuses[person % statuses.length] ?? 'A',
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
