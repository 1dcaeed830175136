import { describe, expect, it } from 'vitest';
import { employeeStates } from './employeeStates.ts';
import { registeredAs } from './registeredAs.ts';
import type { EmployeeSummary } from './registeredEmployee.ts';

const today = '2026-06-15';
const ase: EmployeeSummary = {
  employeeId: '1',
  employeeNo: '1001',
  companyId: 9001,
  firstName: 'Åse',
  surname: 'Nordmann',
  isDeleted: false,
  abstainFromTicket: false,
  isSynchronised: true,
};

describe('how an employee stands', () => {
  it.each<[Partial<EmployeeSummary>, readonly string[]]>([
    [{}, ['synchronised']],
    [{ isSynchronised: false }, ['waiting']],
    [{ abstainFromTicket: true, isSynchronised: false }, ['abstained']],
    [{ hireEndDate: today }, ['synchronised']],
    [{ hireEndDate: '2026-06-14' }, ['ended', 'synchronised']],
    [{ hireEndDate: '2026-06-14', isSynchronised: false }, ['ended']],
    [{ hireEndDate: '2026-06-14', abstainFromTicket: true }, ['ended', 'abstained']],
    [{ hireEndDate: '2026-06-14', isDeleted: true }, ['deleted']],
  ])('with %j is %j', (parts, states) => {
    expect(employeeStates({ ...ase, ...parts }, today)).toEqual(states);
  });
});

describe('what an import has become', () => {
  const bo = { ...ase, employeeId: '2', firstName: 'Bo' };

  it('is who has the number and the name, however it is written', () => {
    // The ring apart from its letter, as some systems write it.
    const imported = { employeeNo: '1001', firstName: ' A\u030ase', surname: 'NORDMANN' };
    expect(registeredAs(imported, [bo, ase])).toBe(ase);
  });

  it('is whoever has the number where no name is told', () => {
    expect(registeredAs({ employeeNo: '1001' }, [bo, ase])).toBe(bo);
  });

  it.each([
    [{ employeeNo: '1002', firstName: 'Åse' }],
    [{ employeeNo: '1001', firstName: 'Åse', surname: 'Hansen' }],
    [{ firstName: 'Åse', surname: 'Nordmann' }],
  ])('is nobody yet for %j', (imported) => {
    expect(registeredAs(imported, [ase])).toBeUndefined();
  });
});
