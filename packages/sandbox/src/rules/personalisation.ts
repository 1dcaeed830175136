import type { OperationId } from '@fribillett/entur-wire';
import type { World } from '../world.ts';

/** Notice of a search whose discounts are missing, because the personalisation service was down (contract `sale.md` 2.2). */
const personalisationNotice = 'PERSONALISATION';

/**
 * The notices of one search. With `PERSONALISATION` among them its offers are to be made without any right. Counts the fault
 * down, so ask once a search. That Offers V2 tells it as V3 does is an ASSUMPTION.
 */
export function takeNotices(world: World, operation: OperationId): string[] {
  const fault = world.faults.take(
    ({ on, fault: { kind } }) => kind === 'personalisationDown' && (on === '*' || on === operation),
  );
  return fault ? [personalisationNotice] : [];
}
