import { departureSpan, isDay } from '@fribillett/core';
import type { Companion, Journey, PurposeMapping } from '@fribillett/core';
import * as z from 'zod/mini';

const text = z.custom<string>((value) => typeof value === 'string');
const id = z.custom<string>((value) => typeof value === 'string' && value !== '');
const moment = z.custom<string>((value) => typeof value === 'string' && isMoment(value));

/** What the property `journeys` takes, as JSON in its attribute. */
export const journeysSchema: z.ZodMiniType<readonly Journey[]> = z.array(
  z.object({ id, from: text, to: text, departure: moment, arrival: z.optional(moment) }),
);

/** What the property `companions` takes. */
export const companionsSchema: z.ZodMiniType<readonly Companion[]> = z.array(
  z.object({
    id,
    displayName: text,
    customerNumber: z.optional(id),
    birthDate: z.optional(z.custom<string>((value) => typeof value === 'string' && isDay(value))),
    age: z.optional(z.custom<number>(Number.isFinite)),
  }),
);

/** What the property `purposes` takes: a map from product id, or as a property also a function. */
export const purposesSchema = z.custom<PurposeMapping>(isPurposeMapping);

function isPurposeMapping(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((purpose) => purpose === 'private' || purpose === 'work');
}

/** An instant with its offset, or an Oslo day. */
function isMoment(value: string): boolean {
  try {
    departureSpan(value);
    return true;
  } catch {
    return false;
  }
}
