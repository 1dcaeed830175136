import { EventEmitter, once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { toNodeHandler } from '../../adapters/node.ts';
import { csvOf, employeeRecords } from '../../testing/employees.ts';
import { createEmployer } from '../../testing/employer.ts';
import type { MountedServer } from '../../testing/describeMounting.ts';
import { listening } from '../../testing/listening.ts';

type Upstream = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

const servers: MountedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** The gateway on a port of its own, before an Entur on another. */
async function setUp(onUpload: Upstream) {
  let tokens = 0;
  const entur = await listening(
    createServer((incoming, outgoing) => {
      if (incoming.url !== '/oauth/token') {
        onUpload(incoming, outgoing);
        return;
      }
      incoming.resume();
      tokens += 1;
      const token = { access_token: `token-${tokens}`, token_type: 'Bearer', expires_in: 86_400 };
      outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(token));
    }),
  );
  const employer = createEmployer({
    urls: { apiBaseUrl: entur.origin, tokenUrl: `${entur.origin}/oauth/token`, audience: entur.origin },
    fetch: (request) => fetch(request),
  });
  const gateway = await listening(createServer(toNodeHandler(employer.gateway.fetch)));
  servers.push(gateway, entur);
  const url = `${gateway.origin}/companies/9001/imports/employees`;
  const headers = { Cookie: 'hr', 'Content-Type': 'text/csv' };
  const post = async (body: string) => {
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as { error?: { code: string } } };
  };
  return { ...employer, url, headers, post };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of incoming.setEncoding('utf8')) text += String(piece);
  return text;
}

const file = csvOf(employeeRecords(10_000));

describe('a file over HTTP', () => {
  it('comes to Entur whole, as a form with one file', async () => {
    let form: FormData | undefined;
    const { post } = await setUp((incoming, outgoing) => {
      void (async () => {
        const headers = { 'Content-Type': incoming.headers['content-type'] ?? '' };
        form = await new Response(await textOf(incoming), { headers }).formData();
        outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end('[{"id":1}]');
      })();
    });
    expect(await post(file)).toEqual({ status: 200, body: { changed: [{ importedEmployeeId: '1' }] } });
    const sent = form?.get('importFile');
    expect(sent instanceof File ? await sent.text() : undefined).toBe(file);
  });

  it.each([
    [401, 'unavailable', 503],
    [403, 'unavailable', 503],
    [400, 'rejected', 422],
  ])(
    'that Entur answers %i to before it has come is %s, and is not sent again',
    async (status, code, answered) => {
      const authorizations: (string | undefined)[] = [];
      const { post } = await setUp((incoming, outgoing) => {
        authorizations.push(incoming.headers.authorization);
        outgoing.writeHead(status, { 'Content-Type': 'application/json' }).end('{"status":1,"message":"x"}');
      });
      expect(await post(file)).toMatchObject({ status: answered, body: { error: { code } } });
      expect(authorizations).toEqual(['Bearer token-1']);
    },
  );

  it('gets a new token for the next one after a 401', async () => {
    const authorizations: (string | undefined)[] = [];
    const { post } = await setUp((incoming, outgoing) => {
      authorizations.push(incoming.headers.authorization);
      const isFirst = authorizations.length === 1;
      incoming.resume().once('end', () => {
        outgoing.writeHead(isFirst ? 401 : 200, { 'Content-Type': 'application/json' }).end('[]');
      });
    });
    expect((await post(file)).status).toBe(503);
    expect((await post(file)).status).toBe(200);
    expect(authorizations).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is unavailable when Entur hangs up, and the audit says that nothing was done', async () => {
    const { url, headers, told } = await setUp((incoming) => {
      incoming.once('data', () => incoming.socket.destroy());
    });
    const browser = httpRequest(url, { method: 'POST', headers });
    browser.once('error', () => undefined);
    browser.write(file.slice(0, file.length / 2));
    const [response] = (await once(browser, 'response')) as [IncomingMessage];
    browser.destroy();
    expect(response.statusCode).toBe(502);
    expect(told('write')).toMatchObject([{ outcome: 'refused' }]);
  });

  it('is hung up on at Entur when the browser goes away', async () => {
    const seen = new EventEmitter();
    const { url, headers } = await setUp((incoming) => {
      let got = '';
      incoming.setEncoding('utf8').on('data', (piece: string) => {
        got += piece;
        seen.emit('data');
      });
      incoming.once('error', () => undefined);
      incoming.once('close', () => {
        seen.emit('close', got);
      });
    });
    const browser = httpRequest(url, { method: 'POST', headers });
    browser.once('error', () => undefined);
    browser.write(file.slice(0, file.length / 2));
    await once(seen, 'data');
    browser.destroy();
    const [text] = (await once(seen, 'close')) as [string];
    expect(text).not.toMatch(/--\r\n$/);
  });

  it.each([
    ['begins with wrong rows', csvOf(employeeRecords(40, { companyId: 9002 })), 0],
    ['has wrong rows in its middle', csvOf(employeeRecords(40, { companyId: 9002 })), 5_000],
  ])('that %s is answered although the rest of it was not read', async (_, wrong, before) => {
    const { post, told } = await setUp((incoming, outgoing) => {
      incoming.on('error', () => undefined).once('end', () => outgoing.end('[]'));
      incoming.resume();
    });
    const lines = file.split('\r\n');
    const rows = wrong.split('\r\n').slice(1, -1);
    const mixed = [...lines.slice(0, before + 1), ...rows, ...lines.slice(before + 1)].join('\r\n');
    const { status, body } = await post(mixed + file.slice(file.indexOf('\n') + 1));
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'rejected' } });
    expect(told('write')).toMatchObject([{ outcome: 'refused' }]);
  });

  it('is refused with 413 at once when it says to be too large', async () => {
    let isAsked = false;
    const { url, headers } = await setUp(() => {
      isAsked = true;
    });
    const length = String(200 * 2 ** 20 + 1);
    const browser = httpRequest(url, { method: 'POST', headers: { ...headers, 'Content-Length': length } });
    browser.once('error', () => undefined);
    browser.write('employeeNo,');
    const [response] = (await once(browser, 'response')) as [IncomingMessage];
    browser.destroy();
    expect(response.statusCode).toBe(413);
    expect(isAsked).toBe(false);
  });
});
