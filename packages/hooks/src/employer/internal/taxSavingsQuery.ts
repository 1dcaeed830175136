import { withMaskedIds } from '@fribillett/core/employer';
import type { TaxSavingsMonth } from '@fribillett/core/employer';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { ask } from '../../internal/ask.ts';
import { ownDefaults } from '../../internal/queryKeys.ts';
import type { EmployerSession } from '../../internal/SessionContext.ts';
import { employerKeys } from './employerKeys.ts';

/** The one query for a month's report, on the private client. Not even there it keeps a whole national id. */
export function taxSavingsQuery(
  { employerTransport, sessionKey }: Pick<EmployerSession, 'employerTransport' | 'sessionKey'>,
  month: TaxSavingsMonth | undefined,
) {
  return queryOptions({
    ...ownDefaults,
    queryKey: employerKeys.taxSavings(sessionKey, month),
    queryFn:
      month === undefined
        ? skipToken
        : async ({ signal }) =>
            withMaskedIds(await ask(signal, () => employerTransport.getTaxSavings(month, { signal }))),
    staleTime: 300_000,
    // The transport has its own retries; two of them would multiply.
    retry: false,
  });
}
