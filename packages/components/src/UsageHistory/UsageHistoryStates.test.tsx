import type { UsageAnswer } from '@fribillett/core';
import { usageQuery } from '@fribillett/hooks';
import { onlineManager, QueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestTransport, deferred, pending } from '../testing/createTestTransport.ts';
import { answerOf, kariPrivate, transportError } from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { answered, cancellation, cellsOf, plain, show, trips, usage } from '../testing/usages.tsx';
import { violations } from '../testing/violations.ts';
import { UsageHistory } from './UsageHistory.tsx';

afterEach(() => {
  onlineManager.setOnline(true);
});

describe('the states', () => {
  it('says that it reads', async () => {
    const { container } = show(pending);
    await waitFor(() => {
      expect(status(container)).toBe('Henter reisene …');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('shows no number before it knows whose it is', () => {
    const queryClient = new QueryClient();
    const { transport } = createTestTransport({});
    const { queryKey } = usageQuery({ transport, sessionKey: 'kari' });
    queryClient.setQueryData(queryKey, answered(usage()));
    const { container } = renderInSale(
      <UsageHistory />,
      { getUsage: pending, getEntitlements: pending },
      { queryClient },
    );
    expect(status(container)).toBe('Henter reisene …');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that there is no trip yet', async () => {
    const { container } = show(() => Promise.resolve(answered()));
    await waitFor(() => {
      expect(status(container)).toBe('Ingen reiser ennå. De kommer hit når billetten er utstedt.');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('says that somebody is missing, and reads again', async () => {
    let isPartial = true;
    const { container } = show(() => Promise.resolve({ usages: [usage()], isPartial }));
    const again = await screen.findByRole('button', { name: 'Prøv igjen' });
    expect(status(container)).toMatch(
      /^Vi fikk ikke hentet alle reisene, så tallene er ikke fullstendige\. Skatte/,
    );
    expect(await violations(container)).toEqual([]);
    isPartial = false;
    await userEvent.click(again);
    await waitFor(() => {
      expect(screen.queryByText(/tallene er ikke fullstendige/, { selector: '.fb-note *' })).toBeNull();
    });
    expect(await cellsOf(trips)).toHaveLength(1);
  });

  it('tells an error with its number, and reads again without losing the focus', async () => {
    let isDown = true;
    const { container } = show(() =>
      isDown ? Promise.reject(transportError('unavailable')) : Promise.resolve(answered(usage())),
    );
    await screen.findByText('Tjenesten er nede akkurat nå.');
    screen.getByText('Oppgi corr-4711 til kundeservice.');
    expect(await violations(container)).toEqual([]);
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(await cellsOf(trips)).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Reisene dine' }));
  });

  it('shows the trips without names when the rights cannot be read', async () => {
    show(
      () => Promise.resolve(answered(usage())),
      {},
      () => Promise.reject(transportError('unavailable')),
    );
    expect(await cellsOf(trips)).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that it is offline', async () => {
    onlineManager.setOnline(false);
    const { container } = show(() => Promise.resolve(answered(usage())));
    await waitFor(() => {
      expect(status(container)).toBe('Du er ikke på nett. Vi fortsetter når du er tilbake.');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('keeps the old numbers while it reads again, and says the new ones aloud', async () => {
    const second = deferred<UsageAnswer>();
    let answers = [Promise.resolve(answered(usage()))];
    const ask = () => answers.shift() ?? second.promise;
    const getEntitlements = () => Promise.resolve(answerOf(kariPrivate));
    const { container, rerender } = renderInSale(<UsageHistory refreshKey="issued" />, {
      getUsage: ask,
      getEntitlements,
    });
    await cellsOf(trips);
    answers = [];
    rerender(<UsageHistory refreshKey="refunded" />);
    expect(await cellsOf(trips)).toHaveLength(1);
    second.resolve(answered(usage(), cancellation));
    await waitFor(() => {
      expect(plain(status(container))).toBe(
        'Ingen skattepliktig fordel i 2026. 926,00 kr er ført tilbake etter avbestilling.',
      );
    });
  });
});
