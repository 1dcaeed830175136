import { createHash } from 'node:crypto';
import { sessionKeyHeader, sessionAnswerSchema } from '../../shared/shopApi.ts';
import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt } from '../attempt.ts';
import type { Stage } from '../stage.ts';

const { unauthorized } = refusals;

/** Everything that is somebody's own, asked for with these headers. */
async function askForEverything(
  { visitor }: Stage,
  headers: Record<string, string>,
  query = '',
): Promise<Page[]> {
  const own = ['/personnel-ticket/entitlements', '/personnel-ticket/usage'];
  const paths = [...own, '/shop/orders', '/shop/demo/requests'];
  return Promise.all(paths.map((path) => visitor().send('GET', `${path}${query}`, undefined, headers)));
}

const withCookie = (stage: Stage, Cookie: string) => askForEverything(stage, { Cookie });

const hashOf = (visitor: Visitor) => createHash('sha256').update(valueOf(visitor)).digest('hex');

/** The value of the session's cookie. */
const valueOf = (visitor: Visitor) => visitor.cookies().split('=')[1] ?? '';

async function sessionKeyOf(visitor: Visitor): Promise<string> {
  return sessionAnswerSchema.parse((await visitor.get('/shop/session')).json).sessionKey;
}

/** Who somebody is, as far as the shop lets the browser say it: not at all. */
export const identityAttempts: readonly Attempt[] = [
  attempt(
    'read rights, trips and orders without a session',
    unauthorized,
    (stage) => () => askForEverything(stage, {}),
  ),
  attempt('a customer number in query and headers in place of a session', unauthorized, (stage) => () => {
    const headers = { 'X-Customer-Number': '1003001', 'X-User': 'solveig', 'X-Forwarded-User': '1003001' };
    return askForEverything(stage, headers, '?customerNumber=1003001&personaId=solveig');
  }),
  attempt(
    'a customer number in a cookie',
    unauthorized,
    (stage) => () => withCookie(stage, 'customerNumber=1003001; fribillett_session=1003001'),
  ),
  attempt(
    'a session id that was made up',
    unauthorized,
    (stage) => () => withCookie(stage, `fribillett_session=${'A'.repeat(43)}`),
  ),
  attempt('a session id that was cut short', unauthorized, async (stage) => {
    const victim = await stage.signedIn('solveig');
    return () => withCookie(stage, victim.cookies().slice(0, -1));
  }),
  attempt('a session id with one letter changed', unauthorized, async (stage) => {
    const victim = await stage.signedIn('solveig');
    const value = valueOf(victim);
    const other = `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    return () => withCookie(stage, `fribillett_session=${other}`);
  }),
  attempt('a session id after its twelve hours', unauthorized, async (stage) => {
    const victim = await stage.signedIn('solveig');
    const { shop } = stage;
    shop.run('UPDATE sessions SET expires_at = ? WHERE id_hash = ?', Date.now() - 1, hashOf(victim));
    return () => withCookie(stage, victim.cookies());
  }),
  attempt('a session id after its owner signed out', unauthorized, async (stage) => {
    const victim = await stage.signedIn('solveig');
    const stolen = victim.cookies();
    await victim.delete('/shop/session');
    return () => withCookie(stage, stolen);
  }),
  attempt('a session id from before its owner signed in again', unauthorized, async (stage) => {
    const victim = await stage.signedIn('solveig');
    const stolen = victim.cookies();
    await victim.post('/shop/session', { personaId: 'solveig' });
    return () => withCookie(stage, stolen);
  }),
  attempt(
    'session fixation: a session id that was planted before the sign-in',
    unauthorized,
    async (stage) => {
      const planted = `fribillett_session=${'planted'.repeat(6)}x`;
      const victim = stage.visitor();
      await victim.post('/shop/session', { personaId: 'solveig' }, { Cookie: planted });
      return () => withCookie(stage, planted);
    },
  ),
  attempt('the session key, which pages know, in place of the cookie', unauthorized, async (stage) => {
    const victim = await stage.signedIn('solveig');
    const key = await sessionKeyOf(victim);
    return () => askForEverything(stage, { Cookie: `fribillett_session=${key}`, [sessionKeyHeader]: key });
  }),
  attempt("another's session key beside one's own cookie", unauthorized, async (stage) => {
    const key = await sessionKeyOf(await stage.signedIn('solveig'));
    const attacker = await stage.signedIn('per');
    return () => askForEverything(stage, { Cookie: attacker.cookies(), [sessionKeyHeader]: key });
  }),
  attempt('the hash of a session id, from a stolen database', unauthorized, async (stage) => {
    const hash = hashOf(await stage.signedIn('solveig'));
    return () => withCookie(stage, `fribillett_session=${hash}`);
  }),
  attempt('SQL in the session id', unauthorized, async (stage) => {
    await stage.signedIn('solveig');
    return () => withCookie(stage, "fribillett_session=' OR expires_at > 0 --");
  }),
  attempt('a session id in the query and as a bearer token', unauthorized, async (stage) => {
    const value = valueOf(await stage.signedIn('solveig'));
    const headers = { Authorization: `Bearer ${value}` };
    return () => askForEverything(stage, headers, `?fribillett_session=${value}`);
  }),
];
