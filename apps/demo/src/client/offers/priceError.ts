import { TransportError } from '@fribillett/core';
import { ShopError } from '../shop/ShopError.ts';
import type { Basket } from './useBasket.ts';

/** Why there is no price, for the price card, which speaks the language of the personnel ticket transport. */
export function priceError(status: Basket['status'], error: unknown): TransportError | undefined {
  const message = 'The offer search did not answer with offers.';
  if (status === 'offline') return new TransportError({ code: 'network', message, isRetrySafe: false });
  if (status !== 'failed') return undefined;
  if (!(error instanceof ShopError)) {
    return new TransportError({ code: 'bad-response', message, isRetrySafe: true, cause: error });
  }
  const { code, correlationId, retryAfterSeconds } = error;
  return new TransportError({ code, message, isRetrySafe: true, correlationId, retryAfterSeconds });
}
