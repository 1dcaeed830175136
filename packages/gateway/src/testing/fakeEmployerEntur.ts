import { employerEndpoints, employerOperationIds, type EmployerOperationId } from '@fribillett/entur-wire';
import { errorAnswer, json } from './fakeEntur.ts';

/** One request that reached the fake. */
export interface SeenEmployerCall {
  operationId: EmployerOperationId | 'token';
  url: URL;
  headers: Headers;
  /** As much of the body as came. */
  body: string;
  /** Whether the body came to its end. */
  isWhole: boolean;
  /** Values of the path's placeholders, in their order. */
  params: string[];
}

type Handler = (call: SeenEmployerCall) => Response | Promise<Response>;

/** Entur's side of an employer, scripted: every answer can be replaced. */
export interface FakeEmployerEntur {
  fetch: (request: Request) => Promise<Response>;
  calls: SeenEmployerCall[];
  /** Employees by their id. */
  employees: Map<string, Record<string, unknown>>;
  /** Imported employees by their import id. */
  imports: Map<string, Record<string, unknown>>;
  /** The companies that the client sees. */
  companies: Record<string, unknown>[];
  /** The tax savings report; without one there is none yet. */
  report: string | undefined;
  /** Answers an operation instead of the fake. */
  on: (operationId: EmployerOperationId | 'token', handler: Handler) => void;
  /** Answers an operation without having read its body. */
  onArrival: (operationId: EmployerOperationId, handler: Handler) => void;
  count: (operationId: EmployerOperationId | 'token') => number;
  last: (operationId: EmployerOperationId) => SeenEmployerCall | undefined;
}

const patterns = employerOperationIds.map((operationId) => ({
  operationId,
  method: employerEndpoints[operationId].method,
  pattern: new RegExp(`^${employerEndpoints[operationId].path.replace(/\{\w+\}/g, '([^/]+)')}$`),
}));

/** An employee as Entur tells one. */
export function wireEmployee(id: string, companyId: number, parts: object = {}): Record<string, unknown> {
  return {
    id: Number(id),
    employeeNo: `no-${id}`,
    company: { companyId, name: 'Nordbanen AS' },
    firstName: 'Kari',
    surname: 'Nordmann',
    postalCode: '0155',
    dateOfBirth: '1980-02-17',
    ssn: '12345',
    isDeleted: false,
    ticketHolderCode: 'NT-4821-KARI',
    ...parts,
  };
}

/** Makes the fake, with Kari (1) in company 9001 and Per (2) in 9002. */
export function createFakeEmployerEntur(): FakeEmployerEntur {
  const handlers = new Map<EmployerOperationId | 'token', Handler>();
  const atArrival = new Map<EmployerOperationId | 'token', Handler>();
  const fake: FakeEmployerEntur = {
    fetch: serve,
    calls: [],
    employees: new Map([
      ['1', wireEmployee('1', 9001)],
      ['2', wireEmployee('2', 9002, { firstName: 'Per', ssn: '54321' })],
    ]),
    imports: new Map([
      ['71', { id: 71, companyId: 9001, employeeNo: '1', firstName: 'Kari', surname: 'Nordmann' }],
      ['72', { id: 72, companyId: 9002, employeeNo: '2', firstName: 'Per', surname: 'Nordmann' }],
    ]),
    companies: [
      { companyId: 9001, name: 'Nordbanen AS', reportSeparator: ',' },
      { companyId: 9002, name: 'Fjelltoget AS', reportSeparator: ';' },
    ],
    report: undefined,
    on: (operationId, handler) => handlers.set(operationId, handler),
    onArrival: (operationId, handler) => atArrival.set(operationId, handler),
    count: (operationId) => fake.calls.filter((call) => call.operationId === operationId).length,
    last: (operationId) => fake.calls.findLast((call) => call.operationId === operationId),
  };

  async function serve(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const found = operationAt(request.method, url.pathname);
    if (found === undefined) return new Response('<html>no such path</html>', { status: 404 });
    const call = { ...found, url, headers: request.headers, body: '', isWhole: false };
    fake.calls.push(call);
    const early = atArrival.get(call.operationId);
    if (early !== undefined) return early(call);
    await readInto(call, request);
    return handlers.get(call.operationId)?.(call) ?? usual(call);
  }

  function usual(call: SeenEmployerCall): Response {
    const [id = ''] = call.params;
    switch (call.operationId) {
      case 'token':
        return json({
          access_token: `token-${fake.count('token')}`,
          token_type: 'Bearer',
          expires_in: 86_400,
        });
      case 'findCompanies':
        return json({ items: fake.companies, totalItems: fake.companies.length, totalPages: 1 });
      case 'findEmployees':
        return json({
          items: [...fake.employees.values()].filter((one) => isAsked(one, call.url)),
          totalPages: 1,
        });
      case 'getEmployee':
        return answerOf(fake.employees.get(id));
      case 'getImportedEmployee':
      case 'patchImportedEmployee':
        return answerOf(fake.imports.get(id));
      case 'importNewEmployee': {
        const { companyId, employeeNo, firstName, surname } = JSON.parse(call.body) as Record<
          string,
          unknown
        >;
        return json({ id: 73, companyId, employeeNo, firstName, surname });
      }
      case 'importMultipleEmployeesCsv':
        return json([{ id: 81, employeeNo: '1', firstName: 'Åse', surname: 'Nordmann' }, { id: 82 }]);
      case 'setYearlyFee':
      case 'setDisabilityProof':
        return json({ year: Number(call.params[1]), ...(JSON.parse(call.body) as object) });
      case 'getTaxSavingsReportAsCsvFile':
        return fake.report === undefined ? errorAnswer(404) : new Response(fake.report);
      case 'createTaxSavingsReport':
        return json({ started: true, progress: 40, finished: false });
      default:
        return errorAnswer(404);
    }
  }

  return fake;
}

function operationAt(
  method: string,
  pathname: string,
): Pick<SeenEmployerCall, 'operationId' | 'params'> | undefined {
  if (pathname === '/oauth/token') return { operationId: 'token', params: [] };
  for (const { operationId, pattern, ...endpoint } of patterns) {
    const match = endpoint.method === method ? pattern.exec(pathname) : null;
    if (match !== null) return { operationId, params: match.slice(1) };
  }
  return undefined;
}

async function readInto(call: SeenEmployerCall, request: Request): Promise<void> {
  const decoder = new TextDecoder();
  for (const reader = request.body?.getReader(); reader !== undefined;) {
    const { done, value } = await reader.read();
    if (done) break;
    call.body += decoder.decode(value, { stream: true });
  }
  call.isWhole = true;
}

function isAsked(employee: Record<string, unknown>, { searchParams }: URL): boolean {
  const { companyId } = employee['company'] as { companyId: number };
  return searchParams.get('companyId') === String(companyId);
}

function answerOf(found: Record<string, unknown> | undefined): Response {
  return found === undefined ? errorAnswer(404) : json(found);
}
