import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { crowd, lastCoupon, longNames } from '../../../../.storybook/people.ts';
import { oneWay, overNewYear, thereAndBack, today, withoutTime } from '../../../../.storybook/trips.ts';
import { hearNetwork, onStack, stackOf } from '../../../../.storybook/withStack.tsx';
import { EntitlementPicker } from './EntitlementPicker.tsx';

const meta = {
  title: 'Components/EntitlementPicker',
  component: EntitlementPicker,
  args: { journeys: thereAndBack, onValueChange: fn() },
  parameters: onStack({ claimed: true }),
} satisfies Meta<typeof EntitlementPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** One person's group, and in it one choice. */
async function choiceOf(canvas: Canvas, person: RegExp, choice: RegExp) {
  const group = within(await canvas.findByRole('group', { name: person }));
  return group.findByRole('checkbox', { name: choice });
}

const read = 'getEntitlementsByCustomerNumber';

export const Ready: Story = {
  name: 'Ready: a family with private and work rights',
  play: async ({ canvas, userEvent, args }) => {
    const privately = await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/);
    const atWork = await choiceOf(canvas, /Kari Nordmann/, /^Tjenestereise$/);
    await expect(privately).toHaveAccessibleDescription(/8 av 16 reiser igjen/);
    await expect(atWork).toHaveAccessibleDescription(/Ubegrenset/);
    await userEvent.click(privately);
    await expect(privately).toBeChecked();
    await userEvent.click(atWork);
    await expect(atWork).toBeChecked();
    await expect(privately).not.toBeChecked();
    await expect(canvas.getByRole('status')).toHaveTextContent(/Privatreise for Kari Nordmann er valgt bort/);
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['1001001:work']);
  },
};

export const ByKeyboard: Story = {
  name: 'Ready: by the keyboard alone',
  play: async ({ canvas, userEvent }) => {
    const privately = await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/);
    await userEvent.tab();
    await expect(privately).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect(privately).toBeChecked();
    await userEvent.tab();
    await expect(await choiceOf(canvas, /Kari Nordmann/, /^Tjenestereise$/)).toHaveFocus();
  },
};

export const Loading: Story = {
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    const section = canvas.getByRole('region', { name: 'Hvilke rettigheter vil du bruke?' });
    await expect(section).toHaveAttribute('data-state', 'loading');
    await expect(canvas.getByRole('status')).toHaveTextContent('Henter rettighetene …');
    await expect(canvas.queryByRole('checkbox')).toBeNull();
  },
};

export const Empty: Story = {
  parameters: onStack({ persona: 'nils' }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/Du har ingen rettigheter her ennå/))[0]).toBeVisible();
  },
};

export const SeveralProducts: Story = {
  name: 'Ready: several products are one choice',
  parameters: onStack({ persona: 'per' }),
  play: async ({ canvas, userEvent }) => {
    const privately = await choiceOf(canvas, /Per Dalen/, /^Privatreise$/);
    await expect(privately).toHaveAccessibleDescription(/2 produkter/);
    await userEvent.click(canvas.getByText('2 produkter'));
    await expect(canvas.getByText(/Personalbillett bronse/)).toBeVisible();
  },
};

export const Pensioner: Story = {
  name: 'Ready: a pensioner, senior',
  parameters: onStack({ persona: 'solveig' }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Solveig Haugen/, /^Privatreise$/)).toHaveAccessibleDescription(
      /Honnør.*2026, fornyet for 2027/,
    );
  },
};

export const OverNewYear: Story = {
  name: 'Partly usable: home after New Year',
  args: { journeys: overNewYear },
  play: async ({ canvas, userEvent }) => {
    const privately = await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/);
    await expect(privately).toHaveAccessibleDescription(
      /Bare turen ut\. Rettigheten fornyes først ved nyttår\./,
    );
    await userEvent.click(privately);
    await expect(privately).toBeChecked();
  },
};

export const Renewed: Story = {
  name: 'Ready: renewed, both ways over New Year',
  args: { journeys: overNewYear },
  parameters: onStack({ persona: 'ola' }),
  play: async ({ canvas }) => {
    const privately = await choiceOf(canvas, /Ola Nordmann/, /^Privatreise$/);
    await expect(privately).toHaveAccessibleDescription(/2026, fornyet for 2027/);
    await expect(privately).not.toHaveAccessibleDescription(/Bare/);
  },
};

export const SpentCoupons: Story = {
  name: 'Unusable: no coupons left',
  parameters: onStack({ persona: 'siri' }),
  play: async ({ canvas, userEvent }) => {
    const privately = await choiceOf(canvas, /Siri Foss/, /^Privatreise$/);
    await expect(privately).toHaveAccessibleDescription(/Det er ikke nok reiser igjen for 2026/);
    await expect(privately).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(privately);
    await expect(privately).not.toBeChecked();
  },
};

export const ActiveDayTrip: Story = {
  name: 'Ready: an active day trip under a spent right',
  args: { journeys: today },
  parameters: onStack({ persona: 'dag' }),
  play: async ({ canvas, userEvent }) => {
    const privately = await choiceOf(canvas, /Dag Vik/, /^Privatreise$/);
    await expect(privately).toHaveAccessibleDescription(/Dagsreisen er allerede i gang/);
    await userEvent.click(privately);
    await expect(privately).toBeChecked();
  },
};

export const Blocked: Story = {
  name: 'Unusable: blocked',
  parameters: onStack({ persona: 'bjorn', readContracts: true }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Bjørn Strand/, /^Privatreise$/)).toHaveAccessibleDescription(
      /Rettigheten er sperret/,
    );
  },
};

export const Expired: Story = {
  name: 'Unusable: expired',
  parameters: onStack({ persona: 'eva' }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Eva Lund/, /^Privatreise$/)).toHaveAccessibleDescription(
      /Rettigheten gikk ut 31\.\sdes\.\s2025/,
    );
  },
};

export const NextYearOnly: Story = {
  name: 'Unusable: from next year on only',
  parameters: onStack({ persona: 'nora' }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Nora Sand/, /^Privatreise$/)).toHaveAccessibleDescription(
      /Rettigheten gjelder først fra 1\.\sjan\.\s2027/,
    );
  },
};

export const Undecided: Story = {
  name: 'Undecided: no time of day yet',
  args: { journeys: withoutTime },
  parameters: onStack({ persona: 'dag', now: '2026-12-31T11:20:00+01:00' }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Dag Vik/, /^Privatreise$/)).toHaveAccessibleDescription(
      /Velg klokkeslett for Oslo S–Bergen/,
    );
  },
};

export const WithoutTrip: Story = {
  name: 'Ready: before a trip is chosen',
  args: { journeys: [] },
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/)).toBeEnabled();
  },
};

export const TooFewCoupons: Story = {
  name: 'Unusable: fewer coupons than journeys',
  parameters: onStack({ persona: 'tor', personas: lastCoupon }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Tor Holm/, /^Privatreise$/)).toHaveAccessibleDescription(
      /1 av 16 reiser igjen.*Det er ikke nok reiser igjen for 2026/,
    );
  },
};

export const UnmappedPurpose: Story = {
  name: 'Ready: a product whose purpose is not mapped',
  parameters: onStack({ purposes: { 'SBX:EntitlementProduct:privateSilver': 'private' } }),
  play: async ({ canvas }) => {
    const choice = await choiceOf(canvas, /Kari Nordmann/, /^Tjenestebillett$/);
    await expect(choice).toHaveAccessibleDescription(/Ikke oppgitt/);
  },
};

export const Partial: Story = {
  name: 'Partial: one member could not be read',
  parameters: onStack({
    onRequest: (request, faults) => {
      if (request.url.includes('1001002')) {
        faults.add({ on: read, times: 1, fault: { kind: 'status', status: 403 } });
      }
    },
  }),
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/)).toBeEnabled();
    await expect(canvas.getAllByText(/Vi fikk ikke hentet rettighetene til Ola Nordmann/)[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
  },
};

/** What happened, what to do and a number to quote. */
async function expectError(canvas: Canvas, what: string, toDo: string) {
  await expect(await canvas.findByText(what)).toBeVisible();
  await expect(canvas.getByText(toDo)).toBeVisible();
  await expect(canvas.getByText(/^Oppgi \S{8,} til kundeservice\.$/)).toBeVisible();
}

export const Unavailable: Story = {
  name: 'Error: 500, and a retry that helps',
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'status', status: 500 } }] }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectError(canvas, 'Tjenesten er nede akkurat nå.', 'Prøv igjen om noen minutter.');
    stackOf(context).sandbox.faults.clear();
    await userEvent.click(canvas.getByRole('button', { name: 'Prøv igjen' }));
    await expect(await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/)).toBeEnabled();
    await expect(canvas.getByRole('heading', { name: 'Hvilke rettigheter vil du bruke?' })).toHaveFocus();
  },
};

export const ErrorUnavailable: Story = {
  name: 'Error: 500',
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expectError(canvas, 'Tjenesten er nede akkurat nå.', 'Prøv igjen om noen minutter.');
    await expect(canvas.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
  },
};

export const ErrorForbidden: Story = {
  name: 'Error: 403 from the shop',
  parameters: onStack({
    shop: (request) =>
      Promise.resolve(
        new Response(null, {
          status: 403,
          headers: { 'X-Correlation-Id': request.headers.get('X-Correlation-Id') ?? '' },
        }),
      ),
  }),
  play: async ({ canvas }) => {
    await expectError(canvas, 'Du har ikke tilgang til dette.', 'Sjekk at du er logget inn som rett person.');
  },
};

export const ErrorSignedOut: Story = {
  name: 'Error: signed out',
  parameters: onStack({ isSignedOut: true }),
  play: async ({ canvas }) => {
    await expectError(canvas, 'Du er logget ut.', 'Logg inn på nytt for å fortsette.');
  },
};

export const ErrorRateLimited: Story = {
  name: 'Error: 429 with Retry-After',
  parameters: onStack({
    faults: [{ on: read, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '600' } } }],
  }),
  play: async ({ canvas }) => {
    await expectError(canvas, 'Det har kommet for mange forsøk på kort tid.', 'Prøv igjen om 10 minutter.');
    await expect(canvas.getByRole('button', { name: 'Prøv igjen' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const ErrorEndpointNotFound: Story = {
  name: 'Error: the address is wrong',
  parameters: onStack({ path: '/personnel-tickets-that-moved' }),
  play: async ({ canvas }) => {
    await expectError(
      canvas,
      'Denne delen av butikken er ikke satt opp riktig.',
      'Si fra til kundeservice. Det er ikke noe galt med rettighetene dine.',
    );
  },
};

export const ErrorBadResponse: Story = {
  name: 'Error: an answer that nobody understands',
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'garbage' } }] }),
  play: async ({ canvas }) => {
    await expectError(
      canvas,
      'Vi fikk et svar vi ikke forstår.',
      'Prøv igjen om litt. Ta kontakt med kundeservice hvis det fortsetter.',
    );
  },
};

export const ErrorTimeout: Story = {
  name: 'Error: no answer in time',
  parameters: onStack({ timeoutMs: 50, faults: [{ on: read, fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Svaret kom ikke fram i tide.')).toBeVisible();
  },
};

export const Offline: Story = {
  // In a frame of its own, since the whole page goes offline.
  parameters: { docs: { story: { inline: false, height: 520 } } },
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

export const ReadOnly: Story = {
  args: { isReadOnly: true, value: ['1001001:private'] },
  play: async ({ canvas, userEvent, args }) => {
    const privately = await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/);
    await expect(canvas.getByText('Valget er låst og kan ikke endres her.')).toBeVisible();
    await expect(privately).toHaveAttribute('aria-readonly', 'true');
    await userEvent.click(privately);
    await expect(privately).toBeChecked();
    await expect(args.onValueChange).not.toHaveBeenCalled();
  },
};

export const ManyRows: Story = {
  name: 'Ready: more than fifty rows',
  args: { journeys: oneWay },
  parameters: onStack({ persona: 'anne', personas: crowd }),
  play: async ({ canvas, userEvent }) => {
    const showAll = await canvas.findByRole('button', { name: 'Vis alle 62' });
    await expect(canvas.getAllByRole('checkbox')).toHaveLength(50);
    await userEvent.click(showAll);
    const all = canvas.getAllByRole('checkbox');
    await expect(all).toHaveLength(62);
    await waitFor(() => expect(all[50]).toHaveFocus());
  },
};

export const LongNames: Story = {
  name: 'Ready: long names in 320 pixels',
  parameters: { page: { width: 320 }, ...onStack({ persona: 'long', personas: longNames }) },
  play: async ({ canvas, canvasElement }) => {
    await expect(await choiceOf(canvas, /Wilhelmine/, /^Privatreise$/)).toBeEnabled();
    await expectNoOverflow(canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Ready: 200 % text in 320 pixels',
  parameters: { page: { width: 320, textSize: 200 }, docs: { story: { inline: false, height: 700 } } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/)).toBeEnabled();
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Ready: right to left',
  parameters: { page: { dir: 'rtl' } },
  play: async ({ canvas }) => {
    await expect(await choiceOf(canvas, /Kari Nordmann/, /^Privatreise$/)).toBeEnabled();
  },
};
