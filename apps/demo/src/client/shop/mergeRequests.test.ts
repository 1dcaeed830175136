import { expect, it } from 'vitest';
import type { TracedRequest } from '../../shared/traceApi.ts';
import { mergeRequests } from './mergeRequests.ts';
import type { LoggedRequest } from './requestLog.ts';

const call = { operationId: 'getOrder', status: 200, durationMs: 3, attempt: 1, correlationId: 'order' };

function sent(id: number, name: string, rest: Partial<LoggedRequest> = {}): LoggedRequest {
  return { id, method: 'GET', path: `/shop/${name}`, correlationId: name, status: 200, ...rest };
}

function traced(name: string): TracedRequest {
  return {
    correlationId: name,
    method: 'GET',
    path: `/shop/${name}`,
    status: 200,
    durationMs: 9,
    calls: [call],
  };
}

const toText = (shown: ReturnType<typeof mergeRequests>) =>
  shown.map(({ path, calls }) => `${path} ${String(calls.length)}`);

it('puts the calls to Entur below the request that led to them', () => {
  expect(toText(mergeRequests([sent(2, 'b'), sent(1, 'a')], [traced('b'), traced('a')]))).toEqual([
    '/shop/b 1',
    '/shop/a 1',
  ]);
});

it('keeps what only the page knows in its place: under way, or never arrived', () => {
  const running = sent(3, 'c', { status: undefined, correlationId: undefined });
  const lost = sent(2, 'b', { status: undefined, failure: 'failed' });
  expect(toText(mergeRequests([running, lost, sent(1, 'a')], [traced('a')]))).toEqual([
    '/shop/c 0',
    '/shop/b 0',
    '/shop/a 1',
  ]);
});

it('shows what was sent before the page was loaded after what it sent itself', () => {
  const shown = mergeRequests([sent(1, 'b')], [traced('b'), traced('a')]);
  expect(toText(shown)).toEqual(['/shop/b 1', '/shop/a 1']);
  expect(shown[1]).toMatchObject({ milliseconds: 9, status: 200 });
});

it('shows each request once when they arrived in another order than they left', () => {
  const shown = mergeRequests([sent(2, 'b'), sent(1, 'a')], [traced('a'), traced('b')]);
  expect(toText(shown).sort()).toEqual(['/shop/a 1', '/shop/b 1']);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
});

it('names each of several tries under one id by itself', () => {
  const shown = mergeRequests([], [traced('a'), traced('a')]);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
});
