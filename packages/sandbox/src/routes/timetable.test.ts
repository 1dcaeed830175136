import { expect, test } from 'vitest';
import { stations } from '../data/stations.ts';
import { openTestShop } from '../testSupport.ts';

test('stations and departures are served without a token', async () => {
  const shop = await openTestShop({ admin: false });
  expect(await (await shop.admin('stations')).json()).toEqual({ stations });
  const query = new URLSearchParams({
    from: 'NSR:StopPlace:337',
    to: 'NSR:StopPlace:548',
    date: '2026-12-18',
  });
  const { departures } = (await (await shop.admin(`departures?${query.toString()}`)).json()) as {
    departures: { line: string; night: boolean }[];
  };
  expect(departures).toHaveLength(5);
  expect(departures.at(-1)).toMatchObject({ line: 'F4 Bergensbanen', night: true });
});

test.each([
  '',
  'from=NSR:StopPlace:337&to=x&date=2026-12-18',
  'from=NSR:StopPlace:337&to=NSR:StopPlace:548&date=2026-02-30',
])('departures for %j are a 400', async (query) => {
  const shop = await openTestShop();
  expect((await shop.admin(`departures?${query}`)).status).toBe(400);
});
