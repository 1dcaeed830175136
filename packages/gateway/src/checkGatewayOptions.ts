import { resolveEndpoints } from '@fribillett/entur-wire';
import { checkClearanceKeys } from './checkClearanceKeys.ts';
import { checkEnturOptions } from './checkEnturOptions.ts';
import { checkMount } from './checkMount.ts';
import { checkWireNames } from './checkWireNames.ts';
import { demand, isFunction, isObject } from './demand.ts';
import type { GatewayOptions, GatewaySettings } from './options.ts';
import { createMemorySaleStore } from './sale/memorySaleStore.ts';
import { travelTimesOfLine } from './sale/travelTimes.ts';

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkGatewayOptions(options: GatewayOptions): GatewaySettings {
  const { audience, clientName, now, timeoutMs } = checkEnturOptions(options, resolveEndpoints);
  const { consumptionCustomer = 'queried', readContracts = false } = options;
  const { saleStore = createMemorySaleStore(now), travelTimesOf = travelTimesOfLine } = options;
  demand(
    isFunction(options.resolveSale),
    'Set resolveSale to a function that reads who buys from your own session.',
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
    ...checkMount(options),
    wireNames: checkWireNames(options.wireNames),
    saleStore,
    readOrder: options.readOrder,
    readContracts,
    consumptionCustomer,
    travelTimesOf,
    timeoutMs,
    now,
  };
}

function isSaleStore(store: unknown): boolean {
  const names = ['get', 'claim', 'replace', 'release'];
  return isObject(store) && names.every((name) => isFunction(store[name]));
}
