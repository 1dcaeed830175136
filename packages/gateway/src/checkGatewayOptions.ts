import { checkClearanceKeys } from './checkClearanceKeys.ts';
import { checkEnturOptions } from './checkEnturOptions.ts';
import { checkWireNames } from './checkWireNames.ts';
import { demand, isFunction, isList, isObject, isText } from './demand.ts';
import type { GatewayOptions, GatewaySettings } from './options.ts';
import { createMemorySaleStore } from './sale/memorySaleStore.ts';
import { travelTimesOfLine } from './sale/travelTimes.ts';

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkGatewayOptions(options: GatewayOptions): GatewaySettings {
  const { audience, clientName, now, timeoutMs } = checkEnturOptions(options);
  const { basePath = '/', consumptionCustomer = 'queried', readContracts = false } = options;
  const { saleStore = createMemorySaleStore(now), travelTimesOf = travelTimesOfLine } = options;
  demand(
    isFunction(options.resolveSale),
    'Set resolveSale to a function that reads who buys from your own session.',
  );
  demand(
    isPath(basePath),
    'Set basePath to the path that the gateway is mounted on, for instance "/api/personnel-tickets".',
  );
  demand(
    isSaleStore(saleStore),
    'Set saleStore to an object with the functions get, claim, replace and release, or leave it out.',
  );
  demand(
    options.readOrder === undefined || isFunction(options.readOrder),
    'Set readOrder to a function from an order id to { customerNumber, lines } or undefined.',
  );
  const isEither: readonly unknown[] = [true, false];
  demand(isEither.includes(readContracts), 'Set readContracts to true or false, or leave it out.');
  const choices: readonly string[] = ['queried', 'owner'];
  demand(choices.includes(consumptionCustomer), 'Set consumptionCustomer to "queried" or "owner".');
  demand(
    isFunction(travelTimesOf),
    'Set travelTimesOf to a function from an order line to { firstTravelDate, lastTravelDate } or undefined.',
  );
  return {
    resolveSale: options.resolveSale,
    clearances: {
      issuer: audience,
      audience: clientName,
      keys: checkClearanceKeys(options.clearanceKeys),
      now,
    },
    basePath: basePath.replace(/\/+$/, ''),
    wireNames: checkWireNames(options.wireNames),
    saleStore,
    readOrder: options.readOrder,
    readContracts,
    consumptionCustomer,
    travelTimesOf,
    timeoutMs,
    allowedOrigins: originsOf(options.allowedOrigins),
    now,
  };
}

/** A path as it stands in a request's address: what an address would shorten can never match. */
function isPath(basePath: string): boolean {
  if (!isText(basePath) || !/^\/[\w./~-]*$/.test(basePath)) return false;
  const address = `https://shop.example${basePath}`;
  return !basePath.startsWith('//') && new URL(address).pathname === basePath;
}

function isSaleStore(store: unknown): boolean {
  const names = ['get', 'claim', 'replace', 'release'];
  return isObject(store) && names.every((name) => isFunction(store[name]));
}

function originsOf(allowedOrigins: GatewayOptions['allowedOrigins'] = []): ReadonlySet<string> {
  demand(
    isList(allowedOrigins),
    'Set allowedOrigins to a list of origins, for instance ["https://shop.example"].',
  );
  for (const origin of allowedOrigins) {
    demand(
      isText(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
      `Set each of allowedOrigins to scheme and host without a path, for instance "https://shop.example"; got "${origin}".`,
    );
  }
  return new Set(allowedOrigins);
}
