import { describe, expect, it } from 'vitest';
import { readSearch } from './employeeSearch.ts';
import type { SearchKind } from './employeeSearch.ts';

// 318190 10024 is a synthetic person's number, which is nobody's.
describe('what was typed', () => {
  it.each<[SearchKind, string, object]>([
    ['everybody', 'left over from another choice', { kind: 'employees', by: undefined }],
    ['employeeNo', ' 1001 ', { kind: 'employees', by: { employeeNo: '1001' } }],
    ['employeeNo', '-12', { kind: 'employees', by: { employeeNo: '-12' } }],
    ['nationalId', '318190 10024', { kind: 'employees', by: { nationalId: '31819010024' } }],
    ['nationalId', ' 318190-10024', { kind: 'employees', by: { nationalId: '31819010024' } }],
    ['dateOfBirth', '1990-01-31', { kind: 'employees', by: { dateOfBirth: '1990-01-31' } }],
    ['importedEmployeeId', ' 4711 ', { kind: 'import', importedEmployeeId: '4711' }],
  ])('as %s, %j is %j', (kind, typed, search) => {
    expect(readSearch(kind, typed)).toEqual({ search });
  });

  it.each<[SearchKind, string, string]>([
    ['employeeNo', ' ', 'empty'],
    ['nationalId', '', 'empty'],
    ['nationalId', '31819010025', 'nationalId'],
    ['nationalId', '10024', 'nationalId'],
    ['dateOfBirth', '?', 'dateOfBirth'],
    ['dateOfBirth', '0090-01-31', 'dateOfBirth'],
    ['importedEmployeeId', '31819010024', 'isNationalId'],
    ['importedEmployeeId', '318190 10025', 'isNationalId'],
  ])('as %s, %j is refused: %s', (kind, typed, problem) => {
    expect(readSearch(kind, typed)).toEqual({ problem });
  });
});
