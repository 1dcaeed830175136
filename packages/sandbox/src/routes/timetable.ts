import { calendarDateSchema } from '@fribillett/entur-wire';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { findDepartures } from '../data/departures.ts';
import { stationOf, stations } from '../data/stations.ts';

/** What a shop gets from a journey planner: stations and departures. Not Entur's wire. */
export function timetableRoutes(): Hono {
  const app = new Hono();
  app.get('/sandbox/stations', (context) => context.json({ stations }));
  app.get('/sandbox/departures', (context) => {
    const { from = '', to = '', date = '' } = context.req.query();
    const day = z.safeParse(calendarDateSchema, date);
    if (!stationOf(from) || !stationOf(to) || !day.success) {
      return context.json({ message: 'from and to are station ids, date is yyyy-MM-dd' }, 400);
    }
    return context.json({ departures: findDepartures(from, to, day.data) });
  });
  return app;
}
