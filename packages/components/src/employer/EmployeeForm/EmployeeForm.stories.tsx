import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { expectNoOverflow } from '../../../../../.storybook/expectNoOverflow.ts';
import { employerOf, onEmployer } from '../../../../../.storybook/withEmployer.tsx';
import { hearNetwork } from '../../../../../.storybook/withStack.tsx';
import { employee } from '../testing/employeeFiles.ts';
import { EmployeeForm } from './EmployeeForm.tsx';

/** Åse, a synthetic person whom the sandbox does not know yet. */
const ase = employee(0, { employeeNo: '3001', paidPercentage: 80 });

const meta = {
  title: 'Employer/EmployeeForm',
  component: EmployeeForm,
  args: { testNumbers: true, onImported: fn() },
  // In frames of their own, where each can be typed into.
  parameters: { ...onEmployer(), docs: { story: { inline: false, height: 900 } } },
} satisfies Meta<typeof EmployeeForm>;

export default meta;
type Story = StoryObj<typeof meta>;
type Context = Parameters<NonNullable<Story['play']>>[0];

/** What is read on the screen, as against what only a live region says. */
async function expectWords({ canvas }: Context, words: RegExp | string) {
  await waitFor(async () => {
    const seen = canvas.getAllByText(words).find((element) => element.closest('[role="status"]') === null);
    await expect(seen).toBeVisible();
  });
}

async function send({ canvas, userEvent }: Context, name = 'Registrer') {
  const button = await canvas.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  await userEvent.click(button);
}

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('group', { name: 'Person' })).toBeVisible();
    await expect(canvas.queryByLabelText('Ufør fra')).toBeNull();
  },
};

export const TwoCompanies: Story = {
  name: 'Empty: several companies',
  parameters: onEmployer({ companyIds: [9001, 9002] }),
  play: async ({ canvas }) => {
    const companies = await canvas.findByRole('combobox', { name: 'Selskap' });
    await expect(within(companies).getAllByRole('option')).toHaveLength(2);
  },
};

export const Disability: Story = {
  name: 'Filled in: a disability, and from when it counts',
  args: { initial: ase },
  play: async ({ canvas, userEvent }) => {
    const grade = await canvas.findByLabelText(/^Uføregrad/);
    await userEvent.clear(grade);
    await userEvent.type(grade, '50');
    await expect(canvas.getByLabelText('Ufør fra')).toBeVisible();
  },
};

export const Invalid: Story = {
  args: { initial: { ...ase, surname: '', ssn: '12345', disabilityGrade: 20 } },
  play: async (context) => {
    await send(context);
    const { canvas, userEvent } = context;
    const summary = canvas.getByRole('group', { name: '3 felt må rettes før du kan sende:' });
    await expect(summary).toHaveFocus();
    await userEvent.click(within(summary).getByRole('link', { name: /^Etternavn/ }));
    await expect(canvas.getByLabelText('Etternavn')).toHaveFocus();
  },
};

export const HalfMended: Story = {
  name: 'Invalid: one of two mended',
  args: { initial: { ...ase, surname: '', postalCode: '' } },
  play: async (context) => {
    await send(context);
    await context.userEvent.type(context.canvas.getByLabelText('Postnummer'), '0155');
    await expectWords(context, 'Postnummer: rettet');
    await expectWords(context, '1 felt må rettes før du kan sende:');
  },
};

export const Sending: Story = {
  args: { initial: ase },
  parameters: onEmployer({ faults: [{ on: 'importNewEmployee', fault: { kind: 'wait' } }] }),
  play: async (context) => {
    await send(context);
    const button = await context.canvas.findByRole('button', { name: 'Sender …' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Imported: Story = {
  args: { initial: ase },
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Åse Nordmann er sendt inn');
    await expectWords(context, /^Import-ID: \d+$/);
    await waitFor(() => expect(context.args.onImported).toHaveBeenCalledOnce());
  },
};

export const Next: Story = {
  name: 'Imported: and the next one',
  args: { initial: ase },
  play: async (context) => {
    await send(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Registrer en ny ansatt' }));
    await expect(canvas.getByLabelText('Fødselsnummer')).toHaveValue('');
  },
};

export const Change: Story = {
  name: 'A change of an import',
  // The sandbox's first.
  args: { initial: { ...ase, surname: 'Nordmann Berg' }, importedEmployeeId: '8000001' },
  parameters: onEmployer({
    prepare: async ({ transport }) => {
      await transport.importNewEmployee({ employee: ase });
    },
  }),
  play: async (context) => {
    await send(context, 'Lagre endringen');
    await expectWords(context, 'Åse Nordmann Berg er sendt inn');
    const { transport } = employerOf(context);
    const imported = await transport.getImportedEmployee({ importedEmployeeId: '8000001' });
    await expect(imported.surname).toBe('Nordmann Berg');
  },
};

export const Deletion: Story = {
  name: 'A deletion says so in its button',
  args: { initial: { ...ase, isDeleted: true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Send inn slettingen' })).toBeVisible();
  },
};

export const UnknownOutcome: Story = {
  name: 'Failure: nobody knows what came of it',
  args: { initial: ase },
  parameters: onEmployer({ faults: [{ on: 'importNewEmployee', fault: { kind: 'lostAnswer' } }] }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Vi vet ikke om Åse Nordmann ble sendt inn.');
    await expectWords(context, /^Oppgi \S{8,} når du ber om hjelp\.$/);
    await expect(context.canvas.getByRole('button', { name: 'Send på nytt' })).toBeVisible();
  },
};

export const Rejected: Story = {
  name: 'Failure: refused by Entur',
  args: { initial: ase },
  parameters: onEmployer({ faults: [{ on: 'importNewEmployee', fault: { kind: 'status', status: 400 } }] }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Forespørselen ble ikke godtatt.');
    await expect(context.canvas.getByLabelText('Fødselsnummer')).toHaveValue(ase.ssn);
  },
};

export const Refused: Story = {
  name: 'Read only: may not import',
  parameters: onEmployer({ may: ['read'] }),
  play: async (context) => {
    await expectWords(context, 'Du har ikke tilgang til å registrere ansatte.');
  },
};

export const SignedOut: Story = {
  name: 'Error: signed out',
  parameters: onEmployer({ isSignedOut: true }),
  play: async (context) => {
    await expectWords(context, 'Du er logget ut.');
    const button = context.canvas.getByRole('button', { name: 'Registrer' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Offline: Story = {
  args: { initial: ase },
  beforeEach: () => {
    const end = hearNetwork();
    return () => {
      globalThis.dispatchEvent(new Event('online'));
      end();
    };
  },
  play: async (context) => {
    await context.canvas.findByRole('button', { name: 'Registrer' });
    globalThis.dispatchEvent(new Event('offline'));
    await expectWords(context, 'Du er ikke på nett. Du kan sende når du er tilbake.');
  },
};

export const Narrow: Story = {
  name: 'Invalid, in 320 pixels',
  args: { initial: { ...ase, surname: '', disabilityGrade: 20 } },
  parameters: { ...onEmployer({ companyIds: [9001, 9002] }), page: { width: 320 } },
  play: async (context) => {
    await send(context);
    await expectWords(context, '2 felt må rettes før du kan sende:');
    await expectNoOverflow(context.canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Invalid, 200 % text in 320 pixels',
  parameters: { ...onEmployer(), page: { width: 320, textSize: 200 } },
  play: async (context) => {
    await send(context);
    await expectWords(context, /^\d+ felt må rettes/);
    await expectNoOverflow(context.canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Invalid, right to left',
  args: { initial: { ...ase, surname: '' } },
  parameters: { ...onEmployer(), page: { width: 960, dir: 'rtl' } },
  play: async (context) => {
    await send(context);
    await expectWords(context, '1 felt må rettes før du kan sende:');
    await expectNoOverflow(context.canvasElement);
  },
};
