import { instantSchema } from '@fribillett/entur-wire';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { dueFaults } from '../faults.ts';
import { osloInstant } from '../osloTime.ts';
import { seedPersonas } from '../personas/seed.ts';
import { servedOperationIds, type ServedOperationId } from '../servedOperations.ts';
import type { World } from '../world.ts';

const faultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('latency'), ms: z.number().check(z.gte(0), z.lte(600_000)) }),
  z.object({
    kind: z.literal('status'),
    status: z.int().check(z.gte(200), z.lte(599)),
    headers: z.optional(z.record(z.string(), z.string())),
    body: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('cutBody') }),
  z.object({ kind: z.literal('garbage') }),
  z.object({ kind: z.literal('network') }),
  z.object({ kind: z.literal('wait') }),
  z.object({ kind: z.literal('lostAnswer') }),
  z.object({ kind: z.literal('tokenExpires') }),
  z.object({ kind: z.literal('quota'), perMinute: z.int().check(z.gte(0)) }),
  z.object({ kind: z.literal('personalisationDown') }),
  z.object({ kind: z.literal('soldOut') }),
  z.object({ kind: z.literal('refuseValidation'), code: z.string(), reason: z.string() }),
  z.object({ kind: z.literal(dueFaults) }),
]);

const on = z.enum<['*', ...ServedOperationId[]]>(['*', ...servedOperationIds]);
const scriptedFaultSchema = z.object({
  on,
  times: z.optional(z.int().check(z.gte(1))),
  fault: faultSchema,
});

const clockSchema = z.union([
  z.object({ instant: instantSchema }),
  z.object({ advanceMs: z.number().check(z.gte(-1e13), z.lte(1e13)) }),
]);

const shift = 'clockShiftMs';

/** Moves the clock as it was moved before a restart. */
export function restoreClock(world: World): void {
  world.clock.advance(world.tables.meta.get(shift) ?? 0);
}

function moveClock(world: World, move: z.output<typeof clockSchema>): void {
  const before = world.clock.now().getTime();
  const ms = 'instant' in move ? Date.parse(move.instant) - before : move.advanceMs;
  world.clock.advance(ms);
  world.tables.meta.put(shift, (world.tables.meta.get(shift) ?? 0) + ms);
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return (await context.req.json()) as unknown;
  } catch {
    return undefined;
  }
}

function malformed(context: Context, error: z.core.$ZodError): Response {
  const message = error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`).join('; ');
  return context.json({ message }, 400);
}

/** The sandbox's own controls: personas, faults, clock, reset. For people and tests, never for a shop. */
export function adminRoutes(world: World): Hono {
  const app = new Hono();
  const clockJson = () => ({ now: osloInstant(world.clock.now()) });
  app.get('/sandbox/personas', (context) => context.json({ personas: world.personas }));
  app.get('/sandbox/clock', (context) => context.json(clockJson()));
  app.post('/sandbox/clock', async (context) => {
    const move = z.safeParse(clockSchema, await readJson(context));
    if (!move.success) return malformed(context, move.error);
    moveClock(world, move.data);
    return context.json(clockJson());
  });
  app.get('/sandbox/faults', (context) => context.json({ faults: world.faults.list() }));
  app.post('/sandbox/faults', async (context) => {
    const fault = z.safeParse(scriptedFaultSchema, await readJson(context));
    if (!fault.success) return malformed(context, fault.error);
    world.faults.add(fault.data);
    return context.json({ faults: world.faults.list() }, 201);
  });
  app.delete('/sandbox/faults', (context) => {
    world.faults.clear();
    return context.json({ faults: [] });
  });
  app.post('/sandbox/reset', (context) => {
    world.store.transaction(() => {
      world.clock.advance(-(world.tables.meta.get(shift) ?? 0));
      world.store.clear();
      seedPersonas(world);
    });
    world.faults.clear();
    return context.json(clockJson());
  });
  return app;
}
