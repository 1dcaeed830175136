import { sessionKeyHeader, type SessionAnswer } from '../../shared/shopApi.ts';

let shown: string | undefined;

/** Keeps whom the page shows from now on. Returns the answer that says so. */
export function showSession(answer: SessionAnswer): SessionAnswer {
  shown = answer.sessionKey;
  return answer;
}

/**
 * Tells the backend whom this page shows. Tabs share one cookie: without it, a tab that was left behind would act for
 * whoever signed in beside it.
 */
export function shownSessionHeaders(): Record<string, string> {
  return shown === undefined ? {} : { [sessionKeyHeader]: shown };
}
