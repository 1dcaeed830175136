import { dehydrate, QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { settle } from '../testing/renderInSession.tsx';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import { renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { nationalId, notGenerated, report, saving, scriptedReports, unmasked } from './testing/taxSavings.ts';
import { useTaxSavings } from './useTaxSavings.ts';
import type { TaxSavingsOptions } from './useTaxSavings.ts';
import { useTaxSavingsFile } from './useTaxSavingsFile.ts';

const march = { companyId: 9001, year: 2026, month: 3 };

/** Everything that a host, or we, could persist. */
function useReport(options: TaxSavingsOptions) {
  const { privateClient } = useEmployerSession();
  return { ...useTaxSavings(options), privateClient };
}

async function start(first = report(saving())) {
  const script = scriptedReports();
  const queryClient = new QueryClient();
  const rendered = renderInEmployerSession(useReport, march, {
    operations: script.operations,
    strict: true,
    queryClient,
  });
  await settle();
  await settle(() => {
    script.reports.nth(0).answer(first);
  });
  const kept = () =>
    JSON.stringify([queryClient, rendered.result.current.privateClient].map((client) => dehydrate(client)));
  return { ...script, ...rendered, kept };
}

/** The same, with the ids in sight. */
async function startShown() {
  const started = await start();
  await settle(started.result.current.showNationalIds);
  await settle(() => {
    started.reports.nth(1).answer(unmasked(saving()));
  });
  expect(started.result.current.nationalIds).toMatchObject({ status: 'shown', rows: [{ nationalId }] });
  return started;
}

describe('national ids', () => {
  it('are asked for on demand alone, and are in no cache while they are shown', async () => {
    const { result, reports, kept } = await startShown();
    expect(reports.asked.map(({ input }) => input)).toEqual([march, { ...march, showNationalIds: true }]);
    expect(result.current.state).toMatchObject({ status: 'ready', report: report(saving()) });
    expect(kept()).toContain('318190*****');
    expect(kept()).not.toContain(nationalId);
  });

  it('are in no cache either when a backend sends them unasked', async () => {
    const sent = unmasked(saving());
    if (sent.status !== 'ready') throw new Error('not ready');
    const { result, kept } = await start(sent);
    expect(result.current.state).toMatchObject({ report: { areNationalIdsMasked: true } });
    expect(kept()).not.toContain(nationalId);
  });

  it.each<[string, (started: Awaited<ReturnType<typeof startShown>>) => void]>([
    [
      'they are hidden',
      ({ result }) => {
        result.current.hideNationalIds();
      },
    ],
    [
      'another month is chosen',
      ({ rerender }) => {
        rerender({ ...march, month: 2 });
      },
    ],
    [
      'another company is chosen',
      ({ rerender }) => {
        rerender({ ...march, companyId: 9002 });
      },
    ],
    [
      'another session begins',
      ({ changeSession }) => {
        changeSession('other');
      },
    ],
  ])('are forgotten when %s, and stay so on coming back', async (_, leave) => {
    const started = await startShown();
    await settle(() => {
      leave(started);
    });
    expect(started.result.current.nationalIds).toEqual({ status: 'hidden' });
    await settle(() => {
      started.changeSession('hr');
      started.rerender(march);
    });
    expect(started.result.current.nationalIds).toEqual({ status: 'hidden' });
  });

  it('of one month are not those of another, even if a backend hands out the same report', async () => {
    const same = report(saving());
    const { result, reports, rerender } = await start(same);
    await settle(() => {
      rerender({ ...march, month: 2 });
    });
    await settle(() => {
      reports.nth(1).answer(same);
    });
    await settle(result.current.showNationalIds);
    await settle(() => {
      reports.nth(2).answer(unmasked(saving()));
    });
    expect(result.current.nationalIds.status).toBe('shown');
    rerender(march);
    expect(result.current.nationalIds).toEqual({ status: 'hidden' });
  });

  it('are forgotten when the report is another one', async () => {
    const { result, reports } = await startShown();
    await settle(result.current.retry);
    await settle(() => {
      reports.nth(2).answer(report(saving({ savingOre: 1 })));
    });
    expect(result.current.nationalIds).toEqual({ status: 'hidden' });
  });

  it.each<[string, (started: Awaited<ReturnType<typeof start>>) => void]>([
    [
      'hidden',
      ({ result }) => {
        result.current.hideNationalIds();
      },
    ],
    [
      'another month',
      ({ rerender }) => {
        rerender({ ...march, month: 2 });
      },
    ],
    [
      'an unmount',
      ({ unmount }) => {
        unmount();
      },
    ],
  ])('that come after %s are thrown away, and their request is ended', async (_, leave) => {
    const started = await start();
    const { result, reports } = started;
    await settle(result.current.showNationalIds);
    expect(result.current.nationalIds).toEqual({ status: 'pending' });
    await settle(() => {
      leave(started);
    });
    expect(reports.nth(1).signal?.aborted).toBe(true);
    await settle(() => {
      reports.nth(1).answer(unmasked(saving()));
    });
    expect(result.current.nationalIds.status).not.toBe('shown');
  });

  it('that the server keeps to itself are told so', async () => {
    const { result, reports } = await start();
    await settle(result.current.showNationalIds);
    await settle(() => {
      reports.nth(1).answer(report(saving()));
    });
    expect(result.current.nationalIds).toEqual({ status: 'masked' });
  });

  it('that cannot be read are told so, and can be asked for again', async () => {
    const { result, reports } = await start();
    const error = transportError('unavailable');
    await settle(result.current.showNationalIds);
    await settle(() => {
      reports.nth(1).fail(error);
    });
    expect(result.current.nationalIds).toEqual({ status: 'failed', error });
    await settle(result.current.showNationalIds);
    await settle(() => {
      reports.nth(2).answer(notGenerated);
    });
    expect(result.current.nationalIds).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
  });
});

describe('a file of the report', () => {
  async function startFile(may?: Parameters<typeof scriptedReports>[0]) {
    const script = scriptedReports(may);
    const queryClient = new QueryClient();
    const onFile = vi.fn();
    const options = { ...march, report: report(saving()), onFile };
    const rendered = renderInEmployerSession(useTaxSavingsFile, options, {
      operations: script.operations,
      strict: true,
      queryClient,
    });
    await settle();
    const kept = () => JSON.stringify(dehydrate(queryClient));
    return { ...script, ...rendered, onFile, kept };
  }

  it('has whole ids where the session may see them, and they stay nowhere', async () => {
    const { result, reports, onFile, kept } = await startFile();
    await settle(() => {
      result.current.makeFile(';');
      result.current.makeFile(';');
    });
    expect(reports.asked.map(({ input }) => input)).toEqual([{ ...march, showNationalIds: true }]);
    expect(result.current.state).toEqual({ status: 'pending' });
    await settle(() => {
      reports.nth(0).answer(unmasked(saving(), saving({ employeeNo: '7', savingOre: -50 })));
    });
    const lines = [
      'companyId;employeeNo;ssn;saving;fromDate;toDate;employeeStatus',
      `9001;1001;${nationalId};926.00;2026-03-01;2026-03-31;A`,
      `9001;7;${nationalId};-0.50;2026-03-01;2026-03-31;A`,
    ];
    const csv = lines.map((line) => `${line}\r\n`).join('');
    expect(onFile.mock.calls).toEqual([[{ fileName: 'tax-savings-9001-2026-03.csv', csv }]]);
    expect(result.current.state).toEqual({ status: 'done', areNationalIdsMasked: false });
    expect(kept()).not.toContain(nationalId);
  });

  it('is masked, asks for nothing and says so where it may not', async () => {
    const { result, reports, onFile } = await startFile(['reports']);
    await settle(() => {
      result.current.makeFile(',');
    });
    expect(reports.asked).toHaveLength(0);
    expect(JSON.stringify(onFile.mock.calls)).toContain('9001,1001,318190*****,926.00,');
    expect(result.current.state).toEqual({ status: 'done', areNationalIdsMasked: true });
  });

  it('tells why it could not be made', async () => {
    const { result, reports, onFile } = await startFile();
    const error = transportError('network');
    await settle(() => {
      result.current.makeFile(',');
    });
    await settle(() => {
      reports.nth(0).fail(error);
    });
    expect(result.current.state).toEqual({ status: 'failed', error });
    expect(onFile).not.toHaveBeenCalled();
  });

  it('is not handed out after an unmount', async () => {
    const { result, reports, unmount, onFile } = await startFile();
    await settle(() => {
      result.current.makeFile(',');
    });
    unmount();
    await act(async () => {
      reports.nth(0).answer(unmasked(saving()));
      await waitFor(() => undefined);
    });
    await settle();
    expect(onFile).not.toHaveBeenCalled();
  });
});
