import { employeeRecord } from '../testing/employees.ts';
import { employerAnswers } from '../testing/employerAnswers.ts';
import type { EmployerTransport, UploadOptions } from './employerTransport.ts';
import type { EmployerWireOperation } from './employerWire.ts';
import { createHttpEmployerTransportIn } from './httpEmployerTransport.ts';
import type { HttpEmployerTransportOptions } from './httpEmployerTransport.ts';

/** A backend that answers every request alike, and what it was sent. */
export function backend(
  answer: () => Response | Promise<Response>,
  options: Partial<HttpEmployerTransportOptions> = {},
) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return answer();
  };
  const transport = createHttpEmployerTransportIn(
    { baseUrl: 'https://hr.example/api/', fetch, ...options },
    { random: () => 0, sleep: () => Promise.resolve() },
  );
  return { transport, requests };
}

export const employee = employeeRecord();

/** Every operation with something to send. */
export const calls: Record<
  EmployerWireOperation,
  (transport: EmployerTransport, options?: UploadOptions) => Promise<unknown>
> = {
  findCompanies: (transport, options) => transport.findCompanies(options),
  findEmployees: (transport, options) =>
    transport.findEmployees({ companyId: 40, by: { employeeNo: '1001' }, page: 1, perPage: 100 }, options),
  getEmployee: (transport, options) => transport.getEmployee({ employeeId: '501' }, options),
  importNewEmployee: (transport, options) => transport.importNewEmployee({ employee }, options),
  importEmployeesCsv: (transport, options) =>
    transport.importEmployeesCsv({ companyId: 40, csv: new Blob(['æ;ø;å\r\n']) }, options),
  getImportedEmployee: (transport, options) =>
    transport.getImportedEmployee({ importedEmployeeId: '9' }, options),
  patchImportedEmployee: (transport, options) =>
    transport.patchImportedEmployee({ importedEmployeeId: '9', employee }, options),
  setYearlyFee: (transport, options) =>
    transport.setYearlyFee({ employeeId: '501', year: 2026, isPaid: true }, options),
  setDisabilityProof: (transport, options) =>
    transport.setDisabilityProof({ employeeId: '501', year: 2026, isRegistered: true }, options),
  getTaxSavings: (transport, options) =>
    transport.getTaxSavings({ companyId: 40, year: 2026, month: 3 }, options),
  createTaxSavings: (transport, options) =>
    transport.createTaxSavings({ companyId: 40, year: 2026, month: 3 }, options),
};

export const operations = Object.keys(employerAnswers) as EmployerWireOperation[];
