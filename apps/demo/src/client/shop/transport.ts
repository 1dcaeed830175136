import { createHttpTransport } from '@fribillett/core';
import { shopPaths } from '../../shared/shopApi.ts';
import { loggedFetch } from './requestLog.ts';
import { shownSessionHeaders } from './shownSession.ts';

/** The personnel ticket routes of the shop's backend. */
export const transport = createHttpTransport({
  baseUrl: shopPaths.personnelTicket,
  fetch: loggedFetch,
  headers: shownSessionHeaders,
});
