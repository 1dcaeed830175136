import { createHttpTransport, TransportError, type Transport } from '@fribillett/core';

const byHttp = createHttpTransport({ baseUrl: '/api/personnel-tickets' });

/** Everything over the shop wire but the reservation, which goes through the shop's own basket. */
export const transport: Transport = {
  ...byHttp,
  async reserve(request, { signal } = {}) {
    try {
      return await addToBasket(request, signal);
    } catch (cause) {
      if (signal?.aborted === true) {
        throw new TransportError({
          code: 'aborted',
          message: 'The reservation was ended by the page.',
          isRetrySafe: false,
          cause,
        });
      }
      // Nobody knows whether the basket has the line: the same call again could reserve twice.
      throw new TransportError({
        code: 'network',
        message: 'The basket did not answer.',
        isRetrySafe: false,
        cause,
      });
    }
  },
};

declare function addToBasket(
  request: Parameters<Transport['reserve']>[0],
  signal: AbortSignal | undefined,
): ReturnType<Transport['reserve']>;
