import { clear, configurationFor, pressPay, reserveTrip, terminalOf } from '../../server/testing/buyTrip.ts';
import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attack, type Attempt, type Refusal } from '../attempt.ts';
import { forgeToken, readToken, type Token } from '../forgedToken.ts';
import { pay } from '../pay.ts';
import { trip, type Stage } from '../stage.ts';

const { notCleared, malformed, changed, conflict, paidAlready, unauthorized } = refusals;

async function clearedOrder(stage: Stage) {
  const attacker = await stage.signedIn('per');
  const orderId = await stage.reserved(attacker);
  return { attacker, orderId, clearance: await clear(attacker, orderId) };
}

/** Pays an own, validated order with something that is made from its clearance. */
function payWith(
  name: string,
  refusal: Refusal,
  forge: (clearance: string, stage: Stage) => unknown,
): Attempt {
  return attempt(name, refusal, async (stage) => {
    const { attacker, orderId, clearance } = await clearedOrder(stage);
    return () => pay(attacker, { orderId, clearance: forge(clearance, stage) });
  });
}

/** The same, signed with the shop's own key, as nobody outside can: what is refused then is refused for what it says. */
function payWithSigned(name: string, change: (token: Token) => Partial<Token>, hash = 'sha256'): Attempt {
  return payWith(name, notCleared, (clearance, { clearanceKey }) => {
    const { header, payload } = readToken(clearance);
    const token = { header, payload };
    return forgeToken({ ...token, ...change(token) }, { secret: clearanceKey, hash });
  });
}

/** Has an own order validated, lets something happen to it, and pays with what was cleared before. */
function payAfter(
  name: string,
  refusal: Refusal,
  happen: (stage: Stage, attacker: Visitor, orderId: string) => Promise<unknown>,
): Attempt {
  return attempt(name, refusal, async (stage): Promise<Attack> => {
    const { attacker, orderId, clearance } = await clearedOrder(stage);
    await happen(stage, attacker, orderId);
    return () => pay(attacker, { orderId, clearance });
  });
}

const number = (value: unknown) => Number(value);

/** A clearance that was stolen, forged, changed, or outlived. */
export const clearanceAttempts: readonly Attempt[] = [
  payWith('pay without a clearance', malformed, () => undefined),
  payWith('pay with an empty clearance', malformed, () => ''),
  payWith('pay with a clearance that is no text', malformed, () => ({ valid: true })),
  payWith('pay with a clearance that was made up', notCleared, () => 'cleared'),
  payWith('pay with a clearance of thousands of letters', notCleared, (clearance) =>
    clearance.padEnd(3_900, 'A'),
  ),
  payWith('a clearance that was cut short', notCleared, (clearance) => clearance.slice(0, -2)),
  payWith('a clearance without its signature', notCleared, (clearance) => clearance.replace(/[^.]+$/, '')),
  payWith('alg none', notCleared, (clearance) =>
    forgeToken({ ...readToken(clearance), header: { alg: 'none', typ: 'clearance+jwt' } }, { signature: '' }),
  ),
  payWith('another order in the payload, under the old signature', notCleared, (clearance) => {
    const { header, payload, signature } = readToken(clearance);
    return forgeToken({ header, payload: { ...payload, sub: 'ABCD1234' } }, { signature });
  }),
  payWith('a later end in the payload, under the old signature', notCleared, (clearance) => {
    const { header, payload, signature } = readToken(clearance);
    return forgeToken(
      { header, payload: { ...payload, exp: number(payload['exp']) + 9_000 } },
      { signature },
    );
  }),
  payWith("a key of the attacker's, brought along in the header", notCleared, (clearance) => {
    const secret = 'a key that the attacker has made up';
    const jwk = { kty: 'oct', k: Buffer.from(secret).toString('base64url') };
    const { header, payload } = readToken(clearance);
    return forgeToken({ header: { ...header, jwk }, payload }, { secret });
  }),
  payWith('a key id that leads to an empty file', notCleared, (clearance) => {
    const { header, payload } = readToken(clearance);
    return forgeToken({ header: { ...header, kid: '../../../dev/null' }, payload }, { secret: '' });
  }),
  payWithSigned(
    'HS512 in place of HS256',
    ({ header }) => ({ header: { ...header, alg: 'HS512' } }),
    'sha512',
  ),
  payWithSigned('a key id that is not known', ({ header }) => ({ header: { ...header, kid: 'other' } })),
  payWithSigned("a token of the shop's that is for something else", ({ header }) => ({
    header: { ...header, typ: 'JWT' },
  })),
  payWithSigned('a token for another shop', ({ payload }) => ({
    payload: { ...payload, aud: 'other-shop' },
  })),
  payWithSigned('a token of another environment', ({ payload }) => ({
    payload: { ...payload, iss: 'https://api.staging.example' },
  })),
  payWithSigned('a token without an end', ({ payload: { exp: _, ...payload } }) => ({ payload })),
  payWithSigned('a token that lives for a day, an hour old', ({ payload }) => ({
    payload: { ...payload, iat: number(payload['iat']) - 3_600, exp: number(payload['iat']) + 86_400 },
  })),
  payWithSigned('a token from the future', ({ payload }) => ({
    payload: { ...payload, iat: number(payload['iat']) + 3_600, exp: number(payload['iat']) + 3_900 },
  })),
  payWithSigned('a token that demands an extension', ({ header }) => ({
    header: { ...header, crit: ['b64'], b64: false },
  })),
  attempt("a clearance of another order of one's own", notCleared, async (stage) => {
    const { attacker, clearance } = await clearedOrder(stage);
    const orderId = await stage.reserved(attacker);
    return () => pay(attacker, { orderId, clearance });
  }),
  attempt("another's clearance for an order of one's own", notCleared, async (stage) => {
    const victim = await stage.signedIn('solveig');
    const clearance = await clear(victim, await stage.reserved(victim));
    const { attacker, orderId } = await clearedOrder(stage);
    return () => pay(attacker, { orderId, clearance });
  }),
  attempt('the right clearance without the session', unauthorized, async (stage) => {
    const { orderId, clearance } = await clearedOrder(stage);
    return () => pay(stage.visitor(), { orderId, clearance });
  }),
  payAfter('a clearance after its five minutes', notCleared, (stage) =>
    stage.control('clock', { advanceMs: 5 * 60_000 + 6_000 }),
  ),
  payAfter('a clearance from before a line was added', changed, async (_, attacker, orderId) => {
    const configurations = [await configurationFor(attacker, { ...trip, productId: 'none' })];
    await attacker.post('/personnel-ticket/reservation', { orderId, configurations });
  }),
  payAfter(
    'a clearance from before the right was withdrawn',
    { ...conflict, problem: 'refused' },
    async (stage) => {
      await stage.control('clock', { advanceMs: 61_000 });
      const fault = { kind: 'refuseValidation', code: 'SANDBOX-BLOCKED', reason: 'Withdrawn' };
      await stage.control('faults', { on: 'validateContractUse', times: 1, fault });
    },
  ),
  payAfter('a clearance again after the payment', paidAlready, async (_, attacker, orderId) => {
    await attacker.submit(terminalOf(await pressPay(attacker, orderId)), { action: 'pay' });
    await attacker.get(`/shop/orders/${orderId}`);
  }),
  payAfter('pay an order that has expired', notCleared, async (stage, attacker, orderId) => {
    await stage.control('clock', { advanceMs: 20 * 60_000 + 1_000 });
    await attacker.get(`/shop/orders/${orderId}`);
  }),
  attempt('validate an order that has expired', conflict, async (stage) => {
    const { attacker, orderId } = await clearedOrder(stage);
    await stage.control('clock', { advanceMs: 20 * 60_000 + 1_000 });
    return () => validate(attacker, orderId);
  }),
  attempt('validate an order that is paid', conflict, async (stage) => {
    const { attacker, orderId } = await clearedOrder(stage);
    await attacker.submit(terminalOf(await pressPay(attacker, orderId)), { action: 'pay' });
    await attacker.get(`/shop/orders/${orderId}`);
    return () => validate(attacker, orderId);
  }),
  attempt('add a line to an order that has expired', refusals.unusable, async (stage) => {
    const attacker = await stage.signedIn('per');
    const orderId = await reserveTrip(attacker, trip);
    await stage.control('clock', { advanceMs: 20 * 60_000 + 1_000 });
    const configurations = [await configurationFor(attacker, trip)];
    return () => attacker.post('/personnel-ticket/reservation', { orderId, configurations });
  }),
];

function validate(visitor: Visitor, orderId: string): Promise<Page> {
  return visitor.post(`/personnel-ticket/reservation/${orderId}/validation`, {});
}
