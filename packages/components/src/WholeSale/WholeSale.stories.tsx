import type { Companion, Holders, Journey } from '@fribillett/core';
import { summarisePrice } from '@fribillett/core';
import { usePersonnelTicketSale, useReservation } from '@fribillett/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { searchOffers, selectOffers } from '../../../../.storybook/sell.ts';
import { thereAndBack } from '../../../../.storybook/trips.ts';
import { onStack, useStack } from '../../../../.storybook/withStack.tsx';
import { ClaimCodeForm } from '../ClaimCodeForm/ClaimCodeForm.tsx';
import { EntitlementPicker } from '../EntitlementPicker/EntitlementPicker.tsx';
import { OfferPrice } from '../OfferPrice/OfferPrice.tsx';
import { PurchaseGate } from '../PurchaseGate/PurchaseGate.tsx';
import { TravellerTypeMapper } from '../TravellerTypeMapper/TravellerTypeMapper.tsx';

interface CheckoutProps {
  journeys: readonly Journey[];
  companions?: readonly Companion[];
  onPay: (clearance: string) => void;
}

/** All five together, as in the quick start; the search and the reservation are the shop's own. */
function Checkout({ journeys, companions, onPay }: CheckoutProps) {
  const stack = useStack();
  const sale = usePersonnelTicketSale({ journeys, companions });
  const [holders, setHolders] = useState<Holders>({});
  const { party } = sale;
  const { data, isLoading } = useQuery(
    { queryKey: ['offers', party], queryFn: () => searchOffers(stack, party), enabled: party.isComplete },
    stack.shopClient,
  );
  const offers = data === undefined ? [] : selectOffers(data.offers, party);
  const { state, reserve } = useReservation();
  const basketKey = JSON.stringify([offers.map(({ offer }) => offer.id), holders]);
  const [reservedKey, setReservedKey] = useState('');
  const isReserved = state.status === 'reserved' && reservedKey === basketKey;
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <ClaimCodeForm />
      <EntitlementPicker {...sale.picker} />
      <TravellerTypeMapper {...sale.travellers} />
      <OfferPrice
        offers={offers}
        party={party}
        holders={holders}
        onHoldersChange={setHolders}
        isLoading={isLoading}
      />
      {isReserved ? (
        <PurchaseGate
          orderId={state.reservation.orderId}
          basketKey={basketKey}
          amount={summarisePrice(offers)?.toPay}
          onPay={onPay}
        />
      ) : (
        <button
          type="button"
          className="shop-button"
          disabled={offers.length === 0}
          onClick={() => {
            setReservedKey(basketKey);
            reserve({ offers, party, holders });
          }}
        >
          Reserver
        </button>
      )}
    </div>
  );
}

const meta = {
  title: 'Whole sale',
  component: Checkout,
  args: {
    journeys: thereAndBack,
    companions: [{ id: 'guest-1', displayName: 'Mona Vik' }],
    onPay: fn(),
  },
  parameters: onStack(),
} satisfies Meta<typeof Checkout>;

export default meta;
type Story = StoryObj<typeof meta>;

type Play = NonNullable<Story['play']>;

/** From the pickup code to the price. */
async function choose({ canvas, userEvent }: Pick<Parameters<Play>[0], 'canvas' | 'userEvent'>) {
  await userEvent.type(canvas.getByRole('textbox', { name: 'Hentekode' }), 'NT-4821-KARI');
  await userEvent.click(canvas.getByRole('button', { name: 'Koble til' }));
  await canvas.findByText('Tjenestebillett for Kari Nordmann');
  const kari = within(await canvas.findByRole('group', { name: /Kari Nordmann/ }));
  await userEvent.click(await kari.findByRole('checkbox', { name: 'Privatreise' }));
  await expect(await canvas.findByRole('combobox', { name: /Kari Nordmann/ })).toHaveDisplayValue(
    'Voksen (18–66 år)',
  );
  await userEvent.selectOptions(canvas.getByRole('combobox', { name: /Mona Vik/ }), 'ADULT');
  await expect(await canvas.findByText(/^Personalbillett, Kari Nordmann/)).toBeVisible();
}

export const Chosen: Story = {
  name: 'Rights chosen, price known',
  play: choose,
};

export const Sold: Story = {
  name: 'From the pickup code to the payment',
  play: async ({ canvas, userEvent, args }) => {
    await choose({ canvas, userEvent });
    await userEvent.click(canvas.getByRole('button', { name: 'Reserver' }));
    await canvas.findByText(/^Rettighetene er kontrollert for denne reisen\. Gjelder/);
    await userEvent.click(canvas.getByRole('button', { name: /^Betal/ }));
    await waitFor(() => expect(args.onPay).toHaveBeenCalledOnce());
  },
};

export const Narrow: Story = {
  name: 'In 320 pixels',
  parameters: { page: { width: 320 } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await choose({ canvas, userEvent });
    await expectNoOverflow(canvasElement);
  },
};
