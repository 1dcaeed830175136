import { employerPaths } from '../../shared/employerPaths.ts';
import {
  csvOf,
  employeeIdOf,
  employerWire,
  hrSignIn,
  importEmployee,
  newEmployee,
  sendFile,
} from '../../server/testing/employer.ts';
import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt } from '../attempt.ts';
import { requestText } from '../rawClient.ts';
import { stranger, type Stage } from '../stage.ts';

const { crossSite, forbidden, malformed, notFound, tooLarge, unauthorized } = refusals;

/** Somebody of the employer's: `tuva` of one company with every permission, `jonas` of two without national ids. */
async function hrOf(stage: Stage, personId: 'tuva' | 'jonas'): Promise<Visitor> {
  const visitor = stage.visitor();
  await hrSignIn(visitor, personId);
  return visitor;
}

/** An employee of the company that is not the attacker's. */
async function strangersIds(stage: Stage): Promise<{ importId: string; employeeId: string }> {
  const jonas = await hrOf(stage, 'jonas');
  // A new street each time, because what is as it was is no import.
  const employee = { ...stranger, addressLine: `Fjellveien ${String((streetNumber += 1))}` };
  const importId = await importEmployee(jonas, employee);
  await stage.control('clock', { advanceMs: 10 * 60_000 });
  const employeeId = await employeeIdOf(jonas, employee);
  if (employeeId === undefined) throw new Error('The job has made no employee.');
  return { importId, employeeId };
}
let streetNumber = 0;

/** Every door of the back office. */
async function knock(visitor: Visitor, headers: Record<string, string> = {}): Promise<Page[]> {
  const json = { 'Content-Type': 'application/json', ...headers };
  const get = (path: string) => visitor.send('GET', employerWire(path), undefined, headers);
  const send = (method: string, path: string, body: object) =>
    visitor.send(method, employerWire(path), JSON.stringify(body), json);
  return Promise.all([
    get('/companies'),
    get('/employees/700001'),
    get('/imports/employees/800001'),
    get('/companies/9001/tax-savings/2026/11'),
    send('POST', '/employees/search', { companyId: 9001, page: 1, perPage: 10 }),
    send('POST', '/imports/employees', { employee: newEmployee() }),
    send('PATCH', '/imports/employees/800001', { employee: newEmployee() }),
    send('PUT', '/employees/700001/years/2026/yearly-fee', { isPaid: true }),
    send('PUT', '/employees/700001/years/2026/disability-proof', { isRegistered: true }),
    send('POST', '/companies/9001/tax-savings/2026/11', {}),
    sendFile(visitor, 9001, csvOf([newEmployee()]), headers),
    visitor.send('POST', employerPaths.demoCustomers, JSON.stringify({ employeeId: '700001' }), json),
    visitor.send('GET', employerPaths.demoRequests, undefined, headers),
  ]);
}

const valueOf = (visitor: Visitor) => visitor.cookies().split('=')[1] ?? '';

/** A file's request, with a head of one's own. */
function rawFile({ host }: Stage, hr: Visitor, headers: readonly string[], body = ''): string {
  const path = employerWire('/companies/9001/imports/employees');
  const all = [`Host: ${host}`, `Cookie: ${hr.cookies()}`, 'Content-Type: text/csv', ...headers];
  return requestText(`POST ${path} HTTP/1.1`, all, body);
}

/** Who registers, reads and taxes employees, and who must not. */
export const employerAttempts: readonly Attempt[] = [
  attempt('the back office without a session', unauthorized, (stage) => () => knock(stage.visitor())),
  attempt("the back office with a customer's session", unauthorized, async (stage) => {
    const customer = await stage.signedIn('per');
    return () => knock(customer);
  }),
  attempt("a customer's session id under the name of the employer's cookie", unauthorized, async (stage) => {
    const Cookie = `fribillett_employer=${valueOf(await stage.signedIn('per'))}`;
    return () => knock(stage.visitor(), { Cookie });
  }),
  attempt("the shop with the employer's session id", unauthorized, async (stage) => {
    const value = valueOf(await hrOf(stage, 'tuva'));
    const headers = { Cookie: `fribillett_employer=${value}; fribillett_session=${value}` };
    const paths = ['/personnel-ticket/entitlements', '/personnel-ticket/usage', '/shop/orders'];
    return () => Promise.all(paths.map((path) => stage.visitor().send('GET', path, undefined, headers)));
  }),
  attempt("an employer's session id after the sign-out", unauthorized, async (stage) => {
    const victim = await hrOf(stage, 'tuva');
    const Cookie = victim.cookies();
    await victim.delete(employerPaths.session);
    return () => knock(stage.visitor(), { Cookie });
  }),
  attempt("another company's employee: read, change, become", notFound, async (stage) => {
    const { employeeId } = await strangersIds(stage);
    const tuva = await hrOf(stage, 'tuva');
    const json = { 'Content-Type': 'application/json' };
    const path = employerWire(`/employees/${employeeId}`);
    return () =>
      Promise.all([
        tuva.get(path),
        tuva.get(`${path}?nationalIds=shown`),
        tuva.send('PUT', `${path}/years/2026/yearly-fee`, '{"isPaid":true}', json),
        tuva.send('PUT', `${path}/years/2026/disability-proof`, '{"isRegistered":true}', json),
        tuva.post(employerPaths.demoCustomers, { employeeId }),
      ]);
  }),
  attempt("another company's import: read, take over", notFound, async (stage) => {
    const { importId } = await strangersIds(stage);
    const tuva = await hrOf(stage, 'tuva');
    const path = employerWire(`/imports/employees/${importId}`);
    const body = JSON.stringify({ employee: newEmployee() });
    return () =>
      Promise.all([tuva.get(path), tuva.send('PATCH', path, body, { 'Content-Type': 'application/json' })]);
  }),
  attempt("another company's employees, reports and imports by its number", forbidden, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    const report = employerWire('/companies/9002/tax-savings/2026/11');
    return () =>
      Promise.all([
        tuva.post(employerWire('/employees/search'), { companyId: 9002, page: 1, perPage: 10 }),
        tuva.get(report),
        tuva.post(report, {}),
        tuva.post(employerWire('/imports/employees'), { employee: stranger }),
        sendFile(tuva, 9002, csvOf([stranger])),
      ]);
  }),
  attempt("a file with another company's employee among one's own", malformed, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    return () => sendFile(tuva, 9001, csvOf([newEmployee(), stranger]));
  }),
  attempt('national ids without the permission', forbidden, async (stage) => {
    const { employeeId } = await strangersIds(stage);
    const jonas = await hrOf(stage, 'jonas');
    const paths = [`/employees/${employeeId}`, '/companies/9002/tax-savings/2026/11'];
    const search = { companyId: 9002, by: { nationalId: '03898410136' }, page: 1, perPage: 10 };
    return () =>
      Promise.all([
        ...paths.map((path) => jonas.get(employerWire(`${path}?nationalIds=shown`))),
        jonas.post(employerWire('/employees/search'), search),
      ]);
  }),
  attempt('a national id in a path', notFound, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    return () =>
      Promise.all([
        tuva.get(employerWire('/employees/03898410136')),
        tuva.get(employerWire('/imports/employees/03898410136')),
        tuva.post(employerPaths.demoCustomers, { employeeId: '03898410136' }),
      ]);
  }),
  attempt('a national id in a query', malformed, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    const paths = ['/companies?nationalId=03898410136', '/employees/700001?ssn=10136'];
    return () => Promise.all(paths.map((path) => tuva.get(employerWire(path))));
  }),
  attempt("an import, a fee and a report from another site's page", crossSite, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const json = { 'Content-Type': 'application/json', ...headers };
    return () =>
      Promise.all([
        sendFile(tuva, 9001, csvOf([newEmployee()]), headers),
        tuva.send('PUT', employerWire('/employees/700001/years/2026/yearly-fee'), '{"isPaid":true}', json),
        tuva.post(employerWire('/companies/9001/tax-savings/2026/11'), {}, headers),
        tuva.post(employerPaths.session, { personId: 'jonas' }, headers),
        tuva.post(employerPaths.demoCustomers, { employeeId: '700001' }, headers),
      ]);
  }),
  attempt('a file that says it has two hundred megabytes and more', tooLarge, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    const length = String(200 * 2 ** 20 + 1);
    return () => stage.raw(rawFile(stage, tuva, [`Content-Length: ${length}`, 'Connection: close']));
  }),
  attempt('a file that is cut in the middle of a row', malformed, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    const whole = csvOf([newEmployee(), newEmployee({ employeeNo: '4002' })]);
    return () => sendFile(tuva, 9001, whole.slice(0, -40));
  }),
  attempt('a file whose connection ends before it does', { status: 0 }, async (stage) => {
    const tuva = await hrOf(stage, 'tuva');
    const body = csvOf([newEmployee()]);
    const length = String(body.length + 1000);
    return () => stage.rawAndGone(rawFile(stage, tuva, [`Content-Length: ${length}`], body));
  }),
];
