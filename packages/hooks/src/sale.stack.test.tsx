import { createHttpTransport, readOffersV2, toOffersV2Travellers } from '@fribillett/core';
import type { Companion, Journey, Party } from '@fribillett/core';
import { createGateway } from '@fribillett/gateway';
import {
  createClock,
  createSandbox,
  findDepartures,
  sandboxPurposes,
  stationNamed,
} from '@fribillett/sandbox';
import { act, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInSession } from './testing/renderInSession.tsx';
import { useClaimPersonnelTicket } from './useClaimPersonnelTicket.ts';
import { useEntitlementSelection } from './useEntitlementSelection.ts';
import { usePersonnelTicketSale } from './usePersonnelTicketSale.ts';
import { usePurchaseGate } from './usePurchaseGate.ts';
import { useReservation } from './useReservation.ts';

const sale = { channel: 'SBX:DistributionChannel:web', pos: 'test' };
const noCompanions: Companion[] = [];

interface CheckoutProps {
  journeys: Journey[];
  orderId?: string;
}

function useCheckout({ journeys, orderId }: CheckoutProps) {
  const checkout = usePersonnelTicketSale({ journeys, companions: noCompanions });
  return {
    checkout,
    picker: useEntitlementSelection(checkout.picker),
    claim: useClaimPersonnelTicket(),
    reservation: useReservation(),
    gate: usePurchaseGate(orderId),
  };
}

/** Hooks over transport over gateway over sandbox, joined without a network. */
function start() {
  const clock = createClock('2026-11-20T10:00:00+01:00');
  const sandbox = createSandbox({ clock });
  const gateway = createGateway({
    urls: {
      apiBaseUrl: 'https://sandbox.test',
      tokenUrl: 'https://sandbox.test/oauth/token',
      audience: 'https://sandbox.test',
    },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clearanceKeys: [{ kid: 'sandbox', secret: 'a-clearance-key-of-the-sandbox-only' }],
    clientName: 'acme-webshop',
    resolveSale: () => ({
      customer: { customerNumber: '1001001' },
      mayBuyFor: [{ customerNumber: '1001002', relation: 'spouse' }],
      ...sale,
    }),
    fetch: sandbox.fetch,
    now: () => clock.now().getTime(),
    retryDelayMs: 0,
  });
  const requests: string[] = [];
  const transport = createHttpTransport({
    baseUrl: 'https://shop.test',
    fetch: (request) => {
      requests.push(
        `${request.method} ${new URL(request.url).pathname.replace(/(reservation)\/[^/]+/, '$1/…')}`,
      );
      return gateway.fetch(request);
    },
  });
  const [train] = findDepartures(stationNamed('Oslo S').id, stationNamed('Bergen').id, '2026-12-18');
  if (train === undefined) throw new Error('The sandbox has no train to Bergen.');
  const journeys: Journey[] = [
    { id: 'out', from: 'Oslo S', to: 'Bergen', departure: train.departure, arrival: train.arrival },
  ];
  const first: CheckoutProps = { journeys };
  const rendered = renderInSession(useCheckout, first, {
    transport,
    purposes: sandboxPurposes,
    strict: true,
  });

  async function search(party: Party) {
    const { json } = await gateway.client.call('searchOffersV2TripPattern', {
      sale,
      body: {
        travellers: toOffersV2Travellers(party, 'out'),
        tripPattern: {
          legs: [
            {
              serviceJourneyId: train?.serviceJourneyId,
              travelDate: '2026-12-18',
              fromStopPlaceId: train?.from.id,
              toStopPlaceId: train?.to.id,
            },
          ],
        },
      },
    });
    return readOffersV2(json, { journeyId: 'out' }).offers.filter(({ name }) => name === 'Flex');
  }

  const sent = (what: string) => requests.filter((request) => request === what).length;
  return { ...rendered, sandbox, journeys, search, sent };
}

/** Connects Kari's code, chooses her private right, and reserves. */
async function reserve({ result, rerender, journeys, search }: ReturnType<typeof start>): Promise<void> {
  act(() => {
    result.current.claim.claim(' NT-4821-KARI ');
  });
  await waitFor(() => {
    expect(result.current.picker.people.map(({ customerNumber }) => customerNumber)).toContain('1001001');
  });
  act(() => {
    result.current.picker.toggle('1001001:private');
  });
  const { party } = result.current.checkout;
  expect(party.travellers).toMatchObject([{ id: '1001001', userType: 'ADULT' }]);
  expect(party.isComplete).toBe(true);
  const offers = await search(party);
  act(() => {
    const [offer] = offers;
    if (offer !== undefined) {
      result.current.reservation.reserve({ offers: [{ offer, travellerIds: ['1001001'] }], party });
    }
  });
  await waitFor(() => {
    expect(result.current.reservation.state.status).toBe('reserved');
  });
  const { state } = result.current.reservation;
  rerender({ journeys, orderId: state.status === 'reserved' ? state.reservation.orderId : '' });
}

it('leads from the pickup code to an open gate, each question sent once', async () => {
  const stack = start();
  const { result, sent } = stack;
  await waitFor(() => {
    expect(result.current.picker.entitlements.status).toBe('ready');
  });
  expect(sent('GET /entitlements')).toBe(1);
  await reserve(stack);
  expect(result.current.claim.state).toMatchObject({ status: 'claimed', isComplete: true });
  await waitFor(() => {
    expect(result.current.gate.state.status).toBe('cleared');
  });
  const clearance = await act(() => result.current.gate.requestPayment());
  expect(clearance).toMatch(/./);
  expect(sent('GET /entitlements')).toBe(2);
  expect(sent('POST /claim')).toBe(1);
  expect(sent('POST /reservation')).toBe(1);
  expect(sent('POST /reservation/…/validation')).toBe(1);
});

it('shows beside the right what the validation refused', async () => {
  const stack = start();
  const { result, sandbox } = stack;
  await waitFor(() => {
    expect(result.current.picker.entitlements.status).toBe('ready');
  });
  sandbox.faults.add({
    on: 'validateContractUse',
    fault: { kind: 'refuseValidation', code: 'SBX-9', reason: 'Sperret i dag' },
  });
  await reserve(stack);
  await waitFor(() => {
    expect(result.current.gate.state).toMatchObject({ status: 'refused', refusals: [{ kind: 'refused' }] });
  });
  const kari = result.current.picker.people.find(({ customerNumber }) => customerNumber === '1001001');
  expect(kari?.choices.map(({ id, reason }) => [id, reason])).toEqual([
    ['1001001:private', 'refused'],
    ['1001001:work', undefined],
  ]);
  expect(result.current.picker.selection).toEqual(['1001001:private']);
});

it('tells a wrong code, and finds a claim whose answer was lost', async () => {
  const { result, sandbox, sent } = start();
  await waitFor(() => {
    expect(result.current.picker.entitlements.status).toBe('ready');
  });
  act(() => {
    result.current.claim.claim('NT-0000-NOBODY');
  });
  await waitFor(() => {
    expect(result.current.claim.state.status).toBe('unknown-code');
  });
  sandbox.faults.add({ on: 'claimPersonnelTicket', times: 1, fault: { kind: 'lostAnswer' } });
  act(() => {
    result.current.claim.claim('NT-4821-KARI');
  });
  await waitFor(() => {
    expect(result.current.claim.state).toMatchObject({
      status: 'claimed-late',
      claimed: [{ customerNumber: '1001001' }, { customerNumber: '1001001' }],
    });
  });
  expect(sent('POST /claim')).toBe(2);
});
