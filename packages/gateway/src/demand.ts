/** Throws one `Error` with this sentence, which says what to set, unless the condition holds. */
export function demand(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

// The types promise what these look at, but a shop in plain JavaScript, or an unset variable, does not.

/** A text that is not blank. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Anything that can be called. */
export function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/** A list. Tells no type, so that what is in the list keeps its own. */
export function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** An object with properties: no list, no `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number that is neither too small nor too large. */
export function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
