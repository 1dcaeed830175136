import type { EmployeeSearch, EmployerPermission, EmployerTransport } from '@fribillett/core/employer';
import { EmployeeDirectory } from '../EmployeeDirectory/EmployeeDirectory.tsx';
import type { EmployeeDirectoryProps } from '../EmployeeDirectory/EmployeeDirectory.tsx';
import { nordbanen } from './createTestEmployerTransport.ts';
import { ase, colleagues } from './employees.ts';
import { renderInEmployer } from './renderInEmployer.tsx';

/** The directory of a company with 23 employees, and what it asked for. */
export function showDirectory(
  operations: Partial<EmployerTransport> = {},
  props: EmployeeDirectoryProps = {},
  may: readonly EmployerPermission[] = ['import', 'read', 'read-national-ids'],
) {
  const searches: EmployeeSearch[] = [];
  const everybody = colleagues(23);
  const rendered = renderInEmployer(<EmployeeDirectory {...props} />, {
    findCompanies: () => Promise.resolve({ companies: [nordbanen], may }),
    findEmployees: (search) => {
      searches.push(search);
      const { by, page, perPage } = search;
      const found = everybody.filter(({ employeeNo }) =>
        by !== undefined && 'employeeNo' in by ? by.employeeNo === employeeNo : true,
      );
      return Promise.resolve({
        employees: found.slice((page - 1) * perPage, page * perPage),
        page,
        totalItems: found.length,
        totalPages: Math.ceil(found.length / perPage),
      });
    },
    getEmployee: ({ showNationalIds }) =>
      Promise.resolve({ ...ase, ssn: showNationalIds === true ? '10024' : '*****' }),
    ...operations,
  });
  return { ...rendered, searches };
}
