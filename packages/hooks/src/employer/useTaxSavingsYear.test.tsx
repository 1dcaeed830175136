import { onlineManager } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { notGenerated, report, saving, scriptedReports } from './testing/taxSavings.ts';
import { useTaxSavings } from './useTaxSavings.ts';
import { useTaxSavingsYear } from './useTaxSavingsYear.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-04-30T22:30:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
  onlineManager.setOnline(true);
});

async function pass(ms = 0): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

async function start(options: Parameters<typeof useTaxSavingsYear>[0] = { companyId: 9001, year: 2026 }) {
  const script = scriptedReports();
  const rendered = renderInEmployerSession(useTaxSavingsYear, options, {
    operations: script.operations,
    strict: true,
  });
  await pass();
  const months = () => script.reports.asked.map(({ input }) => input.month);
  return { ...script, ...rendered, months };
}

describe('the months of a year', () => {
  it('are those that have begun where the backend lives at another time', async () => {
    const now = Date.parse('2026-02-01T07:00:00Z');
    const { result } = await start({ companyId: 9001, year: 2026, now });
    expect(result.current.months.map(({ month }) => month)).toEqual([1, 2]);
  });

  it('that have begun in Oslo are read, three at a time', async () => {
    const { result, reports, months } = await start();
    // In Oslo it is May already.
    expect(result.current.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5]);
    expect(months()).toEqual([1, 2, 3]);
    reports.nth(1).answer(report(saving()));
    await pass();
    expect(months()).toEqual([1, 2, 3, 4]);
    reports.nth(0).answer(notGenerated);
    reports.nth(2).fail(transportError('unavailable'));
    await pass();
    expect(months()).toEqual([1, 2, 3, 4, 5]);
    expect(result.current.months.map(({ status }) => status)).toEqual([
      'not-generated',
      'ready',
      'error',
      'loading',
      'loading',
    ]);
  });

  it('are all twelve of a year that is over, and none without a company', async () => {
    const { result, rerender, reports } = await start({ companyId: undefined, year: 2026 });
    expect([result.current.months.length, reports.asked.length]).toEqual([0, 0]);
    rerender({ companyId: 9001, year: 2025 });
    await pass();
    expect(result.current.months).toHaveLength(12);
  });

  it('that failed are read again when it is asked for, and not by themselves', async () => {
    const { result, reports, months } = await start();
    for (const index of [0, 1, 2, 3, 4]) {
      reports.nth(index).fail(transportError('unavailable'));
      await pass();
    }
    await pass(600_000);
    expect(months()).toEqual([1, 2, 3, 4, 5]);
    act(result.current.retry);
    await pass();
    expect(months()).toEqual([1, 2, 3, 4, 5, 1, 2, 3]);
  });

  it('of another year are read instead, and those that waited are not', async () => {
    const { rerender, reports, months } = await start();
    rerender({ companyId: 9001, year: 2025 });
    await pass();
    expect(months()).toEqual([1, 2, 3, 1, 2, 3]);
    expect(reports.asked.slice(3).map(({ input }) => input.year)).toEqual([2025, 2025, 2025]);
  });

  it('wait for the network', async () => {
    onlineManager.setOnline(false);
    const { result, months } = await start();
    expect([result.current.isOffline, months()]).toEqual([true, []]);
  });

  it('are the same array as long as they say the same', async () => {
    const { result, rerender } = await start();
    const before = result.current.months;
    rerender({ companyId: 9001, year: 2026 });
    expect(result.current.months).toBe(before);
  });

  it('are read together with the month that is shown, which does not wait its turn', async () => {
    const { operations, reports } = scriptedReports();
    const useBoth = () => ({
      shown: useTaxSavings({ companyId: 9001, year: 2026, month: 5 }),
      year: useTaxSavingsYear({ companyId: 9001, year: 2026 }),
    });
    const { result } = renderInEmployerSession(useBoth, undefined, { operations, strict: true });
    await pass();
    expect(reports.asked.map(({ input }) => input.month)).toEqual([5, 1, 2, 3]);
    reports.nth(0).answer(report(saving()));
    await pass();
    expect(result.current.shown.state.status).toBe('ready');
    expect(result.current.year.months.at(-1)).toMatchObject({ status: 'ready' });
  });
});
