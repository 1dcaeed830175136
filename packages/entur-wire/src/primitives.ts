import * as z from 'zod/mini';

/**
 * How sure a fact about Entur's wire is. `C` read in a published specification, `CC` seen in public client code, `O` inferred
 * from the order of a published property list, `I` inferred from names and neighbours, `U` unknown: a labelled default.
 */
export type Mark = 'C' | 'CC' | 'O' | 'I' | 'U';

function reject(context: z.core.ParsePayload, message: string): never {
  context.issues.push({ code: 'custom', message, input: context.value });
  return z.NEVER;
}

function readWith<In, Out, Wire>(
  schema: z.ZodMiniType<In, Wire>,
  read: (value: In) => Out | undefined,
  message: string,
) {
  return z.pipe(
    schema,
    z.transform((value: In, context): Out => read(value) ?? reject(context, message)),
  );
}

const integerText = /^-?\d{1,30}$/;

function integerOf(value: string | number): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  return integerText.test(value) ? BigInt(value).toString() : undefined;
}

/**
 * An int64 identifier, kept as a string. Reads a JSON integer or a numeric string. A JSON number beyond 2^53 has already lost
 * digits in `JSON.parse` and is refused; {@link parseWireJson} keeps such numbers exact.
 */
export const int64Schema = readWith(z.union([z.string(), z.number()]), integerOf, 'not a whole number');

/** A small whole number (a count, a version, a status). Reads a JSON integer or a numeric string. */
export const countSchema = readWith(
  z.union([z.string(), z.number()]),
  (value) => {
    const text = integerOf(value);
    const number = Number(text);
    return text !== undefined && Number.isSafeInteger(number) ? number : undefined;
  },
  'not a whole number',
);

const stringOrNumber = () =>
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((value: string | number) => String(value).trim()),
  );

/** An application code whose JSON type is not published: number or string, kept as a string. */
export const codeSchema = stringOrNumber();

/** An identifier that some services write as a string and others as a number, kept as a string. */
export const idSchema = stringOrNumber();

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A calendar day, `yyyy-MM-dd`. */
export const calendarDateSchema = readWith(
  z.string(),
  (value) => {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    return match && isRealDate(Number(match[1]), Number(match[2]), Number(match[3])) ? value : undefined;
  },
  'not a calendar day',
);

/** Entur's `LocalDateResponse` (names C, integer I), read to `yyyy-MM-dd`. */
export const localDateSchema = readWith(
  z.union([z.looseObject({ year: countSchema, month: countSchema, day: countSchema }), calendarDateSchema]),
  (value) => {
    if (typeof value === 'string') return value;
    const { year, month, day } = value;
    return year > 0 && isRealDate(year, month, day) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;
  },
  'not a calendar day',
);

const osloOffset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' });

function osloOffsetAt(instant: number): string {
  const name = osloOffset.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}

/** A local time gets the offset that Oslo's clocks show then; in the hour that does not exist, that of the time before it. */
function withOsloOffset(local: string): string {
  const nearly = Date.parse(`${local}Z`);
  const before = osloOffsetAt(nearly - 7_200_000);
  const after = osloOffsetAt(nearly + 7_200_000);
  const isShown = (offset: string) => osloOffsetAt(Date.parse(`${local}${offset}`)) === offset;
  return `${local}${[before, after].find(isShown) ?? before}`;
}

const instantText = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function instantOf(value: string, dayMeans: 'start' | 'end'): string | undefined {
  const match = instantText.exec(value);
  if (!match || !isRealDate(Number(match[1]), Number(match[2]), Number(match[3]))) return undefined;
  const [, , , , time, seconds = ':00', offset] = match;
  const day = value.slice(0, 10);
  if (time === undefined) return withOsloOffset(`${dayMeans === 'start' ? day : nextDay(day)}T00:00:00`);
  const local = `${day}T${time}${seconds}`;
  if (offset === undefined) return Number.isNaN(Date.parse(`${local}Z`)) ? undefined : withOsloOffset(local);
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  return Number.isNaN(Date.parse(`${local}${zone}`)) ? undefined : `${local}${zone}`;
}

/**
 * An instant, RFC 3339 with offset. No zone rule is published (gap 10): a value without an offset is read as Oslo wall clock
 * time, a bare day as its first moment in Oslo.
 */
export const instantSchema = readWith(z.string(), (value) => instantOf(value, 'start'), 'not an instant');

/** As {@link instantSchema}, for the exclusive end of a period: a bare day means the moment after its last one in Oslo. */
export const endInstantSchema = readWith(z.string(), (value) => instantOf(value, 'end'), 'not an instant');

/** An optional property; `null` reads as absent. */
export function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.nullable(schema),
      z.transform((value: z.output<Schema> | null): z.output<Schema> | undefined => value ?? undefined),
    ),
  );
}

/** A list that reads as empty when it is absent or `null`. */
export function listOf<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.nullish(z.array(schema)),
    z.transform((value: z.output<Schema>[] | null | undefined): z.output<Schema>[] => value ?? []),
  );
}

/** Entur's `LocalizedText` (names C, required U). `languageCode` is ISO 639-3 (`nob`), recorded data also shows `en`. */
export const localizedTextSchema = z.looseObject({
  text: maybe(z.string()),
  description: maybe(z.string()),
  languageCode: maybe(z.string()),
});
export type LocalizedText = z.output<typeof localizedTextSchema>;
