import { createClock, createFaults, createMemoryStore, createSandbox } from '@fribillett/sandbox';
import type { OperationId } from '@fribillett/entur-wire';
import { createShop } from '../createShop.ts';
import { openShopDatabase } from '../database.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** The address of the shop under test. */
export const SHOP_URL = 'http://localhost:3000';
const ENTUR_URL = 'http://localhost:4000';
const CLIENT_SECRET = 'only-for-this-test-9f2c';
const EMPLOYER_SECRET = 'only-for-this-test-71aa';
const CLEARANCE_KEY = 'planted-clearance-key-of-thirty-two-bytes';

type Serve = (request: Request) => Promise<Response>;

/** A shop over a sandbox, both in this process, with a clock that stands still. */
export function createTestShop(start = '2026-11-20T08:00:00+01:00', issuanceDelayMs = 2_000) {
  const clock = createClock(start);
  const faults = createFaults();
  const sandbox = createSandbox({
    store: createMemoryStore(),
    clock,
    faults,
    clients: [
      { clientId: 'shop', clientSecret: CLIENT_SECRET },
      { clientId: 'employer', clientSecret: EMPLOYER_SECRET },
    ],
    publicUrl: SHOP_URL,
    issuanceDelayMs,
  });
  const database = openShopDatabase(':memory:');
  const defects: unknown[] = [];
  const sent: string[] = [];
  let realNow = Date.parse(start);
  let serveEntur: Serve = (request) => sandbox.fetch(request);

  function openShop(hasDemoControls = true) {
    return createShop({
      database,
      entur: {
        urls: { apiBaseUrl: ENTUR_URL, tokenUrl: `${ENTUR_URL}/oauth/token`, audience: ENTUR_URL },
        clientId: 'shop',
        clientSecret: CLIENT_SECRET,
      },
      employer: { clientId: 'employer', clientSecret: EMPLOYER_SECRET },
      clearanceKeys: [{ kid: 'test', secret: CLEARANCE_KEY }],
      sandboxUrl: ENTUR_URL,
      fetch: (request) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`);
        return serveEntur(request);
      },
      publicUrl: SHOP_URL,
      hasDemoControls,
      now: () => clock.now().getTime(),
      sessionNow: () => realNow,
      onDefect: (error) => defects.push(error),
    });
  }

  let shop = openShop();
  return {
    clock,
    faults,
    /** What must be in no answer. */
    secrets: [CLIENT_SECRET, EMPLOYER_SECRET, CLEARANCE_KEY],
    /** Errors that were nobody's answer. */
    defects,
    /** Every request that left the shop, `POST /sales/v1/payments`. */
    sent,
    /** As a network would ask it, without a visitor's cookies. */
    fetch: (request: Request) => shop.fetch(request),
    visitor: (): Visitor => createVisitor(SHOP_URL, (request) => shop.fetch(request)),
    /** Passes real time, by which browsers count a session. */
    passRealTime(ms: number) {
      realNow += ms;
    },
    /** A new shop over the same data, as after a kill. */
    restart(hasDemoControls = true) {
      shop = openShop(hasDemoControls);
    },
    /** Lets one operation fail with a status, so many times. */
    failWith(on: OperationId, status: number, times = 1) {
      faults.add({ on, times, fault: { kind: 'status', status } });
    },
    /** Takes every order that waits as far as it has come. */
    advanceOrders: () => shop.advanceOrders(),
    /** The same visitor at another shop over the same data, as behind a load balancer. */
    anotherShop(like: Visitor): Visitor {
      const other = openShop();
      const headers = { Cookie: like.cookies() };
      const visitor = createVisitor(SHOP_URL, (request) => other.fetch(request));
      return {
        ...visitor,
        get: (path) => visitor.send('GET', path, undefined, headers),
        post: (path, body) => visitor.post(path, body, headers),
      };
    },
    /** Keeps the answer to the first such request back, work done, until it is let go. */
    holdAnswer(isIt: (request: Request) => boolean) {
      const ask = serveEntur;
      let letGo = (): void => undefined;
      const isLetGo = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const isHeld = new Promise<void>((resolve) => {
        serveEntur = async (request) => {
          if (!isIt(request)) return ask(request);
          serveEntur = ask;
          const answer = await ask(request);
          resolve();
          await isLetGo;
          return answer;
        };
      });
      return { isHeld, letGo };
    },
    /** Lets the shop hear no answer to one request, ever. Resolves when Entur has done the work. */
    dieAfter(isIt: (request: Request) => boolean): Promise<void> {
      return new Promise((resolve) => {
        const ask = serveEntur;
        serveEntur = async (request) => {
          if (!isIt(request)) return ask(request);
          await ask(request);
          serveEntur = ask;
          resolve();
          return new Promise(() => undefined);
        };
      });
    },
    /** Answers from now on in the sandbox's place, which it is handed to ask. */
    answerFor(answer: (request: Request, ask: Serve) => Promise<Response>) {
      const ask = serveEntur;
      serveEntur = (request) => answer(request, ask);
    },
    /** Loses what is written of an order's payment, as a shop that died before it wrote would have. */
    losePayment(orderId: string) {
      const purchase = JSON.stringify({ step: 'reserved', isDeclined: false });
      database.run('UPDATE orders SET purchase = ? WHERE order_id = ?', purchase, orderId);
    },
    close() {
      database.close();
    },
  };
}

/** A shop under test. */
export type TestShop = ReturnType<typeof createTestShop>;
