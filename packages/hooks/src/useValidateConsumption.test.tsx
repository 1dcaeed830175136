import type { Consumption, Refusal } from '@fribillett/core';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { out, transportError } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useValidateConsumption } from './useValidateConsumption.ts';

const use: Consumption = {
  contractId: 'kari-private',
  productId: 'TEST:Private',
  customerNumber: '1001',
  firstTravelDate: out.departure,
};
const refusal: Refusal = { kind: 'refused', contractId: 'kari-private', firstTravelDate: out.departure };

function start() {
  const script = createScriptedTransport();
  return {
    ...script,
    ...renderInSession(useValidateConsumption, undefined, { transport: script.transport, strict: true }),
  };
}

it('asks for advice, and tells it', async () => {
  const { result, consumptions } = start();
  expect(result.current.state).toEqual({ status: 'idle' });
  await settle(() => {
    result.current.validate([use]);
  });
  expect(result.current.state).toEqual({ status: 'checking' });
  expect(consumptions.nth(0).input).toEqual({ consumptions: [use] });
  await settle(() => {
    consumptions.nth(0).answer({ status: 'refused', refusals: [refusal] });
  });
  expect(result.current.state).toEqual({ status: 'refused', refusals: [refusal] });
});

it('does not ask about nothing', async () => {
  const { result, consumptions } = start();
  await settle(() => {
    result.current.validate([]);
  });
  expect(result.current.state).toEqual({ status: 'idle' });
  expect(consumptions.asked).toHaveLength(0);
});

it('tells what went wrong, and can be asked again', async () => {
  const { result, consumptions } = start();
  const error = transportError('unavailable');
  await settle(() => {
    result.current.validate([use]);
  });
  await settle(() => {
    consumptions.nth(0).fail(error);
  });
  expect(result.current.state).toEqual({ status: 'failed', error });
  await settle(() => {
    result.current.validate([use]);
  });
  await settle(() => {
    consumptions.nth(1).answer({ status: 'valid' });
  });
  expect(result.current.state).toEqual({ status: 'valid' });
});

it('hears only the answer to the newest question', async () => {
  const { result, consumptions } = start();
  await settle(() => {
    result.current.validate([use]);
  });
  await settle(() => {
    result.current.validate([use, { ...use, contractId: 'ola-private' }]);
  });
  expect(consumptions.nth(0).signal?.aborted).toBe(true);
  await settle(() => {
    consumptions.nth(1).answer({ status: 'valid' });
  });
  await settle(() => {
    consumptions.nth(0).answer({ status: 'refused', refusals: [refusal] });
  });
  expect(result.current.state).toEqual({ status: 'valid' });
});

it('is cancelled by a reset and by an unmount', async () => {
  const { result, consumptions, unmount } = start();
  await settle(() => {
    result.current.validate([use]);
  });
  act(() => {
    result.current.reset();
  });
  expect(consumptions.nth(0).signal?.aborted).toBe(true);
  await settle(() => {
    consumptions.nth(0).fail(transportError('aborted'));
  });
  expect(result.current.state).toEqual({ status: 'idle' });
  await settle(() => {
    result.current.validate([use]);
  });
  unmount();
  expect(consumptions.nth(1).signal?.aborted).toBe(true);
});

it('shows nothing of it to another session', async () => {
  const { result, consumptions, committed, changeSession } = start();
  await settle(() => {
    result.current.validate([use]);
  });
  changeSession({ sessionKey: 'per' });
  await settle(() => {
    consumptions.nth(0).answer({ status: 'refused', refusals: [refusal] });
  });
  const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
  expect(new Set(seen.map(({ result: shown }) => shown.state.status))).toEqual(new Set(['idle']));
});
