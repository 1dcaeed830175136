/**
 * Asks one turn later, so that a question that is taken back in the turn in which it was asked never leaves: StrictMode
 * mounts everything twice in one go. A transport that throws at once rejects, like any other.
 */
export async function ask<Answer>(signal: AbortSignal, question: () => Promise<Answer>): Promise<Answer> {
  await Promise.resolve();
  signal.throwIfAborted();
  return question();
}
