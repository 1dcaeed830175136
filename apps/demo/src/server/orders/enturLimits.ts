import { CALL_LIMIT_MS, WORK_LIMIT_MS } from '@fribillett/entur-wire';

/**
 * How long one call that writes may take here: a token and the call, and both once more after a 401. The gateway's client
 * waits 55 seconds for each.
 */
const WRITE_LIMIT_MS = 2 * (CALL_LIMIT_MS + WORK_LIMIT_MS);

/** How long opening a payment page may take: the payment, then its page. */
export const OPENING_LIMIT_MS = 2 * WRITE_LIMIT_MS;

/** When Entur has ended what a call that may still be under way asks for, counted from before the call. */
export const EFFECT_LIMIT_MS = WRITE_LIMIT_MS + WORK_LIMIT_MS;
