import type { EmployeeSearch, EmployeeSummary } from '@fribillett/core/employer';
import { expect, it } from 'vitest';
import { settle } from '../testing/renderInSession.tsx';
import { aseSummary } from './testing/employees.ts';
import { renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { useImportedEmployees } from './useImportedEmployees.ts';
import type { ImportedEmployeesOptions } from './useImportedEmployees.ts';

const aseImport = { importedEmployeeId: '9', employeeNo: '1001', firstName: 'Åse', surname: 'Nordmann' };

/** Imports, and employees that turn up when the job runs. */
function start(imported: ImportedEmployeesOptions['imported'], before: readonly EmployeeSummary[] = []) {
  const asked: EmployeeSearch[] = [];
  let employees = before;
  const rendered = renderInEmployerSession(
    useImportedEmployees,
    { companyId: 9001, imported },
    {
      strict: true,
      operations: {
        findEmployees: (search) => {
          asked.push(search);
          return Promise.resolve({ employees, page: 1 });
        },
        getImportedEmployee: ({ importedEmployeeId }) =>
          importedEmployeeId === '9'
            ? Promise.resolve({ ...aseImport, employeeNo: '1001', companyId: 9002 })
            : Promise.reject(transportError('not-found')),
      },
    },
  );
  return {
    ...rendered,
    asked,
    runJob: () => {
      employees = [aseSummary];
    },
    statuses: () => rendered.result.current.standings.map(({ status }) => status),
  };
}

/** Somebody comes back to the page. */
const comeBack = () => {
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

it('waits until somebody of that number and name is there, and looks when it is asked to', async () => {
  const { result, asked, statuses, runJob } = start([aseImport]);
  expect(statuses()).toEqual(['loading']);
  await settle();
  expect(statuses()).toEqual(['waiting']);
  expect(asked).toEqual([{ companyId: 9001, by: { employeeNo: '1001' }, page: 1, perPage: 100 }]);
  runJob();
  await settle(() => {
    result.current.refresh();
  });
  expect(statuses()).toEqual(['registered']);
  expect(result.current.standings[0]?.employee).toBe(aseSummary);
});

it('looks again when somebody comes back to the page, but not for those who are there', async () => {
  const other = { importedEmployeeId: '10', employeeNo: '1001', firstName: 'Bo', surname: 'Nordmann' };
  const { asked, statuses } = start([aseImport, other], [aseSummary]);
  await settle();
  expect([statuses(), asked.length]).toEqual([['registered', 'waiting'], 2]);
  await settle(comeBack);
  expect(asked).toHaveLength(3);
});

it('reads who was imported where the number is not told, and looks in that company', async () => {
  const { result, asked } = start([{ importedEmployeeId: '9' }]);
  await settle();
  expect(result.current.standings[0]).toMatchObject({ status: 'waiting', imported: aseImport });
  expect(asked.map(({ companyId }) => companyId)).toEqual([9002]);
});

it('tells of each by itself what could not be read', async () => {
  const { result, statuses } = start([{ importedEmployeeId: '404' }, aseImport]);
  await settle();
  expect(statuses()).toEqual(['error', 'waiting']);
  expect(result.current.standings[0]?.error?.code).toBe('not-found');
});
