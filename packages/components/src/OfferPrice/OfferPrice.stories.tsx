import type { Companion, EntitlementSelection, Journey } from '@fribillett/core';
import { remainderAfterRight, TransportError } from '@fribillett/core';
import { useTravellerTypes } from '@fribillett/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useQuery } from '@tanstack/react-query';
import { expect, fn } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { couple } from '../../../../.storybook/people.ts';
import { searchOffers, selectOffers } from '../../../../.storybook/sell.ts';
import type { TicketName } from '../../../../.storybook/sell.ts';
import { oneWay, overNewYear, roundTrip, thereAndBack } from '../../../../.storybook/trips.ts';
import { onStack, useStack } from '../../../../.storybook/withStack.tsx';
import { OfferPrice } from './OfferPrice.tsx';
import type { OfferPriceProps } from './OfferPrice.tsx';

interface PricedTripProps extends Partial<OfferPriceProps> {
  journeys: readonly Journey[];
  /** Ids of choices, `<customer number>:<purpose>`. */
  selection: EntitlementSelection;
  companions?: readonly Companion[];
  /** Which of the sandbox's tickets. */
  ticket?: TicketName;
}

/** What a shop does around the component: search for the party, and take a ticket for everybody. */
function PricedTrip({ journeys, selection, companions, ticket, ...props }: PricedTripProps) {
  const stack = useStack();
  const { party } = useTravellerTypes({ journeys, selection, companions });
  const { data, isLoading } = useQuery(
    {
      queryKey: ['offers', party],
      queryFn: () => searchOffers(stack, party),
      enabled: party.isComplete,
      retry: false,
    },
    stack.shopClient,
  );
  const offers = data === undefined ? [] : selectOffers(data.offers, party, ticket);
  return <OfferPrice isLoading={isLoading} {...props} offers={offers} party={party} />;
}

const meta = {
  title: 'Components/OfferPrice',
  component: PricedTrip,
  subcomponents: { OfferPrice },
  args: {
    journeys: thereAndBack,
    selection: ['1001001:private'],
    onHoldersChange: fn(),
    reservationFeeOf: remainderAfterRight,
  },
  parameters: onStack({ claimed: true }),
} satisfies Meta<typeof PricedTrip>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** The amount on a line, of which only digits count: the minus sign is a true one, and spaces do not break. */
async function expectAmount(canvas: Canvas, term: RegExp, amount: RegExp) {
  const line = (await canvas.findByText(term, { selector: 'dt' })).closest('div');
  await expect(line).toHaveTextContent(amount);
}

export const Applied: Story = {
  name: 'Applied: private travel, both ways',
  play: async ({ canvas }) => {
    await expectAmount(canvas, /^Personalbillett, Kari Nordmann/, /tur og retur · Gir rabatt.*−/);
    await expectAmount(canvas, /^Plassreservasjon/, /100,00/);
    await expectAmount(canvas, /^Å betale/, /100,00/);
    await expect(canvas.getByText(/Privatreiser teller mot den skattefrie grensen/)).toBeVisible();
  },
};

export const AppliedAtWork: Story = {
  name: 'Applied: work travel',
  args: { selection: ['1001001:work'] },
  play: async ({ canvas }) => {
    await expectAmount(canvas, /^Å betale/, /100,00/);
    await expect(canvas.queryByText(/skattefrie grensen/)).toBeNull();
  },
};

export const Family: Story = {
  name: 'Applied: two owners, and a companion at full price',
  args: {
    selection: ['1001001:private', '1001002:private'],
    companions: [{ id: 'guest-1', displayName: 'Mona Vik', age: 34 }],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('3 reisende')).toBeVisible();
    await expectAmount(canvas, /^Personalbillett, Kari Nordmann/, /Gir rabatt/);
    await expectAmount(canvas, /^Personalbillett, Ola Nordmann/, /Gir rabatt/);
  },
};

export const OneWayOnly: Story = {
  name: 'Applied: one journey',
  args: { journeys: oneWay },
  play: async ({ canvas }) => {
    await expectAmount(canvas, /^Å betale/, /50,00/);
  },
};

export const OverNewYear: Story = {
  name: 'Applied: out, but not home after New Year',
  args: { journeys: overNewYear },
  play: async ({ canvas }) => {
    await expectAmount(canvas, /^Personalbillett, Kari Nordmann/, /tur ut · Gir rabatt/);
  },
};

export const SeveralJourneys: Story = {
  name: 'Applied: three journeys, named by their places',
  args: { journeys: roundTrip },
  play: async ({ canvas }) => {
    await expectAmount(canvas, /^Personalbillett, Kari Nordmann/, /Oslo S–Bergen.*Gir rabatt/);
  },
};

export const OtherProduct: Story = {
  name: 'Not applied: another product was',
  args: { selection: ['1002001:private'] },
  parameters: onStack({ persona: 'per' }),
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('Gir ikke rabatt her, fordi rabatten kommer fra en annen rettighet.'),
    ).toBeVisible();
    await expect(canvas.getByText(/Per Dalen · Personalbillett bronse · tur og retur/)).toBeVisible();
  },
};

export const NotOffered: Story = {
  name: 'Not applied: the ticket gives no discount',
  args: { ticket: 'Lavpris' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Gir ikke rabatt på denne billetten.')).toBeVisible();
  },
};

export const SoldOut: Story = {
  name: 'Not applied: sold out',
  args: { ticket: 'Lavpris', unavailableProducts: [{ status: 'SOLD_OUT' }] },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/plassene for personalbillett er utsolgt på denne avgangen/),
    ).toBeVisible();
  },
};

export const PersonalisationDown: Story = {
  name: 'Not applied: the discount could not be worked out',
  args: { ticket: 'Lavpris', notices: ['PERSONALISATION'], onSearchAgain: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findByText(/rabatten ikke kunne regnes ut akkurat nå/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Søk på nytt' }));
    await expect(args.onSearchAgain).toHaveBeenCalledOnce();
  },
};

export const SharedRight: Story = {
  name: 'Shared: who is taxed for it?',
  args: { journeys: oneWay, selection: ['2000000:private', '2000001:private'] },
  parameters: onStack({ persona: 'ada', personas: couple, sharedOffers: true }),
  play: async ({ canvas, userEvent, args }) => {
    const ada = await canvas.findByRole('radio', { name: 'Skattlegges hos Ada Lie, dekker Bo Lie' });
    const bo = canvas.getByRole('radio', { name: 'Skattlegges hos Bo Lie, dekker Ada Lie' });
    await expect(ada).toBeChecked();
    await userEvent.click(bo);
    await expect(bo).toBeChecked();
    await expect(args.onHoldersChange).toHaveBeenCalledOnce();
    await expectAmount(canvas, /^Personalbillett, Bo Lie/, /Gir rabatt/);
    await expect(canvas.getByText(/rettigheten til en annen reisende dekker billetten/)).toBeVisible();
  },
};

export const SharedRightReadOnly: Story = {
  name: 'Shared, read only',
  args: { ...SharedRight.args, isReadOnly: true },
  parameters: SharedRight.parameters,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Skattlegges hos Ada Lie, dekker Bo Lie')).toBeVisible();
    await expect(canvas.queryByRole('radio')).toBeNull();
  },
};

export const Loading: Story = {
  parameters: onStack({ faults: [{ on: 'searchOffersV2TripPattern', fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Henter prisen …')).toBeInTheDocument();
    await expect(canvas.getByRole('region', { name: 'Reisen din' })).toHaveAttribute('data-state', 'loading');
  },
};

export const Empty: Story = {
  args: { selection: [] },
  play: async ({ canvas }) => {
    await expect(
      (await canvas.findAllByText('Prisen kommer her når du har valgt reise og rettigheter.'))[0],
    ).toBeVisible();
  },
};

export const Failed: Story = {
  name: 'Error: the search failed',
  args: {
    onSearchAgain: fn(),
    error: new TransportError({
      code: 'unavailable',
      message: 'The offer search answered 503.',
      status: 503,
      correlationId: '4c1a90d2-77be',
      isRetrySafe: true,
    }),
  },
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findByText('Tjenesten er nede akkurat nå.')).toBeVisible();
    await expect(canvas.getByText('Oppgi 4c1a90d2-77be til kundeservice.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Prøv igjen' }));
    await expect(args.onSearchAgain).toHaveBeenCalledOnce();
  },
};

export const Narrow: Story = {
  name: 'Not applied, in 320 pixels',
  args: OtherProduct.args,
  parameters: { ...OtherProduct.parameters, page: { width: 320 } },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('Gir ikke rabatt her, fordi rabatten kommer fra en annen rettighet.');
    await expectNoOverflow(canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Shared, 200 % text in 320 pixels',
  args: SharedRight.args,
  parameters: {
    ...SharedRight.parameters,
    page: { width: 320, textSize: 200 },
    docs: { story: { inline: false, height: 900 } },
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('radio', { name: /hos Ada Lie/ });
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Applied, right to left',
  parameters: { page: { dir: 'rtl' } },
  play: async ({ canvas }) => {
    await expectAmount(canvas, /^Å betale/, /100,00/);
  },
};
