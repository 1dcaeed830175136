import { nationalIdOf } from '@fribillett/core/employer';
import type { ChangedEmployee } from '@fribillett/core/employer';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { expectNoOverflow } from '../../../../../.storybook/expectNoOverflow.ts';
import type { EmployerStack } from '../../../../../.storybook/createEmployerStack.ts';
import { employerOf, onEmployer } from '../../../../../.storybook/withEmployer.tsx';
import { hearNetwork } from '../../../../../.storybook/withStack.tsx';
import { csvFile, csvOf, employee, employees } from '../testing/employeeFiles.ts';
import { EmployeeDirectory } from './EmployeeDirectory.tsx';

const meta = {
  title: 'Employer/EmployeeDirectory',
  component: EmployeeDirectory,
  parameters: onEmployer(),
} satisfies Meta<typeof EmployeeDirectory>;

export default meta;
type Story = StoryObj<typeof meta>;
type Context = Parameters<NonNullable<Story['play']>>[0];

/** What is read on the screen, as against what only a live region says. */
async function expectWords({ canvas }: Context, words: RegExp | string) {
  await waitFor(async () => {
    const seen = canvas
      .getAllByText(words)
      .find((element) => element.closest('[role="status"], [hidden]') === null);
    await expect(seen).toBeVisible();
  });
}

async function search({ canvas, userEvent }: Context, kind: string, typed: string) {
  await userEvent.selectOptions(await canvas.findByLabelText('Søk etter'), kind);
  await userEvent.type(canvas.getByLabelText(kind), typed);
  await userEvent.click(canvas.getByRole('button', { name: 'Søk' }));
}

async function open({ canvas, userEvent }: Context, name: string) {
  await userEvent.click(await canvas.findByRole('button', { name }));
  await canvas.findByRole('heading', { name: 'Rettigheter' });
}

/** Synthetic people, whom the sandbox does not know yet. */
const ase = employee(0, { employeeNo: '3001' });
const bo = employee(1, { employeeNo: '3002', firstName: 'Bo' });
const imported: ChangedEmployee[] = [
  { importedEmployeeId: '8000001', employeeNo: '3001', firstName: 'Åse', surname: 'Nordmann' },
  { importedEmployeeId: '8000002', employeeNo: '3002', firstName: 'Bo', surname: 'Nordmann' },
];

/** Both are imported; the job has not run. */
const importBoth = async ({ transport }: EmployerStack) => {
  await transport.importNewEmployee({ employee: ase });
  await transport.importNewEmployee({ employee: bo });
};

/** The job runs every ten minutes. */
const runJob = ({ sandbox }: EmployerStack) => {
  sandbox.clock.advance(10 * 60_000);
};

export const Everybody: Story = {
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'Ansatte' });
    await expect(within(table).getByRole('row', { name: /Kari Nordmann 1001/ })).toBeVisible();
    await expect(within(table).getByRole('row', { name: /Nils Berge.*Reservert seg/ })).toBeVisible();
  },
};

export const Opened: Story = {
  name: 'One employee, with rights and family',
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    const { canvas } = context;
    await expect(canvas.getByRole('heading', { name: 'Kari Nordmann' })).toHaveFocus();
    await expect(canvas.getByRole('heading', { name: 'Ola Nordmann' })).toBeVisible();
    await expect(canvas.queryByText('NT-4821-KARI')).toBeNull();
  },
};

export const BackToTheList: Story = {
  name: 'One employee, and back to the list',
  play: async (context) => {
    await open(context, 'Per Dalen');
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Tilbake til listen' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Per Dalen' })).toHaveFocus());
  },
};

export const Secrets: Story = {
  name: 'One employee: pickup code and national id in sight',
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    const { canvas, userEvent } = context;
    const [first] = canvas.getAllByRole('button', { name: 'Vis hentekode' });
    if (first !== undefined) await userEvent.click(first);
    await expect(canvas.getByText('NT-4821-KARI', { selector: 'code' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Vis fødselsnummer' }));
    await expectWords(context, /^178280 \d{5}$/);
  },
};

export const Registered: Story = {
  name: 'One employee: the fee is paid',
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    const { canvas, userEvent } = context;
    const fee = canvas.getByRole('checkbox', { name: 'Årsavgiften for 2026 er betalt' });
    await userEvent.click(fee);
    await expectWords(context, 'Lagret');
    await expect(fee).toBeChecked();
  },
};

export const NotRegistered: Story = {
  name: 'One employee: the fee could not be registered',
  parameters: onEmployer({ faults: [{ on: 'setYearlyFee', fault: { kind: 'status', status: 500 } }] }),
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    const { canvas, userEvent } = context;
    const fee = canvas.getByRole('checkbox', { name: 'Årsavgiften for 2026 er betalt' });
    await userEvent.click(fee);
    await expectWords(context, /^Oppgi \S{8,} når du ber om hjelp\.$/);
    await expect(fee).not.toBeChecked();
    await expect(canvas.getByRole('button', { name: 'Prøv igjen' })).toBeVisible();
  },
};

export const ReadOnly: Story = {
  name: 'One employee, read only',
  parameters: onEmployer({ may: ['read'] }),
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    await expectWords(context, 'Du har ikke tilgang til å endre dette.');
    await expect(context.canvas.queryByRole('button', { name: 'Vis fødselsnummer' })).toBeNull();
  },
};

export const Pensioner: Story = {
  name: 'A pensioner, who has left and travels on',
  play: async (context) => {
    await search(context, 'Ansattnummer', '-1003');
    await open(context, 'Solveig Haugen');
    const { canvas } = context;
    await expectWords(context, 'Sluttet');
    await expect(canvas.getByText('Ingen familiemedlemmer.')).toBeVisible();
  },
};

export const ByNationalId: Story = {
  name: 'Search: national id',
  parameters: onEmployer({
    prepare: async (stack) => {
      await importBoth(stack);
      runJob(stack);
    },
  }),
  play: async (context) => {
    await search(context, 'Fødselsnummer', nationalIdOf(ase.dateOfBirth, ase.ssn)?.id ?? '');
    await expectWords(context, '1 ansatt');
    await expect(context.canvas.getByRole('button', { name: 'Åse Nordmann' })).toBeVisible();
  },
};

export const WrongNationalId: Story = {
  name: 'Search: no national id',
  play: async (context) => {
    await search(context, 'Fødselsnummer', '12345678901');
    await expectWords(context, /^Dette er ikke et fødselsnummer/);
  },
};

export const Nobody: Story = {
  name: 'Search: nobody',
  play: async (context) => {
    await search(context, 'Ansattnummer', '9999');
    await expectWords(context, /^Vi fant ingen\. Importerte ansatte er her når jobben har gått/);
  },
};

export const Pages: Story = {
  parameters: onEmployer({
    prepare: async (stack) => {
      const records = employees(30).map((one, nth) => ({ ...one, employeeNo: String(3001 + nth) }));
      await stack.transport.importEmployeesCsv({ companyId: 9001, csv: csvFile(csvOf(records)) });
      runJob(stack);
    },
  }),
  play: async (context) => {
    await expectWords(context, /^Viser 1–10 av \d+$/);
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Neste' }));
    await expectWords(context, /^Side 2 av \d$/);
  },
};

export const Imports: Story = {
  name: 'Imports: waiting for the job, and then employees',
  args: { imported },
  parameters: onEmployer({ prepare: importBoth }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await waitFor(() => expect(canvas.getAllByText('Venter på jobben')).toHaveLength(2));
    runJob(employerOf(context));
    await userEvent.click(canvas.getByRole('button', { name: 'Oppdater' }));
    await waitFor(() => expect(canvas.getAllByText('Registrert')).toHaveLength(2));
    const [first] = await canvas.findAllByRole('button', { name: 'Åse Nordmann' });
    if (first !== undefined) await userEvent.click(first);
    await expect(await canvas.findByRole('heading', { name: 'Rettigheter' })).toBeVisible();
  },
};

export const ImportsWaiting: Story = {
  name: 'Imports: waiting for the job',
  args: { imported },
  parameters: onEmployer({ prepare: importBoth }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText('Venter på jobben')).toHaveLength(2));
  },
};

export const ByImportId: Story = {
  name: 'Search: an import',
  parameters: onEmployer({ prepare: importBoth }),
  play: async (context) => {
    await search(context, 'Import-ID', '8000002');
    await expectWords(context, 'Bo Nordmann');
    await expectWords(context, 'Venter på jobben');
  },
};

export const NoImport: Story = {
  name: 'Search: no such import',
  play: async (context) => {
    await search(context, 'Import-ID', '8999999');
    await expectWords(context, 'Vi fant ingen import med denne ID-en.');
  },
};

export const Loading: Story = {
  parameters: onEmployer({ faults: [{ on: 'findEmployees', fault: { kind: 'wait' } }] }),
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        'Henter ansatte …',
      ),
    );
  },
};

export const Unavailable: Story = {
  name: 'Error: 500, and a retry that helps',
  parameters: onEmployer({ faults: [{ on: 'findEmployees', fault: { kind: 'status', status: 500 } }] }),
  play: async (context) => {
    await expectWords(context, 'Tjenesten er nede akkurat nå.');
    await expectWords(context, /^Oppgi \S{8,} når du ber om hjelp\.$/);
    employerOf(context).sandbox.faults.clear();
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Prøv igjen' }));
    await expect(await context.canvas.findByRole('table', { name: 'Ansatte' })).toBeVisible();
    await waitFor(() => expect(context.canvas.getByRole('heading', { name: 'Ansatte' })).toHaveFocus());
  },
};

export const Refused: Story = {
  name: 'Refused: may not read',
  parameters: onEmployer({ may: ['import'] }),
  play: async (context) => {
    await expectWords(context, 'Du har ikke tilgang til dette.');
  },
};

export const SignedOut: Story = {
  name: 'Error: signed out',
  parameters: onEmployer({ isSignedOut: true }),
  play: async (context) => {
    await expectWords(context, 'Du er logget ut.');
  },
};

export const Offline: Story = {
  // In a frame of its own, since the whole page goes offline.
  parameters: { ...onEmployer(), docs: { story: { inline: false, height: 420 } } },
  beforeEach: () => {
    const end = hearNetwork();
    globalThis.dispatchEvent(new Event('offline'));
    return () => {
      globalThis.dispatchEvent(new Event('online'));
      end();
    };
  },
  play: async (context) => {
    await expectWords(context, /^Du er ikke på nett/);
  },
};

export const TwoCompanies: Story = {
  name: 'Several companies',
  parameters: onEmployer({ companyIds: [9001, 9002] }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.selectOptions(await canvas.findByLabelText('Selskap'), 'Fjelltoget AS');
    await expectWords(context, /^Vi fant ingen/);
  },
};

export const Narrow: Story = {
  name: 'Everybody, in 320 pixels',
  args: { imported },
  parameters: { ...onEmployer({ prepare: importBoth }), page: { width: 320 } },
  play: async (context) => {
    await expectWords(context, 'Kari Nordmann');
    await expectNoOverflow(context.canvasElement);
  },
};

export const NarrowOpened: Story = {
  name: 'One employee, in 320 pixels',
  parameters: { ...onEmployer(), page: { width: 320 } },
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    await expectNoOverflow(context.canvasElement);
  },
};

export const LargeText: Story = {
  name: 'One employee, 200 % text in 320 pixels',
  parameters: {
    ...onEmployer(),
    page: { width: 320, textSize: 200 },
    docs: { story: { inline: false, height: 1800 } },
  },
  play: async (context) => {
    await open(context, 'Kari Nordmann');
    await expectNoOverflow(context.canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Everybody, right to left',
  parameters: { ...onEmployer(), page: { width: 960, dir: 'rtl' } },
  play: async (context) => {
    await expectWords(context, 'Kari Nordmann');
    await expectNoOverflow(context.canvasElement);
  },
};
