import type { Journey } from '@fribillett/core';
import { inAWeek, osloInstant } from './day.ts';

/** Oslo S to Bergen at 08:25 on that day. */
export function aJourney(changes: Partial<Journey> = {}, day = inAWeek()): Journey {
  return {
    id: 'out',
    from: 'Oslo S',
    to: 'Bergen',
    departure: osloInstant(day, '08:25'),
    arrival: osloInstant(day, '15:02'),
    ...changes,
  };
}
