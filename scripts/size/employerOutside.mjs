/*
 * What an employer's page has already: the same as a shop's, and what its own components use of it besides. Kept apart, so
 * that no name here weighs in the figures of a shop.
 */
export * from './outside.mjs';

const page = /** @type {Record<string, unknown>} */ (Reflect.get(globalThis, 'outside'));

export const { flushSync, hashKey, lazy, onlineManager, Suspense, useQueries } = page;
