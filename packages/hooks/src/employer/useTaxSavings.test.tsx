import { focusManager, onlineManager } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { notGenerated, report, saving, scriptedReports } from './testing/taxSavings.ts';
import { useTaxSavings } from './useTaxSavings.ts';
import type { TaxSavingsOptions } from './useTaxSavings.ts';

const march: TaxSavingsOptions = { companyId: 9001, year: 2026, month: 3 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  onlineManager.setOnline(true);
  focusManager.setFocused(undefined);
});

/** Lets time pass, and everything happen that follows. */
async function pass(ms = 0): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

async function start(options: TaxSavingsOptions = march) {
  const script = scriptedReports();
  const rendered = renderInEmployerSession(useTaxSavings, options, {
    operations: script.operations,
    strict: true,
  });
  await pass();
  return { ...script, ...rendered };
}

/** The hook on a month whose report does not exist. */
async function startWithout() {
  const started = await start();
  started.reports.nth(0).answer(notGenerated);
  await pass();
  return started;
}

/** The same, asked to make it. */
async function startGenerating() {
  const started = await startWithout();
  act(started.result.current.generate);
  await pass();
  return started;
}

describe('the report', () => {
  it('is read once, without national ids', async () => {
    const { result, reports } = await start();
    expect(result.current.state).toEqual({ status: 'loading' });
    expect(reports.asked.map(({ input }) => input)).toEqual([march]);
    reports.nth(0).answer(report(saving()));
    await pass();
    expect(result.current.state).toMatchObject({ status: 'ready', report: report(saving()) });
  });

  it('is not asked for before the company is known', async () => {
    const { result, reports, rerender } = await start({ ...march, companyId: undefined });
    act(result.current.generate);
    await pass();
    expect([reports.asked.length, result.current.state.status]).toEqual([0, 'loading']);
    rerender(march);
    await pass();
    expect(reports.asked).toHaveLength(1);
  });

  it('tells its error, and is read again on request', async () => {
    const { result, reports } = await start();
    const error = transportError('unavailable', { correlationId: 'corr-1' });
    reports.nth(0).fail(error);
    await pass();
    expect(result.current.state).toEqual({ status: 'error', error });
    act(result.current.retry);
    await pass();
    reports.nth(1).answer(notGenerated);
    await pass();
    expect(result.current.state).toEqual({ status: 'not-generated' });
  });

  it('waits for the network', async () => {
    onlineManager.setOnline(false);
    const { result, reports } = await start();
    expect([result.current.isOffline, reports.asked.length]).toEqual([true, 0]);
    act(() => {
      onlineManager.setOnline(true);
    });
    await pass();
    expect([result.current.isOffline, reports.asked.length]).toEqual([false, 1]);
  });
});

describe('its making', () => {
  it('is not asked for until somebody does', async () => {
    const { generations, result } = await startWithout();
    await pass(60_000);
    expect([generations.asked.length, result.current.state.status]).toEqual([0, 'not-generated']);
  });

  it('is asked for, asked again how far it has come, and the report is read once it is finished', async () => {
    const { result, generations, reports } = await startGenerating();
    expect(result.current.state).toMatchObject({ status: 'generating', progress: 0 });
    expect(generations.asked.map(({ input }) => input)).toEqual([march]);

    generations.nth(0).answer({ progress: 40, isFinished: false });
    await pass();
    expect(result.current.state).toMatchObject({ status: 'generating', progress: 40 });
    await pass(999);
    expect(generations.asked).toHaveLength(1);
    await pass(1);
    generations.nth(1).answer({ progress: 100, isFinished: true });
    await pass();
    // Never "there is none" in between.
    expect(result.current.state).toMatchObject({ status: 'generating' });
    reports.nth(1).answer(report(saving()));
    await pass();
    expect(result.current.state).toMatchObject({ status: 'ready', report: report(saving()) });

    await pass(600_000);
    expect(generations.asked).toHaveLength(2);
  });

  it('is asked about more and more seldom, at last every ten seconds', async () => {
    const { generations } = await startGenerating();
    const waits: number[] = [];
    let since = Date.now();
    for (let poll = 0; poll < 8; poll += 1) {
      generations.nth(poll).answer({ progress: poll, isFinished: false });
      await pass();
      since = Date.now();
      while (generations.asked.length === poll + 1) await pass(125);
      waits.push(Date.now() - since);
    }
    expect(waits).toEqual([1000, 1500, 2250, 3375, 5125, 7625, 10_000, 10_000]);
  });

  it('is never asked about twice at once, however long an answer takes and whoever presses', async () => {
    const { result, generations } = await startWithout();
    const { generate } = result.current;
    act(generate);
    await pass();
    act(generate);
    await pass(60_000);
    act(result.current.generate);
    await pass(60_000);
    expect(generations.asked).toHaveLength(1);
  });

  it('is not asked about while the page is hidden, and at once when it is looked at again', async () => {
    const { generations } = await startGenerating();
    generations.nth(0).answer({ progress: 10, isFinished: false });
    await pass();
    act(() => {
      focusManager.setFocused(false);
    });
    await pass(60_000);
    expect(generations.asked).toHaveLength(1);
    act(() => {
      focusManager.setFocused(true);
    });
    await pass();
    expect(generations.asked).toHaveLength(2);
  });

  it('is not asked about any more after an unmount', async () => {
    const { generations, unmount } = await startGenerating();
    generations.nth(0).answer({ progress: 10, isFinished: false });
    await pass();
    unmount();
    await pass(60_000);
    expect(generations.asked).toHaveLength(1);
  });

  it("tells Entur's own words when it fails, and can be asked for again", async () => {
    const { result, generations } = await startGenerating();
    generations.nth(0).answer({ progress: 70, isFinished: false, error: 'No distributions for 2026-03.' });
    await pass();
    const failed = { status: 'not-generated', failure: { reason: 'No distributions for 2026-03.' } };
    expect(result.current.state).toMatchObject(failed);
    await pass(60_000);
    expect(generations.asked).toHaveLength(1);
    act(result.current.generate);
    await pass();
    expect(result.current.state).toEqual({ status: 'generating', progress: 0, report: undefined });
    expect(generations.asked).toHaveLength(2);
  });

  it('goes on over a network that fails for a moment', async () => {
    const { result, generations } = await startGenerating();
    generations.nth(0).answer({ progress: 40, isFinished: false });
    await pass(1000);
    generations.nth(1).fail(transportError('network'));
    await pass(1000);
    generations.nth(2).answer({ progress: 60, isFinished: false });
    await pass();
    expect(result.current.state).toMatchObject({ status: 'generating', progress: 60 });
  });

  it('gives up when the backend stays away, and says why', async () => {
    const { result, generations } = await startGenerating();
    const error = transportError('unavailable', { retryAfterSeconds: 30 });
    for (let attempt = 0; attempt < 4; attempt += 1) {
      generations.nth(attempt).fail(error);
      await pass(29_000);
      expect(generations.asked).toHaveLength(attempt + 1);
      await pass(1000);
    }
    expect(result.current.state).toEqual({ status: 'not-generated', failure: { error } });
    await pass(600_000);
    expect(generations.asked).toHaveLength(4);
  });

  it('is refused at once when the session may not', async () => {
    const { result, generations } = await startGenerating();
    const error = transportError('forbidden');
    generations.nth(0).fail(error);
    await pass(60_000);
    expect(generations.asked).toHaveLength(1);
    expect(result.current.state).toEqual({ status: 'not-generated', failure: { error } });
  });

  it('leaves a report on show that is made anew', async () => {
    const { result, generations, reports } = await start();
    reports.nth(0).answer(report(saving()));
    await pass();
    act(result.current.generate);
    await pass();
    expect(result.current.state).toEqual({ status: 'generating', progress: 0, report: report(saving()) });
    generations.nth(0).answer({ progress: 100, isFinished: true });
    await pass();
    reports.nth(1).answer(report(saving({ savingOre: 1 })));
    await pass();
    expect(result.current.state).toMatchObject({ status: 'ready', report: report(saving({ savingOre: 1 })) });
  });

  it('belongs to its month: another one is not being made, and on coming back it is still asked about', async () => {
    const { result, generations, reports, rerender } = await startGenerating();
    generations.nth(0).answer({ progress: 40, isFinished: false });
    await pass();
    rerender({ ...march, month: 2 });
    await pass();
    reports.nth(1).answer(notGenerated);
    await pass(60_000);
    expect(result.current.state).toEqual({ status: 'not-generated' });
    expect(generations.asked).toHaveLength(1);
    rerender(march);
    await pass();
    expect(result.current.state).toMatchObject({ status: 'generating', progress: 40 });
    expect(generations.asked).toHaveLength(2);
  });

  it('is forgotten by another session', async () => {
    const { result, generations, reports, changeSession } = await startGenerating();
    generations.nth(0).answer({ progress: 40, isFinished: false });
    await pass();
    changeSession('other');
    await pass();
    reports.nth(1).answer(notGenerated);
    await pass(60_000);
    expect(result.current.state).toEqual({ status: 'not-generated' });
    expect(generations.asked).toHaveLength(1);
  });
});
