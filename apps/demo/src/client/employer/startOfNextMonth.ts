import { osloDay } from '@fribillett/core';

/**
 * The morning of the first day of the month after the present one in Oslo, as an instant.
 *
 * @param now milliseconds since 1970.
 */
export function startOfNextMonth(now: number): string {
  const [year = 0, month = 0] = osloDay(now).split('-').map(Number);
  return new Date(Date.UTC(year, month, 1, 7)).toISOString();
}
