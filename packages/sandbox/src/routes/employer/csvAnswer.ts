import type { Answer } from '../call.ts';

/** An answer that is CSV. */
export function csvAnswer(text: string): Answer {
  return { text, headers: { 'Content-Type': 'text/csv; charset=utf-8' } };
}
