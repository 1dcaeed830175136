import type { EmployerTransport } from '@fribillett/core/employer';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { expectNoOverflow } from '../../../../../.storybook/expectNoOverflow.ts';
import { employerOf, onEmployer } from '../../../../../.storybook/withEmployer.tsx';
import { hearNetwork } from '../../../../../.storybook/withStack.tsx';
import { csvFile, csvOf, employee, employees } from '../testing/employeeFiles.ts';
import { EmployeeImport } from './EmployeeImport.tsx';

const meta = {
  title: 'Employer/EmployeeImport',
  component: EmployeeImport,
  args: { testNumbers: true, onImported: fn() },
  parameters: onEmployer(),
} satisfies Meta<typeof EmployeeImport>;

export default meta;
type Story = StoryObj<typeof meta>;
type Context = Parameters<NonNullable<Story['play']>>[0];

const staff = ['Åse Nordmann', 'Ola Hansen', 'Kari Østby', 'Per Olsen', 'Ida Berg'].map((name, nth) => {
  const [firstName = '', surname = ''] = name.split(' ');
  return employee(nth, { employeeNo: String(3001 + nth), firstName, surname });
});
const good = csvOf(staff);
const rowsOf = (csv: string) => csv.slice(csvOf([]).length);
const bad = [
  csvOf(staff.slice(0, 3)),
  rowsOf(csvOf([employee(5, { dateOfBirth: '1990-01-30' })])),
  rowsOf(csvOf([employee(6, { payType: 'Q', hireStartDate: '2026-02-31' })])),
  rowsOf(csvOf([employee(0, { employeeNo: '3007' })])),
  '3008,9001,F\r\n',
].join('');

/** What is read on the screen, as against what only a live region says. */
async function expectWords({ canvas }: Context, words: RegExp | string) {
  await waitFor(async () => {
    const seen = canvas.getAllByText(words).find((element) => element.closest('[role="status"]') === null);
    await expect(seen).toBeVisible();
  });
}

async function pick(context: Context, content: BlobPart, name?: string) {
  const field = await context.canvas.findByLabelText(/velg en/i);
  await context.userEvent.upload(field, csvFile(content, name));
}

async function send(context: Context) {
  await pick(context, good);
  await expectWords(context, '5 ansatte er klare til å sendes inn.');
  await context.userEvent.click(context.canvas.getByRole('button', { name: 'Send inn 5 ansatte' }));
}

export const Empty: Story = {
  name: 'Empty: drop or pick',
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Slipp CSV-filen her')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Last ned mal' })).toBeVisible();
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

/** A worker that has nothing to say yet. */
const silent = () => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));

export const Checking: Story = {
  args: { createWorker: silent },
  play: async (context) => {
    await pick(context, good);
    const name = 'Kontrollerer ansatte.csv …';
    await expect(await context.canvas.findByRole('progressbar', { name })).toBeVisible();
  },
};

export const Cancelled: Story = {
  name: 'Checking, and ended',
  args: { createWorker: silent },
  play: async (context) => {
    await pick(context, good);
    await context.userEvent.click(await context.canvas.findByRole('button', { name: 'Avbryt' }));
    await expectWords(context, 'Kontrollen ble avbrutt. Ingenting er sendt inn.');
  },
};

export const Ready: Story = {
  name: 'Ready: nothing wrong',
  play: async (context) => {
    await pick(context, good);
    await expectWords(context, '5 ansatte er klare til å sendes inn.');
    await expect(await context.canvas.findByRole('cell', { name: 'Østby' })).toBeVisible();
  },
};

export const Many: Story = {
  name: 'Ready: 5000 rows',
  play: async (context) => {
    await pick(context, csvOf(employees(5000)));
    await expectWords(context, /^5\s000 ansatte er klare/);
    const table = context.canvas.getByRole('table', { name: 'Ansatte i filen' });
    await expect(table).toHaveAttribute('aria-rowcount', '5001');
    await waitFor(() => expect(within(table).getByText('1001')).toBeVisible());
  },
};

export const Problems: Story = {
  name: 'Something is wrong',
  play: async (context) => {
    await pick(context, bad);
    await expectWords(context, '5 feil i 4 rader.');
    const table = context.canvas.getByRole('table', { name: 'Feil' });
    await expect(within(table).getAllByRole('rowheader')).toHaveLength(5);
    await expect(context.canvas.queryByRole('button', { name: /^Send inn/ })).toBeNull();
  },
};

export const WholeFile: Story = {
  name: 'Something is wrong: with the file itself',
  play: async (context) => {
    await pick(context, 'PK\u0003\u0004', 'ansatte.xlsx.csv');
    await expectWords(context, /^Filen er et regneark og ikke CSV/);
  },
};

export const Unreadable: Story = {
  name: 'The check did not start',
  args: { createWorker: () => new Worker('/no-such-worker.js', { type: 'module' }) },
  play: async (context) => {
    await pick(context, good);
    await expectWords(context, /^Kontrollen kom ikke i gang/);
  },
};

/** So far has the file come, and no further. */
const stuckAt =
  (progress: number): EmployerTransport['importEmployeesCsv'] =>
  ({ csv }, { onProgress } = {}) => {
    onProgress?.(csv.size * progress, csv.size);
    return new Promise(() => undefined);
  };

export const Sending: Story = {
  parameters: onEmployer({ operations: { importEmployeesCsv: stuckAt(0.6) } }),
  play: async (context) => {
    await send(context);
    await expect(await context.canvas.findByRole('progressbar', { name: 'Sender inn …' })).toHaveValue(0.6);
  },
};

export const Waiting: Story = {
  name: 'Sending: the answer is waited for',
  parameters: onEmployer({ operations: { importEmployeesCsv: stuckAt(1) } }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Filen er sendt. Venter på svar …');
  },
};

export const Imported: Story = {
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Importen er ferdig. 5 ansatte er nye eller endret.');
    const table = context.canvas.getByRole('table', { name: 'Nye og endrede ansatte' });
    await expect(within(table).getAllByRole('rowheader')).toHaveLength(5);
    await expect(context.args.onImported).toHaveBeenCalledOnce();
  },
};

export const Unchanged: Story = {
  name: 'Imported: nothing had changed',
  parameters: onEmployer({
    prepare: async ({ transport }) => {
      await transport.importEmployeesCsv({ companyId: 9001, csv: csvFile(good) });
    },
  }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Importen er ferdig. Ingenting var endret.');
  },
};

export const UnknownOutcome: Story = {
  name: 'Failure: nobody knows, and the same again tells',
  parameters: onEmployer({
    faults: [{ on: 'importMultipleEmployeesCsv', times: 1, fault: { kind: 'lostAnswer' } }],
  }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Vi vet ikke om filen ble importert.');
    await expectWords(context, /^Oppgi \S{8,} når du ber om hjelp\.$/);
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Send inn 5 ansatte på nytt' }));
    await expectWords(context, 'Importen er ferdig. Ingenting var endret.');
  },
};

export const Unknown: Story = {
  name: 'Failure: nobody knows',
  parameters: onEmployer({
    faults: [{ on: 'importMultipleEmployeesCsv', fault: { kind: 'status', status: 500 } }],
  }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Vi vet ikke om filen ble importert.');
  },
};

export const Rejected: Story = {
  name: 'Failure: refused by Entur',
  parameters: onEmployer({
    faults: [{ on: 'importMultipleEmployeesCsv', fault: { kind: 'status', status: 400 } }],
  }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Filen ble ikke godtatt.');
    await expect(context.canvas.queryByRole('button', { name: /^Send inn/ })).toBeNull();
  },
};

export const SignedOut: Story = {
  name: 'Failure: signed out meanwhile',
  parameters: onEmployer({
    server: (request, gateway) =>
      request.method === 'GET' ? gateway(request) : Promise.resolve(new Response(null, { status: 401 })),
  }),
  play: async (context) => {
    await send(context);
    await expectWords(context, 'Du er logget ut.');
  },
};

export const Loading: Story = {
  parameters: onEmployer({ operations: { findCompanies: () => new Promise(() => undefined) } }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('data-state', 'loading');
  },
};

export const Refused: Story = {
  name: 'Read only: may not import',
  parameters: onEmployer({ may: ['read'] }),
  play: async (context) => {
    await expectWords(context, /^Du kan ikke importere ansatte/);
    await expect(context.canvas.queryByLabelText(/velg en/i)).toBeNull();
  },
};

export const NoCompany: Story = {
  name: 'Read only: no company',
  parameters: onEmployer({ companyIds: [] }),
  play: async (context) => {
    await expectWords(context, 'Du har ikke tilgang til noe selskap her.');
  },
};

export const ErrorAndRetry: Story = {
  name: 'Error: 500, and tried again',
  parameters: onEmployer({ faults: [{ on: 'findCompanies', fault: { kind: 'status', status: 500 } }] }),
  play: async (context) => {
    await expectWords(context, 'Tjenesten er nede akkurat nå.');
    employerOf(context).sandbox.faults.clear();
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Prøv igjen' }));
    await expectWords(context, 'Slipp CSV-filen her');
    await expect(context.canvas.getByRole('heading', { name: 'Importer ansatte' })).toHaveFocus();
  },
};

export const Offline: Story = {
  // In a frame of its own, since the whole page goes offline.
  parameters: { ...onEmployer(), docs: { story: { inline: false, height: 700 } } },
  beforeEach: () => {
    const end = hearNetwork();
    return () => {
      globalThis.dispatchEvent(new Event('online'));
      end();
    };
  },
  play: async (context) => {
    await pick(context, good);
    await expectWords(context, '5 ansatte er klare til å sendes inn.');
    globalThis.dispatchEvent(new Event('offline'));
    await expectWords(context, 'Du er ikke på nett. Filen kan sendes inn når du er tilbake.');
    const button = context.canvas.getByRole('button', { name: 'Send inn 5 ansatte' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
};

export const Narrow: Story = {
  name: 'Something is wrong, in 320 pixels',
  parameters: { ...onEmployer({ companyIds: [9001, 9002] }), page: { width: 320 } },
  play: async (context) => {
    await pick(context, bad, 'nordbanen-ansatte-november-2026-endelig.csv');
    await expectWords(context, '5 feil i 4 rader.');
    await expectNoOverflow(context.canvasElement);
  },
};

export const NarrowImported: Story = {
  name: 'Imported, in 320 pixels',
  parameters: { ...onEmployer(), page: { width: 320 } },
  play: async (context) => {
    await send(context);
    await expectWords(context, /^Importen er ferdig/);
    await expectNoOverflow(context.canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Something is wrong, 200 % text in 320 pixels',
  parameters: {
    ...onEmployer(),
    page: { width: 320, textSize: 200 },
    docs: { story: { inline: false, height: 1800 } },
  },
  play: async (context) => {
    await pick(context, bad);
    await expectWords(context, '5 feil i 4 rader.');
    await expectNoOverflow(context.canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Something is wrong, right to left',
  parameters: { ...onEmployer(), page: { width: 960, dir: 'rtl' } },
  play: async (context) => {
    await pick(context, bad);
    await expectWords(context, '5 feil i 4 rader.');
  },
};
