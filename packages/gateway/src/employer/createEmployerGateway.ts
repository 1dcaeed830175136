import { employerWireRoutes, readNationalId, type EmployerWireOperation } from '@fribillett/core/employer';
import { GatewayError } from '../errors.ts';
import { safeEmit } from '../events.ts';
import { createRouter, type Route } from '../router.ts';
import { serve, type Mount } from '../serve.ts';
import { createCaller } from '../upstream/createCaller.ts';
import { checkEmployerOptions } from './checkEmployerOptions.ts';
import { areNationalIdsAsked } from './employerAccess.ts';
import type { EmployerClient } from './employerClient.ts';
import type { EmployerContext, EmployerVisit } from './employerContext.ts';
import type { EmployerGatewayOptions } from './employerOptions.ts';
import { employerSessionOf, type EmployerSession } from './employerSession.ts';
import { findCompanies } from './routes/companies.ts';
import { findEmployees, getEmployee } from './routes/employees.ts';
import { importEmployeesCsv } from './routes/importCsv.ts';
import { getImportedEmployee, importNewEmployee, patchImportedEmployee } from './routes/imports.ts';
import { setDisabilityProof, setYearlyFee } from './routes/registrations.ts';
import { createTaxSavings, getTaxSavings } from './routes/taxSavings.ts';

/** The piece for an employer's own backend. */
export interface EmployerGateway {
  /** Serves the employer wire below `basePath`. Never rejects: whatever goes wrong becomes an answer. */
  fetch: (request: Request) => Promise<Response>;
  /** The gateway's own client for Entur's API, for further calls: rights, families, codes, FIP reports. */
  client: EmployerClient;
}

/**
 * Makes the gateway of the employer's side: `Request` in, `Response` out, on any runtime with web standards. It is apart from
 * the shop's `createGateway`: another mount, another session, other credentials. Throws one `Error` whose sentence says what
 * to set when an option is missing or wrong.
 */
export function createEmployerGateway(options: EmployerGatewayOptions): EmployerGateway {
  const { entur, ...settings } = checkEmployerOptions(options);
  const client = createCaller(entur);
  const mount = mountOf({ ...settings, client, emit: safeEmit(options.onEvent) });
  return { fetch: (request) => serve(mount, request), client };
}

const router = createRouter(employerWireRoutes, {
  companyId: '[1-9]\\d{0,14}',
  employeeId: '\\d{1,19}',
  importedEmployeeId: '\\d{1,19}',
  year: '20\\d\\d',
  month: '\\d{1,2}',
});

function mountOf(context: EmployerContext): Mount<EmployerWireOperation, EmployerSession> {
  return {
    ...context,
    router,
    sessionOf: (request) => employerSessionOf(request, context.resolveEmployer),
    answer: (request, route, visit) => answer(context, visit, request, route),
    served: (told, session) => {
      context.emit({ type: 'request', actor: session?.actor, ...told });
    },
  };
}

async function answer(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
  { operation, params }: Route<EmployerWireOperation>,
): Promise<object> {
  refusePersonalPath(params);
  const { employeeId = '', importedEmployeeId = '' } = params;
  const year = Number(params['year']);
  const month = { companyId: Number(params['companyId']), year, month: Number(params['month']) };
  const isShown = areNationalIdsAsked(context, request, visit, operation);
  switch (operation) {
    case 'findCompanies':
      return findCompanies(context, visit);
    case 'findEmployees':
      return findEmployees(context, visit, request);
    case 'getEmployee':
      return getEmployee(context, visit, { employeeId, isShown });
    case 'importNewEmployee':
      return importNewEmployee(context, visit, request);
    case 'importEmployeesCsv':
      return importEmployeesCsv(context, visit, request, month.companyId);
    case 'getImportedEmployee':
      return getImportedEmployee(context, visit, importedEmployeeId);
    case 'patchImportedEmployee':
      return patchImportedEmployee(context, visit, request, importedEmployeeId);
    case 'setYearlyFee':
      return setYearlyFee(context, visit, request, { employeeId, year });
    case 'setDisabilityProof':
      return setDisabilityProof(context, visit, request, { employeeId, year });
    case 'getTaxSavings':
      return getTaxSavings(context, visit, { ...month, isShown });
    case 'createTaxSavings':
      return createTaxSavings(context, visit, request, month);
  }
}

/** A national id in a path goes no further, and into none of Entur's logs. */
function refusePersonalPath(params: Route<EmployerWireOperation>['params']): void {
  const isPersonal = Object.values(params).some((value) => readNationalId(value) !== undefined);
  if (isPersonal) throw new GatewayError({ status: 404, code: 'not-found' });
}
