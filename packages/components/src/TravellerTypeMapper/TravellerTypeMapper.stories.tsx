import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { expectNoOverflow } from '../../../../.storybook/expectNoOverflow.ts';
import { longNames } from '../../../../.storybook/people.ts';
import { oneWay, thereAndBack } from '../../../../.storybook/trips.ts';
import { onStack, stackOf } from '../../../../.storybook/withStack.tsx';
import { TravellerTypeMapper } from './TravellerTypeMapper.tsx';

const kari = '1001001:private';
const ola = '1001002:private';
const guest = { id: 'guest-1', displayName: 'Mona Vik' };

const meta = {
  title: 'Components/TravellerTypeMapper',
  component: TravellerTypeMapper,
  args: { journeys: thereAndBack, selection: [kari], onValueChange: fn() },
  parameters: onStack({ claimed: true }),
} satisfies Meta<typeof TravellerTypeMapper>;

export default meta;
type Story = StoryObj<typeof meta>;

const read = 'getEntitlementsByCustomerNumber';
const forKari = { name: 'Reisendetype for Kari Nordmann' };
const forGuest = { name: 'Reisendetype for Mona Vik' };

export const Suggested: Story = {
  name: 'Ready: suggested from the birth date',
  play: async ({ canvas }) => {
    const select = await canvas.findByRole('combobox', forKari);
    await expect(select).toHaveDisplayValue('Voksen (18–66 år)');
    await expect(select).toHaveAccessibleDescription(/Fra fødselsdato: 46 år/);
  },
};

export const Senior: Story = {
  name: 'Ready: a senior by age',
  args: { selection: [ola] },
  play: async ({ canvas }) => {
    const select = await canvas.findByRole('combobox', { name: 'Reisendetype for Ola Nordmann' });
    await expect(select).toHaveDisplayValue('Honnør (67 år +)');
    await expect(select).toHaveAccessibleDescription(/69 år/);
  },
};

export const FromCategory: Story = {
  name: 'Ready: from the right, before a trip is chosen',
  args: { journeys: [], selection: ['1001001:work'] },
  play: async ({ canvas }) => {
    const select = await canvas.findByRole('combobox', forKari);
    await expect(select).toHaveDisplayValue('Voksen (18–66 år)');
    await expect(select).toHaveAccessibleDescription(/Fra rettigheten/);
  },
};

export const Family: Story = {
  name: 'Ready: two owners and companions',
  args: {
    selection: [kari, ola],
    companions: [
      { id: '1001003', customerNumber: '1001003', displayName: 'Ida Nordmann', birthDate: '2014-03-09' },
      { id: 'baby', displayName: 'Tuva Nordmann', age: 1 },
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('combobox')).toHaveLength(4);
    await expect(canvas.getByRole('combobox', { name: /Ida/ })).toHaveDisplayValue('Barn (6–17 år)');
    await expect(canvas.getByRole('combobox', { name: /Tuva/ })).toHaveDisplayValue('Småbarn (0–5 år)');
    await expect(canvas.getAllByText(/^Uten rettighet/)).toHaveLength(2);
  },
};

export const ChoiceRequired: Story = {
  name: 'Choice required: nothing is known',
  args: { companions: [guest] },
  play: async ({ canvas }) => {
    const select = await canvas.findByRole('combobox', forGuest);
    await expect(select).toHaveDisplayValue('Velg reisendetype');
    await expect(select).toBeInvalid();
    await expect(select).toHaveAccessibleDescription(/Velg hva Mona Vik reiser som\./);
  },
};

export const Chosen: Story = {
  name: 'Ready: chosen by the user',
  args: { companions: [guest] },
  play: async ({ canvas, userEvent, args }) => {
    const select = await canvas.findByRole('combobox', forGuest);
    await userEvent.selectOptions(select, 'STUDENT');
    await expect(select).toHaveDisplayValue('Student');
    await expect(select).toHaveAccessibleDescription(/Valgt av deg/);
    await expect(select).toBeValid();
    await expect(args.onValueChange).toHaveBeenLastCalledWith({ 'guest-1': 'STUDENT' });
  },
};

export const AgeWarning: Story = {
  name: 'Warning: the type does not fit the age',
  play: async ({ canvas, userEvent }) => {
    const select = await canvas.findByRole('combobox', forKari);
    await userEvent.selectOptions(select, 'CHILD');
    await expect(select).toHaveDisplayValue('Barn (6–17 år)');
    await expect(select).toHaveAccessibleDescription(/Kari Nordmann er 46 år på reisedagen/);
    await expect(select).toBeValid();
  },
};

export const CompanionOnly: Story = {
  name: 'Ready: a companion and no right',
  args: { selection: [], companions: [{ ...guest, age: 34 }] },
  play: async ({ canvas }) => {
    const select = await canvas.findByRole('combobox', forGuest);
    await expect(select).toHaveAccessibleDescription(/Uten rettighet/);
  },
};

export const Empty: Story = {
  args: { selection: [] },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('Velg en rettighet først, så kan du si hvem som reiser.'),
    ).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    const section = canvas.getByRole('region', { name: 'Hvem reiser som hva?' });
    await expect(section).toHaveAttribute('data-state', 'loading');
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

export const Failed: Story = {
  name: 'Error: the rights could not be read',
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Tjenesten er nede akkurat nå.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
  },
};

export const Retried: Story = {
  name: 'Error: and a retry that helps',
  parameters: onStack({ faults: [{ on: read, fault: { kind: 'status', status: 500 } }] }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    const retry = await canvas.findByRole('button', { name: 'Prøv igjen' });
    stackOf(context).sandbox.faults.clear();
    await userEvent.click(retry);
    await expect(await canvas.findByRole('combobox', forKari)).toBeVisible();
  },
};

export const ReadOnly: Story = {
  args: { isReadOnly: true, companions: [guest] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Voksen (18–66 år)')).toBeVisible();
    await expect(canvas.queryByRole('combobox')).toBeNull();
  },
};

export const LongNames: Story = {
  name: 'Ready: long names in 320 pixels',
  args: { journeys: oneWay, selection: ['2000000:private'] },
  parameters: { page: { width: 320 }, ...onStack({ persona: 'long', personas: longNames }) },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('combobox', { name: /Wilhelmine/ })).toBeVisible();
    await expectNoOverflow(canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Warning, 200 % text in 320 pixels',
  args: { value: { 1001001: 'CHILD' } },
  parameters: { page: { width: 320, textSize: 200 }, docs: { story: { inline: false, height: 600 } } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('combobox', forKari)).toBeVisible();
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Choice required, right to left',
  args: { companions: [guest] },
  parameters: { page: { dir: 'rtl' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('combobox', forGuest)).toBeInvalid();
  },
};
