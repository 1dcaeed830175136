import { osloYear } from '../../osloTime.ts';
import type { World } from '../../world.ts';

/** What is registered by year is told for the present and the next one (contract `personnel-tickets.md` 4.9). */
export function registeredYears({ clock }: World): number[] {
  const year = osloYear(clock.now());
  return [year, year + 1];
}
