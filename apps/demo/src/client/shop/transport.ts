import { createHttpTransport, type Transport } from '@fribillett/core';
import { shopPaths } from '../../shared/shopApi.ts';
import { lineName } from '../words/lineName.ts';
import { shownWords } from '../words/words.ts';
import { loggedFetch } from './requestLog.ts';
import { shownCustomer } from './shownSession.ts';

const http = createHttpTransport({
  baseUrl: shopPaths.personnelTicket,
  fetch: loggedFetch,
  headers: shownCustomer.headers,
});

/** The personnel ticket routes of the shop's backend. Trips are called what the shop calls them in the page's language. */
export const transport: Transport = {
  ...http,
  async getUsage(options) {
    const answer = await http.getUsage(options);
    const words = shownWords();
    const usages = answer.usages.map((usage) => ({
      ...usage,
      ...(usage.text !== undefined && { text: lineName(usage.text, words) }),
    }));
    return { ...answer, usages };
  },
};
