import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { couple, longNames } from '../../../../.storybook/people.ts';
import { cancel } from '../../../../.storybook/travel.ts';
import type { PastTrip } from '../../../../.storybook/travel.ts';
import { hearNetwork, onStack, stackOf, tripOrdersOf, useStack } from '../../../../.storybook/withStack.tsx';
import type { StoryStack } from '../../../../.storybook/withStack.tsx';
import { UsageHistory } from './UsageHistory.tsx';

/** Ada, who has one right and buys for nobody. */
const ada = couple
  .slice(0, 1)
  .map((one) => ({ ...one, mayBuyFor: [], rights: [{ programme: 'privateSilver' as const }] }));

const onAda = (setup: StoryStack = {}) => onStack({ persona: 'ada', personas: ada, ...setup });

/** Her trips, really bought and cancelled before the story begins. */
const withTrips = (...trips: readonly PastTrip[]) => onAda({ trips });

const selection = ['2000000:private'];
const home = { from: 'Bergen', to: 'Oslo S', selection };
const there = { selection };

const aYear = withTrips(
  { day: '2026-02-13', ...there },
  { day: '2026-02-15', ...home },
  { day: '2026-04-01', ...there },
  { day: '2026-06-18', cancelledAt: '2026-06-17T12:00:00+02:00', ...there },
  { day: '2026-07-02', from: 'Oslo S', to: 'Trondheim S', selection },
);

const meta = {
  title: 'Components/UsageHistory',
  component: UsageHistory,
} satisfies Meta<typeof UsageHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** The rows of the table of that name, without its head. */
async function rowsOf(canvas: Canvas, name: RegExp) {
  const table = await canvas.findByRole('table', { name });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
}

const months = /måned for måned$/;
const trips = /^Reiser i/;
const read = 'getAllValidContractsByCustomerNumber';

export const Ready: Story = {
  name: 'Ready: a year with a cancelled trip',
  parameters: aYear,
  play: async ({ canvas }) => {
    await expect(await rowsOf(canvas, months)).toHaveLength(5);
    const shown = await rowsOf(canvas, trips);
    await expect(shown).toHaveLength(5);
    await expect(shown[1]).toMatch(/Avbestilt 17\. juni 2026.*kr−/);
    await expect(
      canvas.getAllByText(/Skattepliktig fordel i 2026: .* for 4 reiser\..*ført tilbake/)[0],
    ).toBeVisible();
  },
};

const twelveDays = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-14`);

export const TwelveMonths: Story = {
  name: 'Ready: a trip in every month, and more trips than are shown at once',
  parameters: withTrips(
    ...twelveDays.map((day, index) => ({
      day,
      selection,
      to: index % 3 === 0 ? 'Trondheim S' : 'Bergen',
      boughtAt: index === 11 ? '2026-11-30T12:00:00+01:00' : undefined,
    })),
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(await rowsOf(canvas, months)).toHaveLength(13);
    await expect(await rowsOf(canvas, trips)).toHaveLength(10);
    await userEvent.click(canvas.getByRole('button', { name: 'Vis alle 12' }));
    await expect(await rowsOf(canvas, trips)).toHaveLength(12);
    const [eleventh] = within(canvas.getByRole('table', { name: trips }))
      .getAllByRole('rowheader')
      .slice(10);
    await expect(eleventh).toHaveFocus();
  },
};

export const NegativeMonth: Story = {
  name: 'Ready: a month in which more was taken back than saved',
  parameters: withTrips(
    { day: '2026-03-05', ...there },
    { day: '2026-08-20', ...there },
    {
      day: '2026-12-20',
      boughtAt: '2026-10-01T12:00:00+02:00',
      cancelledAt: '2026-11-02T12:00:00+01:00',
      ...there,
    },
  ),
  play: async ({ canvas }) => {
    const rows = await rowsOf(canvas, months);
    await expect(rows.find((row) => row.startsWith('november'))).toMatch(/−/);
  },
};

export const NegativeYear: Story = {
  name: 'Ready: a year below nothing, and the choice of another',
  parameters: onAda({
    personas: ada.map((one) => ({ ...one, renewed: true })),
    trips: [
      {
        day: '2027-01-08',
        boughtAt: '2026-11-20T12:00:00+01:00',
        cancelledAt: '2026-12-02T12:00:00+01:00',
        ...there,
      },
    ],
  }),
  play: async ({ canvas, userEvent }) => {
    const year = await canvas.findByRole('combobox', { name: 'År' });
    await expect(year).toHaveValue('2026');
    await expect((await canvas.findAllByText(/fordel i 2026: −/))[0]).toBeVisible();
    await userEvent.selectOptions(year, '2027');
    await expect((await canvas.findAllByText(/fordel i 2027: [1-9][^a-z]*kr\.$/))[0]).toBeVisible();
    await expect((await rowsOf(canvas, trips))[0]).toMatch(/ført tilbake i 2026/);
    await expect(year).toHaveFocus();
  },
};

export const SeveralPeople: Story = {
  name: 'Ready: two people, private and work',
  parameters: onStack({
    persona: 'ada',
    personas: couple,
    trips: [
      { day: '2026-02-13', ...there },
      { day: '2026-03-20', selection: ['2000000:work'] },
      { day: '2026-05-08', selection: ['2000001:private'] },
    ],
  }),
  play: async ({ canvas, userEvent }) => {
    const filter = await canvas.findByRole('combobox', { name: 'Vis reiser for' });
    await expect(await rowsOf(canvas, trips)).toHaveLength(3);
    await expect(canvas.getAllByText(/trukket fra kvoten: Ada Lie 1, Bo Lie 1\.$/)[0]).toBeVisible();
    await userEvent.selectOptions(filter, 'Ada Lie');
    await expect(await rowsOf(canvas, trips)).toHaveLength(2);
    await userEvent.selectOptions(filter, 'Ada Lie · Tjenestebillett');
    await expect(await rowsOf(canvas, trips)).toHaveLength(1);
    await expect((await canvas.findAllByText('Ingen skattepliktig fordel i 2026.'))[0]).toBeVisible();
    await expect(canvas.queryByRole('table', { name: months })).toBeNull();
  },
};

export const DayTrip: Story = {
  name: 'Ready: a day trip is one trip',
  parameters: onStack({
    persona: 'liv',
    claimed: true,
    trips: [{ day: '2026-11-13', selection: ['1004001:private'] }],
  }),
  play: async ({ canvas }) => {
    await expect(await rowsOf(canvas, trips)).toHaveLength(1);
    await expect(canvas.getAllByText(/Reiser trukket fra kvoten: 1/)[0]).toBeVisible();
  },
};

/** What a page does around the component: cancel, and say that something has changed. */
function CancelledWhileShown({ orderId, ...props }: { orderId: string }) {
  const stack = useStack();
  const [state, setState] = useState('issued');
  return (
    <>
      <UsageHistory {...props} refreshKey={state} />
      <p>
        <button
          type="button"
          className="shop-button"
          onClick={() => {
            void cancel(stack, orderId).then(() => {
              setState('refunded');
            });
          }}
        >
          Avbestill reisen
        </button>
      </p>
    </>
  );
}

export const Refreshed: Story = {
  name: 'Ready: read again when a trip is cancelled',
  parameters: withTrips({ day: '2026-12-18', boughtAt: '2026-12-10T08:00:00+01:00', ...there }),
  render: (args, { loaded }) => {
    const [orderId = ''] = tripOrdersOf({ loaded });
    return <CancelledWhileShown {...args} orderId={orderId} />;
  },
  play: async ({ canvas, userEvent }) => {
    await expect((await rowsOf(canvas, trips))[0]).not.toMatch(/Avbestilt/);
    await userEvent.click(canvas.getByRole('button', { name: 'Avbestill reisen' }));
    await waitFor(async () => expect((await rowsOf(canvas, trips))[0]).toMatch(/Avbestilt 10\. des\. 2026/));
    await expect(canvas.getAllByText(/ført tilbake etter avbestilling/)[0]).toBeVisible();
  },
};

export const OwnWords: Story = {
  name: 'Ready: with words of the shop',
  args: { texts: { 'usage.title': 'Personalreisene mine', 'usage.help': 'Ført av lønnskontoret.' } },
  parameters: withTrips({ day: '2026-09-10', ...there }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Personalreisene mine' })).toBeVisible();
    await expect(await rowsOf(canvas, trips)).toHaveLength(1);
  },
};

export const Loading: Story = {
  parameters: onAda({ faults: [{ on: read, fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    const section = canvas.getByRole('region', { name: 'Reisene dine' });
    await expect(section).toHaveAttribute('data-state', 'loading');
    await expect(canvas.getByRole('status')).toHaveTextContent('Henter reisene …');
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

export const Empty: Story = {
  name: 'Empty: no trips yet',
  parameters: onAda(),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/^Ingen reiser ennå/))[0]).toBeVisible();
  },
};

export const Partial: Story = {
  name: 'Partial: one member could not be read',
  parameters: onStack({
    persona: 'ada',
    personas: couple,
    onRequest: (request, faults) => {
      if (request.url.includes('2000001/contracts')) {
        faults.add({ on: read, times: 1, fault: { kind: 'status', status: 403 } });
      }
    },
    trips: [{ day: '2026-02-13', ...there }],
  }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/Vi fikk ikke hentet alle reisene/))[0]).toBeVisible();
    await expect(await rowsOf(canvas, trips)).toHaveLength(1);
    await expect(canvas.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
  },
};

export const Unavailable: Story = {
  name: 'Error: 500, and a retry that helps',
  parameters: onAda({
    faults: [{ on: read, fault: { kind: 'status', status: 500 } }],
    trips: [{ day: '2026-02-13', ...there }],
  }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expect(await canvas.findByText('Tjenesten er nede akkurat nå.')).toBeVisible();
    await expect(canvas.getByText(/^Oppgi \S{8,} til kundeservice\.$/)).toBeVisible();
    stackOf(context).sandbox.faults.clear();
    await userEvent.click(canvas.getByRole('button', { name: 'Prøv igjen' }));
    await expect(await rowsOf(canvas, trips)).toHaveLength(1);
    await expect(canvas.getByRole('heading', { name: 'Reisene dine' })).toHaveFocus();
  },
};

export const ErrorUnavailable: Story = {
  name: 'Error: 500',
  parameters: onAda({ faults: [{ on: read, fault: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Tjenesten er nede akkurat nå.')).toBeVisible();
  },
};

export const Offline: Story = {
  // In a frame of its own, since the whole page goes offline.
  parameters: { ...onAda(), docs: { story: { inline: false, height: 420 } } },
  beforeEach: () => {
    const end = hearNetwork();
    globalThis.dispatchEvent(new Event('offline'));
    return () => {
      globalThis.dispatchEvent(new Event('online'));
      end();
    };
  },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/Du er ikke på nett/))[0]).toBeVisible();
  },
};

export const LongNames: Story = {
  name: 'Ready: long names in 320 pixels',
  parameters: {
    page: { width: 320 },
    ...onStack({
      persona: 'long',
      personas: longNames,
      trips: [
        { day: '2026-02-13', ...there },
        { day: '2026-03-13', selection: ['2000000:work'] },
      ],
    }),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await rowsOf(canvas, trips)).toHaveLength(10);
    await expectNoOverflow(canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Ready: 200 % text in 320 pixels',
  parameters: {
    ...aYear,
    page: { width: 320, textSize: 200 },
    docs: { story: { inline: false, height: 900 } },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await rowsOf(canvas, trips)).toHaveLength(5);
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Ready: right to left',
  parameters: { ...aYear, page: { dir: 'rtl' } },
  play: async ({ canvas }) => {
    await expect(await rowsOf(canvas, trips)).toHaveLength(5);
  },
};
