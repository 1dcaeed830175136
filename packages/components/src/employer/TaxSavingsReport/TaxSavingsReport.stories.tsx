import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { EmployerStackSetup } from '../../../../../.storybook/createEmployerStack.ts';
import { expectNoOverflow } from '../../../../../.storybook/expectNoOverflow.ts';
import { getTaxSavings } from '../../../../../.storybook/savings.ts';
import { employerOf, onEmployer } from '../../../../../.storybook/withEmployer.tsx';
import { hearNetwork } from '../../../../../.storybook/withStack.tsx';
import { TaxSavingsReport } from './TaxSavingsReport.tsx';

const meta = {
  title: 'Employer/TaxSavingsReport',
  component: TaxSavingsReport,
} satisfies Meta<typeof TaxSavingsReport>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

/** A year of reports that nobody has to sell for first. */
const onReports = (setup: EmployerStackSetup = {}) =>
  onEmployer({ operations: { getTaxSavings: (asked) => getTaxSavings(asked) }, ...setup });

const rowsOfMonth = /^Fordel per person i november/;

async function rowsOf(canvas: Canvas, name: RegExp) {
  const table = await canvas.findByRole('table', { name });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
}

/** The year is read, its chart drawn. */
async function isDrawn(canvas: Canvas, canvasElement: HTMLElement) {
  await expect(await canvas.findByText('Tallene for året er uten april.')).toBeVisible();
  await waitFor(async () => expect(canvasElement.querySelector('canvas')).not.toBeNull());
}

export const Ready: Story = {
  name: 'Ready: a month in which more was taken back than saved, and its year',
  args: { taxFreeLimitOre: 900_000 },
  parameters: onReports(),
  play: async ({ canvas, canvasElement }) => {
    await expect((await rowsOf(canvas, rowsOfMonth)).length).toBeGreaterThan(5);
    await expect(
      canvas.getAllByText(/Skattepliktig fordel i november 2026: −.* for 240 personer/)[0],
    ).toBeVisible();
    await isDrawn(canvas, canvasElement);
    await expect(canvas.getByText(/er over grensen på 9.000,00.kr\.$/)).toBeVisible();
  },
};

export const NationalIds: Story = {
  name: 'Ready: sorted, searched, with national ids on request',
  parameters: onReports(),
  play: async ({ canvas, userEvent }) => {
    const table = within(await canvas.findByRole('table', { name: rowsOfMonth }));
    await userEvent.click(table.getByRole('button', { name: 'Fordel' }));
    await expect(table.getByRole('columnheader', { name: 'Fordel' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    const [search] = canvas.getAllByRole('searchbox');
    if (search !== undefined) await userEvent.type(search, '1008');
    await expect(await rowsOf(canvas, rowsOfMonth)).toHaveLength(1);
    await userEvent.click(canvas.getByRole('button', { name: 'Vis fødselsnumre' }));
    await expect(await canvas.findByRole('button', { name: 'Skjul fødselsnumre' })).toHaveFocus();
    await expect((await rowsOf(canvas, rowsOfMonth))[0]).toMatch(/02825110013/);
  },
};

export const Masked: Story = {
  name: 'Ready: a session that may not see national ids',
  parameters: onReports({ may: ['reports'] }),
  play: async ({ canvas }) => {
    await expect((await rowsOf(canvas, rowsOfMonth))[0]).toMatch(/\*{5}/);
    await expect(canvas.queryByRole('button', { name: /fødselsnumre/ })).toBeNull();
    await expect(canvas.getByText(/^Fødselsnumrene blir skjult i fila/)).toBeVisible();
  },
};

export const TwoCompanies: Story = {
  name: 'Ready: two companies',
  parameters: onReports({ companyIds: [9001, 9002] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Selskap' }), 'Fjelltoget AS');
    await expect((await rowsOf(canvas, rowsOfMonth)).length).toBeGreaterThan(5);
  },
};

const december = async (
  canvas: Canvas,
  userEvent: { selectOptions: (of: Element, value: string) => Promise<void> },
) => {
  await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Måned' }), 'desember');
  return canvas.findByRole('button', { name: 'Lag rapporten nå' });
};

export const NotGenerated: Story = {
  name: 'Not made: started, with progress, until it is there',
  parameters: onEmployer(),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await december(canvas, userEvent));
    await expect(await canvas.findByRole('progressbar', { name: /desember 2026: 0 prosent$/ })).toBeVisible();
    const { clock } = employerOf(context).sandbox;
    clock.advance(3000);
    await expect(await canvas.findByRole('progressbar', { name: /60 prosent$/ })).toBeVisible();
    clock.advance(3000);
    await expect((await canvas.findAllByText(/^Ingen har spart noe .* i desember 2026\.$/))[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Lag rapporten på nytt' })).toBeVisible();
  },
};

export const Failed: Story = {
  name: 'Not made: it failed, in the words of Entur',
  parameters: onEmployer({ faults: [{ on: '*', fault: { kind: 'reportFails' } }] }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await december(canvas, userEvent));
    await canvas.findByRole('progressbar');
    employerOf(context).sandbox.clock.advance(6000);
    await expect(await canvas.findByText('The report could not be generated')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Lag rapporten nå' })).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: onEmployer({ operations: { getTaxSavings: () => new Promise(() => undefined) } }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Henter rapporten …'))[0]).toBeInTheDocument();
    await expect(canvas.getByRole('region')).toHaveAttribute('data-state', 'loading');
  },
};

export const Empty: Story = {
  name: 'Empty: nobody saved',
  parameters: onEmployer({
    operations: {
      getTaxSavings: () =>
        Promise.resolve({ status: 'ready', delimiter: ',', areNationalIdsMasked: true, rows: [] }),
    },
  }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/^Ingen har spart noe .* i november 2026\.$/))[0]).toBeVisible();
  },
};

export const Refused: Story = {
  name: 'Refused: a session without access to reports',
  parameters: onEmployer({ may: ['read', 'import'] }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Du har ikke tilgang til dette.'))[0]).toBeVisible();
  },
};

export const Unavailable: Story = {
  name: 'Error: 500, and a retry that helps',
  parameters: onEmployer({
    faults: [{ on: 'getTaxSavingsReportAsCsvFile', fault: { kind: 'status', status: 500 } }],
  }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expect(await canvas.findByText('Tjenesten er nede akkurat nå.')).toBeVisible();
    await expect(canvas.getByText(/^Oppgi \S{8,} når du ber om hjelp\.$/)).toBeVisible();
    employerOf(context).sandbox.faults.clear();
    await userEvent.click(canvas.getByRole('button', { name: 'Prøv igjen' }));
    await expect((await canvas.findAllByText(/i november 2026/))[0]).toBeVisible();
  },
};

export const Offline: Story = {
  // In a frame of its own, since the whole page goes offline.
  parameters: { ...onReports(), docs: { story: { inline: false, height: 420 } } },
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

export const Narrow: Story = {
  name: 'Ready: 320 pixels',
  args: { taxFreeLimitOre: 900_000 },
  parameters: { ...onReports({ companyIds: [9001, 9002] }), page: { width: 320 } },
  play: async ({ canvas, canvasElement }) => {
    await isDrawn(canvas, canvasElement);
    await expectNoOverflow(canvasElement);
  },
};

export const LargeText: Story = {
  name: 'Ready: 200 % text in 320 pixels',
  parameters: {
    ...onReports(),
    page: { width: 320, textSize: 200 },
    docs: { story: { inline: false, height: 900 } },
  },
  play: async ({ canvas, canvasElement }) => {
    await isDrawn(canvas, canvasElement);
    await expectNoOverflow(canvasElement);
  },
};

export const RightToLeft: Story = {
  name: 'Ready: right to left',
  parameters: { ...onReports(), page: { width: 960, dir: 'rtl' } },
  play: async ({ canvas, canvasElement }) => {
    await isDrawn(canvas, canvasElement);
  },
};

export const ManyRows: Story = {
  name: 'Ready: 2,000 people, of whom a few are in the page',
  parameters: onEmployer({ operations: { getTaxSavings: (asked) => getTaxSavings(asked, 2_000) } }),
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: rowsOfMonth });
    await expect(table).toHaveAttribute('aria-rowcount', '2001');
    await expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  },
};

export const Nynorsk: Story = {
  name: 'Ready: Nynorsk',
  globals: { locale: 'nn' },
  parameters: onReports(),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/Skattepliktig fordel i november 2026/))[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Vis fødselsnummer' })).toBeVisible();
  },
};

export const English: Story = {
  name: 'Ready: English',
  globals: { locale: 'en' },
  parameters: onReports(),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Taxable benefit' })).toBeVisible();
  },
};
