import type { CallOptions, Transport } from '@fribillett/core';

/** One question that has left the hooks and waits for the test to answer it. */
export interface AskedQuestion<Input, Answer> {
  input: Input;
  signal: AbortSignal | undefined;
  answer: (answer: Answer) => void;
  fail: (reason: unknown) => void;
}

type InputOf<Operation extends keyof Transport> = Transport[Operation] extends (
  input: infer Input,
  options?: CallOptions,
) => Promise<unknown>
  ? Input
  : never;
type AnswerOf<Operation extends keyof Transport> = Awaited<ReturnType<Transport[Operation]>>;

/**
 * A transport that answers when the test says so, and not before. It does not listen to its signals: a shop's own
 * transport may not either.
 */
export function createScriptedTransport() {
  const entitlements = operation<undefined, AnswerOf<'getEntitlements'>>();
  const claims = operation<InputOf<'claimPersonnelTicket'>, AnswerOf<'claimPersonnelTicket'>>();
  const consumptions = operation<InputOf<'checkConsumption'>, AnswerOf<'checkConsumption'>>();
  const reservations = operation<InputOf<'reserve'>, AnswerOf<'reserve'>>();
  const validations = operation<InputOf<'validateOrder'>, AnswerOf<'validateOrder'>>();
  const usages = operation<undefined, AnswerOf<'getUsage'>>();
  const transport: Transport = {
    getEntitlements: (options) => entitlements.ask(undefined, options),
    claimPersonnelTicket: claims.ask,
    checkConsumption: consumptions.ask,
    reserve: reservations.ask,
    validateOrder: validations.ask,
    getUsage: (options) => usages.ask(undefined, options),
  };
  return { transport, entitlements, claims, consumptions, reservations, validations, usages };
}

/** One operation that answers when the test says so. */
export function operation<Input, Answer>() {
  const asked: AskedQuestion<Input, Answer>[] = [];
  return {
    asked,
    ask: (input: Input, { signal }: CallOptions = {}) =>
      new Promise<Answer>((answer, fail) => {
        asked.push({ input, signal, answer, fail });
      }),
    nth: (index: number): AskedQuestion<Input, Answer> => {
      const question = asked[index];
      if (question === undefined) throw new Error(`Only ${String(asked.length)} questions were asked.`);
      return question;
    },
  };
}
