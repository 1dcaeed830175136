import type { Transport } from '@fribillett/core';
import { transportError } from './fixtures.ts';

/** Never answers. */
export function pending<Answer>(): Promise<Answer> {
  return new Promise(() => undefined);
}

/** A transport whose operations are given one by one; the others fail. It counts what it was asked. */
export function createTestTransport(operations: Partial<Transport>): {
  transport: Transport;
  asked: (keyof Transport)[];
} {
  const asked: (keyof Transport)[] = [];
  const notGiven = () => Promise.reject(transportError('endpoint-not-found'));
  const all: Transport = {
    getEntitlements: notGiven,
    claimPersonnelTicket: notGiven,
    checkConsumption: notGiven,
    reserve: notGiven,
    validateOrder: notGiven,
    getUsage: notGiven,
    ...operations,
  };
  const transport: Transport = {
    getEntitlements: (options) => {
      asked.push('getEntitlements');
      return all.getEntitlements(options);
    },
    claimPersonnelTicket: (input, options) => {
      asked.push('claimPersonnelTicket');
      return all.claimPersonnelTicket(input, options);
    },
    checkConsumption: (input, options) => {
      asked.push('checkConsumption');
      return all.checkConsumption(input, options);
    },
    reserve: (input, options) => {
      asked.push('reserve');
      return all.reserve(input, options);
    },
    validateOrder: (input, options) => {
      asked.push('validateOrder');
      return all.validateOrder(input, options);
    },
    getUsage: (options) => {
      asked.push('getUsage');
      return all.getUsage(options);
    },
  };
  return { transport, asked };
}

/** A promise that the test keeps or breaks when it wants. */
export function deferred<Answer>() {
  let resolve: (answer: Answer) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<Answer>((keep, breakIt) => {
    resolve = keep;
    reject = breakIt;
  });
  return { promise, resolve, reject };
}
