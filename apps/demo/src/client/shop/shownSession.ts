import { sessionKeyHeader } from '../../shared/shopApi.ts';

/** Whom a page shows, told to its backend with every request. */
export interface ShownSession {
  /** Keeps whom the page shows from now on. Returns the answer that says so. */
  show: <Answer extends { sessionKey: string }>(answer: Answer) => Answer;
  headers: () => Record<string, string>;
}

/** Tabs share one cookie: without this, a tab that was left behind would act for whoever signed in beside it. */
export function createShownSession(): ShownSession {
  let shown: string | undefined;
  return {
    show(answer) {
      shown = answer.sessionKey;
      return answer;
    },
    headers(): Record<string, string> {
      return shown === undefined ? {} : { [sessionKeyHeader]: shown };
    },
  };
}

/** Whom the shop's pages show. */
export const shownCustomer = createShownSession();
