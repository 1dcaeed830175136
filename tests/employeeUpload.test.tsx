import { TransportError } from '@fribillett/core';
import { createHttpEmployerTransport } from '@fribillett/core/employer';
import type { HttpEmployerTransportOptions, UploadOptions } from '@fribillett/core/employer';
import { afterEach, expect, it } from 'vitest';

/*
 * A file of employees on its way from a real browser to a real backend: see uploadBackend.ts. Only a browser has the
 * XMLHttpRequest that tells how much has left.
 */

const size = 3_000_000;
const csv = new Blob([new Uint8Array(size)]);

afterEach(() => {
  document.cookie = 'upload=; Max-Age=0';
});

/** Sends the file, and what was told on the way. */
async function upload(
  behaviour: string,
  options: Partial<HttpEmployerTransportOptions> = {},
  callOptions: UploadOptions = {},
) {
  const told: [sent: number, total: number][] = [];
  const transport = createHttpEmployerTransport({ baseUrl: `/upload-backend/${behaviour}`, ...options });
  const onProgress = (sent: number, total: number) => told.push([sent, total]);
  const outcome = await transport
    .importEmployeesCsv({ companyId: 40, csv }, { onProgress, ...callOptions })
    .catch((error: unknown) => error);
  return { outcome, told };
}

it('tells how much has left until all of it has, with the headers and the cookies of the host', async () => {
  document.cookie = 'upload=mine';
  const { outcome, told } = await upload('echo', { headers: { Authorization: 'Bearer 1' } });
  expect(outcome).toEqual({
    changed: [
      {
        importedEmployeeId: String(size),
        employeeNo: 'text/csv',
        firstName: 'Bearer 1',
        surname: 'upload=mine',
      },
    ],
  });
  expect(told.at(-1)).toEqual([size, size]);
  expect(told.map(([sent]) => sent)).toEqual(told.map(([sent]) => sent).toSorted((a, b) => a - b));
});

it('sends no cookie where none may go, and then tells nothing', async () => {
  document.cookie = 'upload=mine';
  const { outcome, told } = await upload('echo', { credentials: 'omit' });
  expect(outcome).toEqual({ changed: [{ importedEmployeeId: String(size), employeeNo: 'text/csv' }] });
  expect(told).toEqual([]);
});

it("goes through the host's own fetch where there is one, and then tells nothing", async () => {
  const requests: Request[] = [];
  const { outcome, told } = await upload('echo', {
    fetch: (request) => {
      requests.push(request);
      return fetch(request);
    },
  });
  expect(outcome).toMatchObject({ changed: [{ importedEmployeeId: String(size), employeeNo: 'text/csv' }] });
  expect([requests.length, told]).toEqual([1, []]);
});

it('reads what a backend says that refuses it', async () => {
  expect((await upload('refuse')).outcome).toMatchObject({
    code: 'rate-limited',
    status: 429,
    reason: 'Én fil om gangen.',
    correlationId: 'upload-1',
    retryAfterSeconds: 7,
    isRetrySafe: true,
  });
});

it.each([
  ['a backend that says nothing more than that it is done', 'empty', { code: 'bad-response', status: 204 }],
  ['a redirect, wherever it led', 'redirect', { code: 'unauthorized', status: undefined }],
  ['a connection that breaks', 'drop', { code: 'network', status: undefined }],
])('takes %s for a failure after which the outcome is unknown', async (_, behaviour, failure) => {
  const { outcome } = await upload(behaviour);
  expect(outcome).toBeInstanceOf(TransportError);
  expect(outcome).toMatchObject({ ...failure, isRetrySafe: false });
});

it('ends with the caller, who is not waited for any more', async () => {
  const name = crypto.randomUUID();
  const controller = new AbortController();
  const onProgress = (sent: number, total: number) => {
    if (sent === total) controller.abort();
  };
  expect(
    (await upload(`silence/${name}`, {}, { signal: controller.signal, onProgress })).outcome,
  ).toMatchObject({
    code: 'aborted',
    isRetrySafe: false,
  });
  expect((await fetch(`/upload-backend/gone/${name}`)).ok).toBe(true);
});

it('ends at the time limit', async () => {
  expect((await upload('silence/limit', { timeoutMs: 200 })).outcome).toMatchObject({ code: 'timeout' });
});
