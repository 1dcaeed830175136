import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, within } from 'storybook/test';
import '../../../../.storybook/themes/entur.css';
import '../../../../.storybook/themes/nattog.css';
import { tailwindClassNames, tailwindParts } from '../../../../.storybook/themes/tailwindParts.tsx';
import { ThemedShop } from '../../../../.storybook/themes/ThemedShop.tsx';
import '../../../../.storybook/themes/trilletog.css';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { thereAndBack } from '../../../../.storybook/trips.ts';
import { onStack, orderIdOf } from '../../../../.storybook/withStack.tsx';
import { PartsProvider } from '../parts/PartsProvider.tsx';

const meta = {
  title: 'Themes',
  component: ThemedShop,
  args: { theme: '', brand: '', orderId: undefined, onPay: fn() },
  parameters: {
    ...onStack({ claimed: true, order: { journeys: thereAndBack, selection: ['1001001:private'] } }),
    layout: 'fullscreen',
    page: { width: 1600 },
  },
  render: (args, { loaded }) => <ThemedShop {...args} orderId={orderIdOf({ loaded })} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const kari = within(await canvas.findByRole('group', { name: /Kari Nordmann/ }));
    await userEvent.click(await kari.findByRole('checkbox', { name: 'Privatreise' }));
    await expect(await canvas.findByText(/^Personalbillett, Kari Nordmann/)).toBeVisible();
    await canvas.findByText(/^Rettighetene er kontrollert for denne reisen\. Gjelder/);
    await expectNoOverflow(canvasElement);
  },
} satisfies Meta<typeof ThemedShop>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Entur: Story = {
  name: 'Near to Entur',
  args: { theme: 'theme-entur', brand: 'Reiseplan' },
};

export const Tailwind: Story = {
  name: "Tailwind, with the shop's own parts",
  args: { theme: 'theme-tailwind', brand: 'Perrong', classNames: tailwindClassNames },
  decorators: [
    (Story) => (
      <PartsProvider parts={tailwindParts}>
        <Story />
      </PartsProvider>
    ),
  ],
};

export const Nattog: Story = {
  name: 'Sober, dark before it is light',
  args: { theme: 'theme-nattog', brand: 'Nattog' },
  decorators: [
    (Story) => (
      <div data-density="compact">
        <Story />
      </div>
    ),
  ],
};

export const Trilletog: Story = {
  name: 'Round and cheerful',
  args: { theme: 'theme-trilletog', brand: 'Trilletog' },
};
