import { gzipSync } from 'node:zlib';
import { configurationFor } from '../../server/testing/buyTrip.ts';
import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt, type Refusal } from '../attempt.ts';
import { requestText } from '../rawClient.ts';
import { trip, type Stage } from '../stage.ts';

const { malformed, tooLarge, wrongType } = refusals;

/** Where bodies are read: by the gateway and by the shop. */
const paths = ['/personnel-ticket/reservation', '/personnel-ticket/claim', '/shop/payments', '/shop/offers'];

const json = { 'Content-Type': 'application/json' };

const everywhere = (
  visitor: Visitor,
  body: string,
  headers: Record<string, string> = json,
): Promise<Page[]> => Promise.all(paths.map((path) => visitor.send('POST', path, body, headers)));

/** Bytes that are no text, or a head that lies about them; `path` alone reads them. */
async function sendBytes(
  { raw, host }: Stage,
  visitor: Visitor,
  body: Uint8Array,
  headers: readonly string[] = [`Content-Length: ${String(body.byteLength)}`],
): Promise<Page[]> {
  const all = [`Host: ${host}`, `Cookie: ${visitor.cookies()}`, 'Connection: close', ...headers];
  const type = headers.some((header) => header.startsWith('Content-Type'))
    ? []
    : ['Content-Type: application/json'];
  const answers = paths.map((path) => {
    const head = Buffer.from(requestText(`POST ${path} HTTP/1.1`, [...all, ...type]));
    return raw(Buffer.concat([head, body]));
  });
  return (await Promise.all(answers)).flat();
}

function sends(name: string, refusal: Refusal, body: string, headers?: Record<string, string>): Attempt {
  return attempt(name, refusal, async (stage) => {
    const attacker = await stage.signedIn('per');
    return () => everywhere(attacker, body, headers);
  });
}

function reserves(name: string, refusal: Refusal, bodyOf: (configuration: object) => string): Attempt {
  return attempt(name, refusal, async (stage) => {
    const attacker = await stage.signedIn('per');
    const body = bodyOf(await configurationFor(attacker, trip));
    return () => attacker.send('POST', '/personnel-ticket/reservation', body, json);
  });
}

/** Bodies that are too much, or not what they say they are. */
export const bodyAttempts: readonly Attempt[] = [
  attempt('a body of a megabyte', tooLarge, async (stage) => {
    const attacker = await stage.signedIn('per');
    return () => sendBytes(stage, attacker, Buffer.alloc(1_000_000, 'x'));
  }),
  attempt('100,000 configurations', tooLarge, async (stage) => {
    const attacker = await stage.signedIn('per');
    return () => sendBytes(stage, attacker, Buffer.from(`{"configurations":[${'{},'.repeat(99_999)}{}]}`));
  }),
  attempt('a body that says it is huge and never comes', tooLarge, async (stage) => {
    const attacker = await stage.signedIn('per');
    return () => sendBytes(stage, attacker, Buffer.alloc(0), ['Content-Length: 9999999999']);
  }),
  attempt('a huge body in chunks, without a length', tooLarge, async (stage) => {
    const attacker = await stage.signedIn('per');
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const body = Buffer.from(`${chunk.repeat(5)}0\r\n\r\n`);
    return () => sendBytes(stage, attacker, body, ['Transfer-Encoding: chunked']);
  }),
  sends('30,000 brackets, one in the other', malformed, '['.repeat(30_000) + ']'.repeat(30_000)),
  reserves('more configurations than an order can hold', malformed, (one) =>
    JSON.stringify({ configurations: Array.from({ length: 101 }, () => one) }),
  ),
  reserves('an id of 50,000 letters', malformed, (one) =>
    JSON.stringify({ configurations: [{ ...one, offerId: 'x'.repeat(50_000) }] }),
  ),
  reserves('a configuration in the prototype', malformed, (one) => {
    const hidden = JSON.stringify({ configurations: [one] });
    return `{"__proto__":${hidden},"constructor":{"prototype":${hidden}}}`;
  }),
  sends('JSON that ends too early', malformed, '{"configurations":['),
  sends('two JSON documents in one body', malformed, '{"pickupCode":"NT-1-A"}{"pickupCode":"NT-2-B"}'),
  sends('JSON that is no object', malformed, '["configurations"]'),
  sends(
    'an operator of a database in place of a text',
    malformed,
    '{"pickupCode":{"$ne":""},"orderId":{"$gt":""}}',
  ),
  sends('no body', malformed, ''),
  attempt('a compressed body', malformed, async (stage) => {
    const attacker = await stage.signedIn('per');
    const body = gzipSync(JSON.stringify({ pickupCode: 'NT-4821-KARI' }));
    const headers = [`Content-Length: ${String(body.byteLength)}`, 'Content-Encoding: gzip'];
    return () => sendBytes(stage, attacker, body, headers);
  }),
  attempt('a body in UTF-16', malformed, async (stage) => {
    const attacker = await stage.signedIn('per');
    return () => sendBytes(stage, attacker, Buffer.from('{"pickupCode":"NT-4821-KARI"}', 'utf16le'));
  }),
  sends(
    'JSON as text/plain, as a form of an old browser sends it',
    wrongType,
    '{"pickupCode":"NT-4821-KARI"}',
    {
      'Content-Type': 'text/plain',
    },
  ),
  sends('a form', wrongType, 'pickupCode=NT-4821-KARI', {
    'Content-Type': 'application/x-www-form-urlencoded',
  }),
  sends('a form with files', wrongType, '--x\r\n\r\n--x--', {
    'Content-Type': 'multipart/form-data; boundary=x',
  }),
  sends('a content type that only begins like JSON', wrongType, '{}', {
    'Content-Type': 'application/json-seq',
  }),
  attempt('a validation as a form without a body', wrongType, async (stage) => {
    const attacker = await stage.signedIn('per');
    const orderId = await stage.reserved(attacker);
    const path = `/personnel-ticket/reservation/${orderId}/validation`;
    return () => attacker.send('POST', path, '', { 'Content-Type': 'application/x-www-form-urlencoded' });
  }),
];
