import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEmployer } from '../../testing/employer.ts';
import { errorAnswer, json } from '../../testing/fakeEntur.ts';

const url = '/companies/9001/tax-savings/2026/3';
const header = 'companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus';
const row = (ssn: string, saving = '12.50', company = 9001) =>
  `${company},7,${ssn},${saving},2026-03-01,2026-03-31,A`;
const report = (...rows: string[]) => [header, ...rows, ''].join('\r\n');

describe('getTaxSavings', () => {
  it('reads the report of the month, ids masked and people told apart all the same', async () => {
    const { ask, entur, told } = createEmployer();
    entur.report = report(row('17028000057'), row('17028000049', '-0.50'), row('17028000057', '1'));
    const { body, text } = await ask(url);
    expect(body).toEqual({
      status: 'ready',
      delimiter: ',',
      areNationalIdsMasked: true,
      rows: [
        expect.objectContaining({
          companyId: 9001,
          nationalId: '170280*****',
          personKey: '170280***** 0',
          savingOre: 1250,
        }),
        expect.objectContaining({ nationalId: '170280*****', personKey: '170280***** 1', savingOre: -50 }),
        expect.objectContaining({ nationalId: '170280*****', personKey: '170280***** 0', savingOre: 100 }),
      ],
    });
    expect(text).not.toMatch(/\d{11}|00057/);
    expect(told('national-ids-shown')).toEqual([]);
    const call = entur.last('getTaxSavingsReportAsCsvFile');
    expect(call?.url.search).toBe('?companyId=9001&year=2026&month=3');
    expect(call?.headers.get('Accept')).toContain('text/csv');
  });

  it('shows ids when they are asked for and permitted, and the audit hears how many', async () => {
    const { ask, entur, told } = createEmployer();
    entur.report = report(row('17028000057'), row('17028000049'));
    const { body } = await ask(`${url}?nationalIds=shown`);
    expect(body).toMatchObject({ areNationalIdsMasked: false, rows: [{ nationalId: '17028000057' }, {}] });
    expect(told('national-ids-shown')).toMatchObject([
      { actor: 'hr@nordbanen', operation: 'getTaxSavings', companyId: 9001, count: 2 },
    ]);
    expect((await ask(`${url}?nationalIds=shown`, { user: 'reporter' })).status).toBe(403);
  });

  it('never lets five digits of an id through that was not asked for', async () => {
    const id = fc.stringMatching(/^[0-9]{11}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(id, { minLength: 1, maxLength: 5 }), async (ids) => {
        const { ask, entur, events } = createEmployer();
        entur.report = report(...ids.map((one) => row(one)));
        const { text } = await ask(url, { user: 'reporter' });
        for (const one of ids) expect(text + JSON.stringify(events)).not.toContain(one);
        expect(text).toContain('*****');
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [',', report(row('17028000057'))],
    [';', report(row('17028000057')).replaceAll(',', ';')],
    [';', row('17028000057').replaceAll(',', ';')],
    [';', `\uFEFF${report().replaceAll(',', ';')}`],
  ])('tells the separator that the file has: %s', async (delimiter, text) => {
    const { ask, entur } = createEmployer();
    entur.report = text;
    expect((await ask(url)).body).toMatchObject({ status: 'ready', delimiter });
  });

  it('says that there is none when Entur itself does', async () => {
    const { ask } = createEmployer();
    expect(await ask(url)).toMatchObject({ status: 200, body: { status: 'not-generated' } });
  });

  it('is a wrong setting, and no missing report, when a proxy answers 404', async () => {
    const { ask, entur } = createEmployer();
    entur.on('getTaxSavingsReportAsCsvFile', () => new Response('<html>', { status: 404 }));
    expect(await ask(url)).toMatchObject({ status: 500, body: { error: { code: 'endpoint-not-found' } } });
  });

  it.each([
    ['a wrong row', report(row('1702800005')), 'row 2, ssn, not-a-national-id'],
    ['an amount that is none', report(row('17028000057', '1.234')), 'row 2, saving, not-an-amount'],
    ['a row of another company’s', report(row('17028000057', '1.00', 9002)), 'companyId of another company'],
    ['a page', '<html>\n</html>', 'file, single-column'],
    ['nothing at all', '', 'file, empty-file'],
  ])('is no report with %s, and the event tells the place and no value', async (_, text, place) => {
    const { ask, entur, told, events } = createEmployer();
    entur.report = text;
    const answer = await ask(url);
    expect(answer).toMatchObject({ status: 502, body: { error: { code: 'bad-response' } } });
    expect(told('answer-malformed')).toMatchObject([{ problems: [place] }]);
    expect(answer.text + JSON.stringify(events)).not.toMatch(/170280|1\.234/);
  });

  it.each([
    ['/companies/9001/tax-savings/2020/3', 'year'],
    ['/companies/9001/tax-savings/2026/0', 'month'],
    ['/companies/9001/tax-savings/2026/13', 'month'],
  ])('has no %s', async (path, field) => {
    const { ask, entur } = createEmployer();
    expect(await ask(path)).toMatchObject({ status: 400, body: { error: { fields: [{ field }] } } });
    expect(entur.calls).toEqual([]);
  });
});

describe('createTaxSavings', () => {
  it('starts the generation, tells how far it has come, and the audit hears who did', async () => {
    const { ask, entur, told } = createEmployer();
    expect((await ask(url, { body: {} })).body).toEqual({ progress: 40, isFinished: false });
    expect(entur.last('createTaxSavingsReport')?.url.search).toBe('?companyId=9001&year=2026&month=3');
    expect(told('write')).toMatchObject([
      { operation: 'createTaxSavings', actor: 'hr@nordbanen', companyId: 9001, outcome: 'done' },
    ]);
  });

  it('tells why it failed in 300 characters and without an id', async () => {
    const { ask, entur } = createEmployer();
    const error = `Stoppet ved 17028000057 ${'x'.repeat(500)}`;
    entur.on('createTaxSavingsReport', () => json({ progress: 100, finished: true, error }));
    const { body } = await ask(url, { body: {} });
    expect(body).toMatchObject({ progress: 100, isFinished: true });
    expect(body.error).toMatch(/^Stoppet ved 170280\*{5} x+$/);
    expect(body.error).toHaveLength(300);
  });

  it('is not started again by itself', async () => {
    const { ask, entur } = createEmployer();
    entur.on('createTaxSavingsReport', () => errorAnswer(503));
    expect((await ask(url, { body: {} })).status).toBe(503);
    expect(entur.count('createTaxSavingsReport')).toBe(1);
  });
});
