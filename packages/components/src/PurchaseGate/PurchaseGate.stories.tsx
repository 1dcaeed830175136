import { TransportError } from '@fribillett/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { lastCoupon } from '../../../../.storybook/people.ts';
import { oneWay, thereAndBack } from '../../../../.storybook/trips.ts';
import { onStack, orderIdOf, stackOf } from '../../../../.storybook/withStack.tsx';
import { PurchaseGate } from './PurchaseGate.tsx';

const order = { journeys: thereAndBack, selection: ['1001001:private'] };

const meta = {
  title: 'Components/PurchaseGate',
  component: PurchaseGate,
  args: { orderId: undefined, onPay: fn(), onPayError: fn(), amount: { amount: '100.00', currency: 'NOK' } },
  parameters: onStack({ claimed: true, order }),
  render: (args, { loaded }) => <PurchaseGate {...args} orderId={orderIdOf({ loaded })} />,
} satisfies Meta<typeof PurchaseGate>;

export default meta;
type Story = StoryObj<typeof meta>;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const validate = 'validateContractUse';
const cleared = /^Rettighetene er kontrollert for denne reisen\. Gjelder i \d+ minutter\.$/;

const payButton = (canvas: Canvas) => canvas.getByRole('button', { name: /^Betal/ });

async function expectClosed(canvas: Canvas) {
  await expect(payButton(canvas)).toHaveAttribute('aria-disabled', 'true');
}

export const Unchecked: Story = {
  name: 'Unchecked: no order yet',
  render: (args) => <PurchaseGate {...args} />,
  play: async ({ canvas, args, userEvent }) => {
    await expect(canvas.getAllByText('Vi kontrollerer rettighetene før du betaler.')[0]).toBeVisible();
    await expectClosed(canvas);
    await userEvent.click(payButton(canvas));
    await expect(args.onPay).not.toHaveBeenCalled();
  },
};

export const Checking: Story = {
  parameters: onStack({ faults: [{ on: validate, fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Kontrollerer rettighetene …'))[0]).toBeVisible();
    await expectClosed(canvas);
  },
};

export const Cleared: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(cleared)).toBeVisible();
    await expect(payButton(canvas)).toHaveTextContent(/^Betal 100,00 kr$/);
    await expect(payButton(canvas)).toHaveAttribute('aria-disabled', 'false');
  },
};

export const PaidOnce: Story = {
  name: 'Cleared: two quick clicks pay once',
  args: { onPay: fn(() => new Promise<void>(() => undefined)) },
  play: async ({ canvas, userEvent, args }) => {
    await canvas.findByText(cleared);
    await userEvent.dblClick(payButton(canvas));
    await expect(await canvas.findByRole('button', { name: 'Åpner betalingen …' })).toBeVisible();
    await expect(args.onPay).toHaveBeenCalledOnce();
  },
};

export const PaymentFailed: Story = {
  name: 'Cleared: the payment did not open',
  args: {
    onPay: fn(() =>
      Promise.reject(
        new TransportError({
          code: 'unavailable',
          message: 'The payment provider is down.',
          status: 503,
          correlationId: '4c1a90d2-77be',
          isRetrySafe: true,
        }),
      ),
    ),
  },
  play: async ({ canvas, userEvent, args }) => {
    await canvas.findByText(cleared);
    await userEvent.click(payButton(canvas));
    await waitFor(() => expect(canvas.getByText('Betalingen kunne ikke åpnes.')).toBeVisible());
    await expect(canvas.getByText('Oppgi 4c1a90d2-77be til kundeservice.')).toBeVisible();
    await expect(args.onPayError).toHaveBeenCalledOnce();
  },
};

export const OwnWords: Story = {
  name: 'Cleared: with words of the shop',
  args: { children: 'Gå til betaling', amount: undefined },
  play: async ({ canvas }) => {
    await canvas.findByText(cleared);
    await expect(canvas.getByRole('button', { name: 'Gå til betaling' })).toBeVisible();
  },
};

export const Refused: Story = {
  name: "Refused: with the validation's own reason",
  parameters: onStack({ persona: 'bjorn', order: { ...order, selection: ['1009001:private'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Du kan ikke betale ennå' })).toBeVisible();
    const out = await canvas.findByText(
      /Bjørn Strand kan ikke bruke Personalbillett sølv på reisen 18\. des\./,
    );
    await expect(out).toBeVisible();
    await expect(
      canvas.getAllByText(
        'Begrunnelse: The customer is blocked from using this contract · Kode SANDBOX-BLOCKED',
      )[0],
    ).toBeVisible();
    await expectClosed(canvas);
  },
};

export const RefusedTogether: Story = {
  name: 'Refused: good one by one, but not together',
  parameters: onStack({
    persona: 'tor',
    personas: lastCoupon,
    order: { ...order, selection: ['2000000:private'], isPiecemeal: true },
  }),
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('Rettighetene er gyldige hver for seg, men kan ikke brukes i samme kjøp.'),
    ).toBeVisible();
    await expectClosed(canvas);
  },
};

export const CheckedAgain: Story = {
  name: 'Refused: and cleared when it is asked again',
  parameters: onStack({
    faults: [
      {
        on: validate,
        fault: { kind: 'refuseValidation', code: 'SANDBOX-SCRIPTED', reason: 'Scripted refusal' },
      },
    ],
  }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    const again = await canvas.findByRole('button', { name: 'Kontroller på nytt' });
    stackOf(context).sandbox.faults.clear();
    await userEvent.click(again);
    await expect(await canvas.findByText(cleared)).toBeVisible();
    await expect(payButton(canvas)).toHaveFocus();
  },
};

export const Stale: Story = {
  name: 'Stale: the order ends before the answer holds',
  parameters: onStack({ order: { ...order, endsInMs: 900 } }),
  play: async ({ canvas }) => {
    await expect(
      (await canvas.findAllByText(/Noe er endret, eller kontrollen er for gammel/))[0],
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Kontroller på nytt' })).toBeVisible();
    await expectClosed(canvas);
  },
};

export const Unreachable: Story = {
  parameters: onStack({ faults: [{ on: validate, fault: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(
      (await canvas.findAllByText('Vi fikk ikke kontrollert rettighetene. Ingenting er betalt.'))[0],
    ).toBeVisible();
    await expect(canvas.getByText(/^Oppgi \S{8,} til kundeservice\.$/)).toBeVisible();
    await expectClosed(canvas);
  },
};

export const NotNeeded: Story = {
  name: 'Not needed: an order without a right',
  parameters: onStack({
    order: {
      journeys: oneWay,
      selection: [],
      companions: [{ id: 'guest-1', displayName: 'Mona Vik', age: 34 }],
    },
  }),
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    await waitFor(() => expect(payButton(canvas)).toHaveAttribute('aria-disabled', 'false'));
    await expect(canvasElement.querySelector('.fb-note')).toBeNull();
    await userEvent.click(payButton(canvas));
    await expect(args.onPay).toHaveBeenCalledOnce();
  },
};

export const ReadOnly: Story = {
  args: { isReadOnly: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(cleared)).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const Narrow: Story = {
  name: 'Refused in 320 pixels, 200 % text',
  parameters: {
    ...Refused.parameters,
    page: { width: 320, textSize: 200 },
    docs: { story: { inline: false, height: 900 } },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('heading', { name: 'Du kan ikke betale ennå' })).toBeVisible();
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Cleared, right to left',
  parameters: { page: { dir: 'rtl' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(cleared)).toBeVisible();
  },
};
