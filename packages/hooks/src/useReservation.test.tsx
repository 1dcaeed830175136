import { ReservationError } from '@fribillett/core';
import type { Party, SelectedOffer } from '@fribillett/core';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { kariPrivate, out, timedOut, transportError } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useReservation } from './useReservation.ts';

const party: Party = {
  journeys: [out],
  travellers: [
    {
      id: '1001',
      customerNumber: '1001',
      displayName: 'Kari Nordmann',
      userType: 'ADULT',
      source: 'birth-date',
      isAgeMismatch: false,
      rights: [{ journeyId: 'out', purpose: 'private', contract: kariPrivate }],
    },
  ],
  isComplete: true,
};
const offers: SelectedOffer[] = [
  {
    offer: {
      id: 'offer-1',
      journeyId: 'out',
      name: 'Fribillett',
      description: '',
      price: { amount: '50.00', currency: 'NOK' },
      products: [
        {
          id: 'p',
          name: 'Billett',
          discounts: [
            {
              name: 'Fribillett',
              price: { amount: '-450.00', currency: 'NOK' },
              originatingFromProductId: 'TEST:Private',
            },
          ],
        },
      ],
      optionalProducts: [],
      travellers: [{ travellerIds: ['1001'], userType: 'ADULT', min: 1, max: 1 }],
    },
    travellerIds: ['1001'],
  },
];
const reservation = { orderId: 'order-1', orderLineIds: ['line-1'] };

function start(strict = false) {
  const script = createScriptedTransport();
  return {
    ...script,
    ...renderInSession(useReservation, undefined, { transport: script.transport, strict }),
  };
}

it('reserves with the rights that the offers need', async () => {
  const { result, reservations } = start();
  expect(result.current.state).toEqual({ status: 'idle' });
  act(() => {
    result.current.reserve({ offers, party, orderId: 'order-1' });
  });
  expect(result.current.state).toEqual({ status: 'pending' });
  expect(reservations.nth(0).input).toMatchObject({
    orderId: 'order-1',
    configurations: [
      { customers: [{ customerNumber: '1001', entitlements: [{ contractId: 'kari-private' }] }] },
    ],
  });
  await settle(() => {
    reservations.nth(0).answer(reservation);
  });
  expect(result.current.state).toEqual({ status: 'reserved', reservation });
  act(() => {
    result.current.reset();
  });
  expect(result.current.state).toEqual({ status: 'idle' });
});

it('says that offers for another party are outdated, and sends nothing', async () => {
  const { result, reservations } = start();
  act(() => {
    result.current.reserve({ offers, party: { ...party, travellers: [] } });
  });
  await settle();
  expect(result.current.state.status).toBe('outdated');
  expect(result.current.state).toMatchObject({ error: { code: 'unknown-traveller' } });
  expect((result.current.state as { error?: unknown }).error).toBeInstanceOf(ReservationError);
  expect(reservations.asked).toHaveLength(0);
});

it.each([
  [timedOut, 'unknown-outcome'],
  [transportError('network', { isRetrySafe: false }), 'unknown-outcome'],
  [transportError('aborted', { isRetrySafe: false }), 'unknown-outcome'],
  [transportError('bad-response', { isRetrySafe: false }), 'unknown-outcome'],
  [transportError('network', { isRetrySafe: true }), 'failed'],
  [transportError('rejected', { isRetrySafe: false }), 'failed'],
  [transportError('unauthorized'), 'failed'],
])('tells from %s that it is %s', async (error, status) => {
  const { result, reservations } = start();
  act(() => {
    result.current.reserve({ offers, party });
  });
  await settle(() => {
    reservations.nth(0).fail(error);
  });
  expect(result.current.state).toEqual({ status, error });
  expect(reservations.asked).toHaveLength(1);
});

it.each([false, true])('sends one reservation for two calls of one moment, StrictMode %s', async (strict) => {
  const { result, reservations } = start(strict);
  act(() => {
    result.current.reserve({ offers, party });
    result.current.reserve({ offers, party });
    result.current.reset();
  });
  expect(result.current.state).toEqual({ status: 'pending' });
  act(() => {
    result.current.reserve({ offers, party });
  });
  await settle();
  expect(reservations.asked).toHaveLength(1);
});

it('shows nothing of it to another session', async () => {
  const { result, reservations, committed, changeSession } = start();
  act(() => {
    result.current.reserve({ offers, party });
  });
  changeSession({ sessionKey: 'per' });
  await settle(() => {
    reservations.nth(0).answer(reservation);
  });
  const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
  expect(new Set(seen.map(({ result: shown }) => shown.state.status))).toEqual(new Set(['idle']));
  act(() => {
    result.current.reserve({ offers, party });
  });
  expect(reservations.asked).toHaveLength(2);
});

it('does not throw when its component is gone', async () => {
  const { result, reservations, unmount } = start();
  act(() => {
    result.current.reserve({ offers, party });
  });
  unmount();
  await settle(() => {
    reservations.nth(0).fail('anything');
  });
  expect(result.current.state).toEqual({ status: 'pending' });
});
