import {
  enturEnvironments,
  resolveEmployerEndpoints,
  resolveEmployerWireNames,
  type EmployerOperationId,
} from '@fribillett/entur-wire';
import { checkEnturOptions } from '../checkEnturOptions.ts';
import { checkMount } from '../checkMount.ts';
import { checkNames } from '../checkWireNames.ts';
import { demand, isFunction, isWhole } from '../demand.ts';
import type { EnturSettings } from '../options.ts';
import type { EmployerEvent } from './employerEvents.ts';
import type { EmployerGatewayOptions, EmployerSettings } from './employerOptions.ts';

const LARGEST_FILE_BYTES = 200 * 2 ** 20;

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkEmployerOptions(
  options: EmployerGatewayOptions,
): EmployerSettings & { entur: EnturSettings<EmployerOperationId, EmployerEvent> } {
  const entur = checkEnturOptions(options, resolveEmployerEndpoints);
  const isProduction = entur.apiBaseUrl === enturEnvironments.production.apiBaseUrl;
  const { resolveEmployer, ssnQuery = 'five-digits', testNumbers = !isProduction } = options;
  const { maxFileBytes = LARGEST_FILE_BYTES } = options;
  demand(
    isFunction(resolveEmployer),
    "Set resolveEmployer to a function that reads who acts from the employer's own session.",
  );
  const forms: readonly string[] = ['five-digits', 'national-id'];
  demand(forms.includes(ssnQuery), 'Set ssnQuery to "five-digits" or "national-id", or leave it out.');
  demand(
    isWhole(maxFileBytes, 1, LARGEST_FILE_BYTES),
    `Set maxFileBytes to a whole number of bytes from 1 to ${LARGEST_FILE_BYTES}, or leave it out.`,
  );
  const isEither: readonly unknown[] = [true, false];
  demand(isEither.includes(testNumbers), 'Set testNumbers to true or false, or leave it out.');
  return {
    ...checkMount(options),
    resolveEmployer,
    wireNames: namesOf(options.wireNames),
    ssnQuery,
    testNumbers,
    maxFileBytes,
    timeoutMs: entur.timeoutMs,
    now: entur.now,
    entur,
  };
}

function namesOf(overrides: EmployerGatewayOptions['wireNames']) {
  const names = checkNames(overrides, resolveEmployerWireNames);
  // These two are written into headers.
  demand(/^[\w.-]+$/.test(names.importFile), 'Set wireNames.importFile to letters, digits, ".", "_" or "-".');
  demand(
    /^[\w.+-]+\/[\w.+-]+$/.test(names.mergePatchType),
    'Set wireNames.mergePatchType to a media type, for instance "application/merge-patch+json".',
  );
  return names;
}
