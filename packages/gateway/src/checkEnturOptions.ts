import { CALL_LIMIT_MS, enturEnvironments, type EnturEnvironment } from '@fribillett/entur-wire';
import { checkEndpoints, type ResolveEndpoints } from './checkEndpoints.ts';
import { demand, isFunction, isObject, isText, isWhole } from './demand.ts';
import type { EnturOptions, EnturSettings } from './options.ts';

/** A timer that is told to wait longer fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const LONGEST_RETRY_DELAY_MS = 60_000;

/** Fills in the defaults. Throws one `Error` whose sentence says what to set. */
export function checkEnturOptions<Id extends string, Event>(
  options: EnturOptions<Id, Event>,
  resolveEndpoints: ResolveEndpoints<Id>,
): EnturSettings<Id, Event> {
  const { clientId, clientSecret, clientName, timeoutMs = CALL_LIMIT_MS, retryDelayMs = 200 } = options;
  const { fetch: send = (request: Request) => fetch(request), now = Date.now, onEvent } = options;
  demand(isText(clientId), 'Set clientId to the id of your client at Entur.');
  demand(isText(clientSecret), 'Set clientSecret to the secret of your client at Entur.');
  demand(
    isText(clientName) && /^[a-z0-9_.]+(-[a-z0-9_.]+)+$/.test(clientName),
    'Set clientName to <company>-<application> in lower case without spaces, for instance "acme-webshop".',
  );
  demand(
    isWhole(timeoutMs, 1, LONGEST_TIMER_MS),
    `Set timeoutMs to whole milliseconds from 1 to ${LONGEST_TIMER_MS}, or leave it out.`,
  );
  demand(
    isWhole(retryDelayMs, 0, LONGEST_RETRY_DELAY_MS),
    `Set retryDelayMs to whole milliseconds from 0 to ${LONGEST_RETRY_DELAY_MS}, or leave it out.`,
  );
  demand(
    isFunction(send),
    'Set fetch to a function from a Request to a promise of a Response, or leave it out.',
  );
  demand(isFunction(now), 'Set now to a function that tells the milliseconds since 1970, or leave it out.');
  demand(
    onEvent === undefined || isFunction(onEvent),
    'Set onEvent to a function that takes an event, or leave it out.',
  );
  return {
    ...environmentOf(options),
    clientId,
    clientSecret,
    clientName,
    endpoints: checkEndpoints(options.endpoints, resolveEndpoints),
    fetch: send,
    now,
    timeoutMs,
    retryDelayMs,
    onEvent,
  };
}

function environmentOf<Id extends string, Event>({
  environment,
  urls,
}: EnturOptions<Id, Event>): EnturEnvironment {
  const names = Object.keys(enturEnvironments);
  const sentence = `Set environment to one of ${names.join(', ')}, or urls to { apiBaseUrl, tokenUrl, audience }.`;
  if (urls === undefined) {
    demand(environment !== undefined && names.includes(environment), sentence);
    return enturEnvironments[environment];
  }
  demand(isObject(urls), sentence);
  demand(environment === undefined, 'Set environment or urls, not both.');
  demand(isSafeUrl(urls.apiBaseUrl), `Set urls.apiBaseUrl to ${safeUrl}.`);
  demand(isSafeUrl(urls.tokenUrl), `Set urls.tokenUrl to ${safeUrl}.`);
  demand(isText(urls.audience), 'Set urls.audience to the audience of the token, for instance the API base.');
  return urls;
}

const safeUrl = 'an https address (http only on localhost)';

/** The secret and the token travel there: never in the clear over a network. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}
