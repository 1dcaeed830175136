import type { ScriptedFault } from './faults.ts';
import type { ServedOperationId } from './servedOperations.ts';
import type { World } from './world.ts';

const windowMs = 60_000;

/**
 * Counts a request against the first quota fault that is scripted for its operation: so many requests for each token within
 * a minute of the sandbox's clock, which begins with the first of them (contract `sale.md` 1). Returns the whole seconds to wait
 * when there were too many.
 */
export function overQuota(world: World, operation: ServedOperationId, headers: Headers): number | undefined {
  const isQuota = ({ on, fault }: ScriptedFault) =>
    fault.kind === 'quota' && (on === '*' || on === operation);
  const quota = world.faults.list().find(isQuota);
  if (quota?.fault.kind !== 'quota') return undefined;
  const key = `${quota.on} ${headers.get('Authorization') ?? ''}`;
  const now = world.clock.now().getTime();
  const known = world.tables.quotas.get(key);
  const window = known && now - known.startedAt < windowMs ? known : { startedAt: now, count: 0 };
  world.tables.quotas.put(key, { ...window, count: window.count + 1 });
  if (window.count < quota.fault.perMinute) return undefined;
  world.faults.take(isQuota);
  return Math.ceil((window.startedAt + windowMs - now) / 1000);
}
