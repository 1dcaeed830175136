import * as z from 'zod/mini';

/** How one property of an element is read and kept. */
export interface Property<Value> {
  /** What it is before anybody has set it. */
  initial: Value;
  /** Takes what a page set. Throws a TypeError or RangeError on what does not fit. */
  check: (value: unknown) => Value;
  /** The attribute that sets it too. */
  attribute?: string;
  /** The property of an attribute's text; `null` when the attribute was taken away. */
  fromAttribute?: (text: string | null) => Value;
  /** What is set as a property is written to the attribute, and read back from there. */
  isReflected?: boolean;
}

/** The properties of an element, by name. */
export type Properties = Readonly<Record<string, Property<unknown>>>;

/** What a page reads of these properties. */
export type Values<Own extends Properties> = {
  -readonly [Name in keyof Own]: Own[Name] extends Property<infer Value> ? Value : never;
};

/** What an element's properties are now. */
export function valuesOf<Own extends Properties>(element: Values<Own>, own: Own): Values<Own> {
  return Object.fromEntries(
    Object.keys(own).map((name) => [name, Reflect.get(element, name)]),
  ) as Values<Own>;
}

/** A word or an address, as an attribute and as a property. An empty one is none: a template had nothing to say. */
export function text(attribute: string): Property<string | undefined> {
  return {
    initial: undefined,
    check: (value) => {
      if (value === undefined || value === null) return undefined;
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      throw new TypeError('must be a text.');
    },
    attribute,
    fromAttribute: (given) => (given === null || given === '' ? undefined : given),
    isReflected: true,
  };
}

/** One of a few words or numbers, or nothing. */
export function oneOf<Choice extends string | number>(
  attribute: string,
  choices: readonly Choice[],
): Property<Choice | undefined> {
  const check = (value: unknown) => {
    if (value === undefined || value === null) return undefined;
    // An attribute has a number's digits.
    const known = choices.find((choice) => choice === value || String(choice) === value);
    if (known === undefined) throw new TypeError(`must be one of ${choices.join(', ')}.`);
    return known;
  };
  return {
    initial: undefined,
    check,
    attribute,
    fromAttribute: check,
    isReflected: true,
  };
}

/** There or not, as HTML has it. */
export function flag(attribute: string): Property<boolean> {
  return {
    initial: false,
    check: Boolean,
    attribute,
    fromAttribute: (given) => given !== null,
    isReflected: true,
  };
}

/** A property that takes a value, and an attribute that takes the same as JSON. */
export function json<Value>(
  attribute: string,
  { schema, shape, initial }: { schema: z.ZodMiniType<Value>; shape: string; initial: Value },
): Property<Value> {
  const check = (value: unknown) => {
    const parsed = z.safeParse(schema, value ?? initial);
    if (parsed.success) return parsed.data;
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new TypeError(`must be ${shape}${place === '' ? '' : `; "${place}" is not`}.`);
  };
  return {
    initial,
    check,
    attribute,
    fromAttribute: (given) => check(given === null ? initial : parseJson(given, shape)),
  };
}

/** A property that no attribute can say. */
export function rich<Value>(initial: Value, check?: (value: Value) => unknown): Property<Value> {
  return {
    initial,
    check: (value) => {
      // What it holds is the caller's word, as with a prop of a component.
      const given = (value ?? initial) as Value;
      check?.(given);
      return given;
    },
  };
}

function parseJson(given: string, shape: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    throw new TypeError(`must be ${shape}, as JSON; what stands there is not JSON.`);
  }
}
