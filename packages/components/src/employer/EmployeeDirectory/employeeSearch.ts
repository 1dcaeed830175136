import { isDay } from '@fribillett/core';
import { plausibleDays, readNationalId } from '@fribillett/core/employer';
import type { EmployeeSearch } from '@fribillett/core/employer';

/** What employees are looked for by, in the order of the choice. */
export const searchKinds = [
  'everybody',
  'employeeNo',
  'nationalId',
  'dateOfBirth',
  'importedEmployeeId',
] as const;

/** What employees are looked for by. */
export type SearchKind = (typeof searchKinds)[number];

/** What is looked for: employees, or an import that may have become one. */
export type DirectorySearch =
  { kind: 'employees'; by: EmployeeSearch['by'] } | { kind: 'import'; importedEmployeeId: string };

/** Why nothing can be looked for. `isNationalId`: an import id is part of a URL, where no national id may stand. */
export type SearchProblem = 'empty' | 'nationalId' | 'dateOfBirth' | 'isNationalId';

/** Reads what was typed. */
export function readSearch(
  kind: SearchKind,
  typed: string,
): { search: DirectorySearch } | { problem: SearchProblem } {
  const text = typed.trim();
  if (kind === 'everybody') return { search: { kind: 'employees', by: undefined } };
  if (text === '') return { problem: 'empty' };
  switch (kind) {
    case 'employeeNo':
      return { search: { kind: 'employees', by: { employeeNo: text } } };
    case 'nationalId':
      if (readNationalId(text) === undefined) return { problem: 'nationalId' };
      return { search: { kind: 'employees', by: { nationalId: text.replace(/\D/g, '') } } };
    case 'dateOfBirth': {
      const isPossible = isDay(text) && text >= plausibleDays.first && text <= plausibleDays.last;
      if (!isPossible) return { problem: 'dateOfBirth' };
      return { search: { kind: 'employees', by: { dateOfBirth: text } } };
    }
    case 'importedEmployeeId':
      // Also one that is mistyped: whoever pastes eleven digits here means a person.
      if (/^\d{6}[ -]?\d{5}$/.test(text)) return { problem: 'isNationalId' };
      return { search: { kind: 'import', importedEmployeeId: text } };
  }
}
