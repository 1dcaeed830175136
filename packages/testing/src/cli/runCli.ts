import { parseArgs } from 'node:util';
import type { ReservationRequest } from '@fribillett/core';
import { reservationRequestSchema } from '@fribillett/core';
import * as z from 'zod/mini';
import { ConformanceError, kindOf, type ConformanceCheck } from '../conformance/check.ts';
import { parseJson } from '../shopWire/client.ts';
import { shopWireConformance, type ShopWireConformanceOptions } from '../shopWire/shopWireConformance.ts';

/** What the command needs from outside. */
export interface CliWorld {
  print: (line: string) => void;
  readFile: (path: string) => Promise<string>;
  fetch: (request: Request) => Promise<Response>;
}

const usage = `fribillett-testing <url of the shop wire> [options]

  --header 'name: value'    sent with each request of a signed-in customer; may be repeated. An Origin is sent with
                            those of nobody too, for a backend that demands it
  --travelled               that customer has made a trip on a right
  --unknown-code <code>     a well-formed pickup code that opens nothing
  --unused-code <code>      a code of that customer whose rights are not connected yet; they are connected first
  --reservation <file>      JSON of a POST /reservation whose order is to be cleared; it is reserved
  --surplus <file>          the same with a right too many
  --foreign <file>          the same with a right of somebody else's
  --help                    this

What is not given is listed as not arranged. Run it against a test environment, never against real customers.`;

const options = {
  header: { type: 'string', multiple: true },
  travelled: { type: 'boolean' },
  'unknown-code': { type: 'string' },
  'unused-code': { type: 'string' },
  reservation: { type: 'string' },
  surplus: { type: 'string' },
  foreign: { type: 'string' },
} as const;

/** Runs the suite against a URL and prints each check. Answers the exit code: 0, 1 when a check failed, 2 for a wrong call. */
export async function runCli(args: readonly string[], world: CliWorld): Promise<number> {
  if (args.includes('--help')) {
    world.print(usage);
    return 0;
  }
  let checks: readonly ConformanceCheck[];
  try {
    checks = shopWireConformance(await optionsOf(args, world));
  } catch (error) {
    world.print(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const counts = { passed: 0, failed: 0, 'not arranged': 0 };
  // One after the other: a backend may count what a customer does at once.
  for (const check of checks) counts[await tell(check, world.print)] += 1;
  world.print('');
  world.print(
    Object.entries(counts)
      .map(([what, count]) => `${String(count)} ${what}`)
      .join(', '),
  );
  return counts.failed === 0 ? 0 : 1;
}

async function tell({ title, notArranged, run }: ConformanceCheck, print: CliWorld['print']) {
  if (notArranged !== undefined) {
    print(`- ${title}`);
    return 'not arranged';
  }
  try {
    await run();
    print(`✔ ${title}`);
    return 'passed';
  } catch (error) {
    // Others may quote what was sent.
    const words = error instanceof ConformanceError ? error.message : `Failed: ${kindOf(error)}.`;
    print([`✘ ${title}`, ...words.split('\n').map((line) => `    ${line}`)].join('\n'));
    return 'failed';
  }
}

async function optionsOf(args: readonly string[], world: CliWorld): Promise<ShopWireConformanceOptions> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [baseUrl = ''] = positionals;
  if (!URL.canParse(baseUrl) || !/^https?:\/\/[^/?#@]+(\/|$)/.test(baseUrl))
    throw new Error('Give the address that the shop wire is mounted on: https://…, with no password in it.');
  const headers = headersOf(values.header ?? []);
  const asking = { headers };
  const origin = headers.get('Origin');
  const code = (pickupCode: string | undefined) =>
    pickupCode === undefined ? undefined : () => ({ headers, pickupCode });
  const reservation = async (path: string | undefined) => {
    if (path === undefined) return undefined;
    const request = requestIn(path, await world.readFile(path));
    return () => ({ headers, request });
  };
  const situations = {
    anyone: () => ({ headers: new Headers(origin === null ? {} : { Origin: origin }) }),
    signedIn: values.header === undefined ? undefined : () => asking,
    travelled: values.travelled === true ? () => asking : undefined,
    cookie: headers.has('Cookie') ? () => asking : undefined,
    unknownCode: code(values['unknown-code']),
    unusedCode: code(values['unused-code']),
    reservable: await reservation(values.reservation),
    surplusRight: await reservation(values.surplus),
    foreignRight: await reservation(values.foreign),
    // These need a hand at Entur: they are for tests, where the sandbox lends it.
    refused: undefined,
    changedOrder: undefined,
  } satisfies ShopWireConformanceOptions['situations'];
  const without = names.filter((name) => situations[name] === undefined);
  return { baseUrl, fetch: world.fetch, situations, without };
}

const names = [
  'signedIn',
  'cookie',
  'travelled',
  'unknownCode',
  'unusedCode',
  'reservable',
  'surplusRight',
  'foreignRight',
  'refused',
  'changedOrder',
] as const;

function headersOf(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const at = line.indexOf(':');
    if (at < 1) throw new Error(`Write a header as 'name: value'.`);
    append(headers, line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return headers;
}

function append(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    // The error that it throws quotes the value, which may be somebody's session.
    throw new Error(`The header "${name}" cannot be sent: its name or its value is not allowed in HTTP.`);
  }
}

function requestIn(path: string, text: string): ReservationRequest {
  const read = z.safeParse(reservationRequestSchema, parseJson(text));
  if (read.success) return read.data;
  throw new Error(`${path} is no body of POST /reservation.`);
}
