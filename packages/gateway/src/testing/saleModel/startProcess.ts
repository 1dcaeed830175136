import { createGateway, type EnturFetch, type Gateway, type SaleStore } from '../../index.ts';
import { KARI, sale } from './searchOffers.ts';

/** One run of the shop's server. */
export interface ShopProcess {
  gateway: Gateway;
  /** The same gateway, told of each record that it writes: for one call, so that it is known whose record it is. */
  gatewayFor: (onRecord: (key: string, record: string) => void) => Gateway;
  isAlive: () => boolean;
  /** From now on nothing of it reaches store or network any more; what has left it goes on. */
  kill: () => void;
}

/** What a run of the shop's server is started with. */
export interface ShopProcessOptions {
  saleStore: SaleStore;
  fetch: EnturFetch;
  now: () => number;
  /** Waited for before each use of store and network. */
  turn: (label: string) => Promise<unknown>;
  /** Told of each record that is written. */
  onRecord: (key: string, record: string) => void;
}

/** Starts the shop's server. */
export function startProcess({ saleStore, fetch, now, turn, onRecord }: ShopProcessOptions): ShopProcess {
  let isAlive = true;
  const alive = () => {
    if (!isAlive) throw new Error('killed');
  };
  const mortal =
    <Args extends unknown[], Result>(label: string, work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      alive();
      await turn(label);
      alive();
      return work(...args);
    };
  // Tokens take no turn: when they come changes nothing here, and would only hide what does.
  const sendFor = mortal('request', async (request: Request) => {
    const answer = await fetch(request);
    await turn('answer');
    return answer;
  });
  const gatewayFor: ShopProcess['gatewayFor'] = (onRecord) =>
    createGateway({
      urls: {
        apiBaseUrl: 'https://sandbox.test',
        tokenUrl: 'https://sandbox.test/oauth/token',
        audience: 'https://sandbox.test',
      },
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      clearanceKeys: [{ kid: 'model', secret: 'a-clearance-key-of-the-model-only' }],
      clientName: 'acme-webshop',
      resolveSale: () => ({ customer: { customerNumber: KARI }, mayBuyFor: [], ...sale }),
      saleStore: {
        get: mortal('get', (...args) => saleStore.get(...args)),
        claim: mortal('claim', (...args) => saleStore.claim(...args)),
        replace: mortal('replace', async (key, expected, value, ttlMs) => {
          const isReplaced = await saleStore.replace(key, expected, value, ttlMs);
          if (isReplaced) onRecord(key, value);
          return isReplaced;
        }),
        release: mortal('release', (...args) => saleStore.release(...args)),
      },
      retryDelayMs: 0,
      now,
      fetch: (request) => (request.url.endsWith('/oauth/token') ? fetch(request) : sendFor(request)),
    });
  return {
    gateway: gatewayFor(onRecord),
    gatewayFor,
    isAlive: () => isAlive,
    kill() {
      isAlive = false;
    },
  };
}
