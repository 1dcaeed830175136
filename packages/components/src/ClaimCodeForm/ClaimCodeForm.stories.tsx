import { useEntitlements } from '@fribillett/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { onStack, stackOf } from '../../../../.storybook/withStack.tsx';
import { ClaimCodeForm } from './ClaimCodeForm.tsx';

const meta = {
  title: 'Components/ClaimCodeForm',
  component: ClaimCodeForm,
  args: { onClaimed: fn() },
  // In frames of their own, where each can be typed into.
  parameters: { ...onStack(), docs: { story: { inline: false, height: 340 } } },
} satisfies Meta<typeof ClaimCodeForm>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];
type User = Parameters<NonNullable<Story['play']>>[0]['userEvent'];

const claim = 'claimPersonnelTicket';
const goodCode = 'NT-4821-KARI';

async function send(canvas: Canvas, userEvent: User, code: string) {
  await userEvent.type(canvas.getByRole('textbox', { name: 'Hentekode' }), code);
  await userEvent.click(canvas.getByRole('button', { name: 'Koble til' }));
}

/** What is read on the screen, as against what only a live region says. */
async function expectWords(canvas: Canvas, words: RegExp | string) {
  await waitFor(async () => {
    const seen = canvas.getAllByText(words).find((element) => element.closest('[role="status"]') === null);
    await expect(seen).toBeVisible();
  });
}

export const Idle: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Koble til personalbilletten din' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Hentekode' })).toHaveValue('');
  },
};

export const Claimed: Story = {
  name: 'Success: both rights came',
  play: async ({ canvas, userEvent, args }) => {
    await send(canvas, userEvent, `  ${goodCode} `);
    await expectWords(canvas, '2 rettigheter er koblet til:');
    await expect(canvas.getByText('Personalbillett sølv for Kari Nordmann')).toBeVisible();
    await expect(canvas.getByText('Tjenestebillett for Kari Nordmann')).toBeVisible();
    await expect(canvas.getByRole('textbox')).toHaveValue('');
    await waitFor(() => expect(args.onClaimed).toHaveBeenCalledOnce());
  },
};

export const Empty: Story = {
  name: 'Invalid: nothing typed',
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Koble til' }));
    await expectWords(canvas, 'Skriv inn hentekoden.');
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription('Skriv inn hentekoden.');
  },
};

export const Invalid: Story = {
  name: 'Invalid: said when the field is left',
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Hentekode' }), 'NT-4821');
    await userEvent.tab();
    await expectWords(canvas, /En hentekode har tre deler/);
    await expect(canvas.getByRole('textbox')).toBeInvalid();
  },
};

export const TooLong: Story = {
  name: 'Invalid: too long',
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('textbox'));
    await userEvent.paste(`NT-${'4'.repeat(70)}-KARI`);
    await userEvent.tab();
    await expectWords(canvas, 'Koden er for lang. En hentekode har høyst 64 tegn.');
  },
};

export const Pending: Story = {
  parameters: onStack({ faults: [{ on: claim, fault: { kind: 'wait' } }] }),
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, 'Kobler til …');
    await expect(canvas.getByRole('button', { name: 'Koble til' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const OnlySome: Story = {
  name: 'Success: accepted, but not all rights are in sight yet',
  parameters: onStack({
    onRequest: (request, faults) => {
      if (request.method !== 'POST' || !request.url.includes('claim')) return;
      faults.add({ on: 'getEntitlementsByCustomerNumber', fault: { kind: 'status', status: 403 } });
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, /Koden er godtatt, men vi ser ikke alle rettighetene ennå/);
  },
};

export const AlreadyConnected: Story = {
  name: 'Success: already connected',
  parameters: onStack({ claimed: true }),
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, 'Koden var koblet til fra før. Rettighetene er klare til bruk.');
  },
};

export const UnknownCode: Story = {
  name: 'Failure: unknown code',
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, 'NT-0000-NOBODY');
    await expectWords(canvas, /Vi fant ingen rettigheter for denne koden/);
    await expect(canvas.getByRole('textbox')).toBeInvalid();
    await expect(canvas.getByRole('textbox')).toHaveValue('NT-0000-NOBODY');
  },
};

export const RateLimited: Story = {
  name: 'Failure: too many wrong codes',
  play: async (context) => {
    const { canvas, userEvent } = context;
    const { transport } = stackOf(context);
    const wrong = Array.from({ length: 5 }, (_, index) => `NT-000${String(index)}-NOBODY`);
    await Promise.allSettled(wrong.map((pickupCode) => transport.claimPersonnelTicket({ pickupCode })));
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, 'Det er prøvd for mange koder. Vent 10 minutter før du prøver igjen.');
    await expect(canvas.getByRole('button', { name: 'Koble til' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const SignedOut: Story = {
  name: 'Failure: signed out',
  parameters: onStack({ isSignedOut: true }),
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, 'Du er logget ut.');
    await expectWords(canvas, /^Oppgi \S{8,} til kundeservice\.$/);
  },
};

/** Somebody else on the page has read the rights, as a picker does. */
const besideRights: Story['decorators'] = (Story) => (
  <RightsReader>
    <Story />
  </RightsReader>
);

function RightsReader({ children }: { children: React.ReactNode }) {
  const { status } = useEntitlements();
  return <div data-rights={status}>{children}</div>;
}

async function rightsAreRead(canvasElement: HTMLElement) {
  await waitFor(() => expect(canvasElement.querySelector('[data-rights="ready"]')).not.toBeNull());
}

export const FoundAfterTimeout: Story = {
  name: 'Time-out: looked again, and found',
  decorators: besideRights,
  parameters: onStack({ faults: [{ on: claim, times: 1, fault: { kind: 'lostAnswer' } }] }),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await rightsAreRead(canvasElement);
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, 'Svaret kom ikke fram i tide, men rettighetene er koblet til.');
    await expect(canvas.getByText('Tjenestebillett for Kari Nordmann')).toBeVisible();
  },
};

export const NotFoundAfterTimeout: Story = {
  name: 'Time-out: looked again, and not found',
  decorators: besideRights,
  parameters: onStack({ timeoutMs: 500, faults: [{ on: claim, fault: { kind: 'wait' } }] }),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await rightsAreRead(canvasElement);
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, /rettighetene er ikke kommet ennå/);
    await expectWords(canvas, /^Oppgi \S{8,} til kundeservice\.$/);
  },
};

export const UnknownOutcome: Story = {
  name: 'Time-out: looked again in vain',
  parameters: onStack({ faults: [{ on: 'token', fault: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, /Vi vet ikke om koden ble koblet til/);
    await expectWords(canvas, /^Oppgi \S{8,} til kundeservice\.$/);
  },
};

export const ReadOnly: Story = {
  args: { isReadOnly: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Hentekoder kan ikke kobles til her.')).toBeVisible();
    await expect(canvas.getByRole('textbox')).toHaveAttribute('readonly');
  },
};

export const Narrow: Story = {
  name: 'Success in 320 pixels',
  parameters: { page: { width: 320 } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await send(canvas, userEvent, goodCode);
    await expectWords(canvas, '2 rettigheter er koblet til:');
    await expectNoOverflow(canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Invalid, 200 % text in 320 pixels',
  parameters: { page: { width: 320, textSize: 200 }, docs: { story: { inline: false, height: 600 } } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await send(canvas, userEvent, 'NT');
    await expectWords(canvas, /En hentekode har tre deler/);
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Failure, right to left',
  parameters: { page: { dir: 'rtl' } },
  play: async ({ canvas, userEvent }) => {
    await send(canvas, userEvent, 'NT-0000-NOBODY');
    await expectWords(canvas, /Vi fant ingen rettigheter for denne koden/);
  },
};
