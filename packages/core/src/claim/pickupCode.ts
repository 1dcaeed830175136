/** A pickup code that may be sent, or what is wrong with it. */
export type PickupCode =
  { ok: true; code: string } | { ok: false; reason: 'empty' | 'too-long' | 'malformed' };

const maxLength = 64;

// Accepts what Entur's `\w+-(\w+)+-\w+` accepts, anchored and without its nested quantifier (gaps 13).
const pattern = /^\w+-\w+-\w+$/;

/**
 * Trims a typed pickup code and checks it against the three-part pattern (personnel-tickets 4.1). Letter case stays as
 * typed. A code over 64 characters is refused before the pattern sees it.
 */
export function parsePickupCode(input: string): PickupCode {
  const code = input.trim();
  if (code === '') return { ok: false, reason: 'empty' };
  if (code.length > maxLength) return { ok: false, reason: 'too-long' };
  return pattern.test(code) ? { ok: true, code } : { ok: false, reason: 'malformed' };
}
