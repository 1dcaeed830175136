import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ShopError } from '../shop/ShopError.ts';
import { useWords } from '../words/WordsContext.ts';
import { Failure, type FailedCall } from './Failure.tsx';
import { Loading } from './Loading.tsx';
import { Note } from './Note.tsx';

/** What was read, or why it is not there: waiting, offline, failed. */
export function QueryView<Data>({
  query,
  rows,
  label,
  children,
}: {
  query: UseQueryResult<Data>;
  /** Height of the waiting place, in rows. */
  rows?: number;
  /** What is being waited for. */
  label?: string | undefined;
  children: (data: Data) => ReactNode;
}) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.fetchStatus === 'paused') {
    return (
      <Note tone="hint">
        <p>{words.shop.offline}</p>
      </Note>
    );
  }
  if (query.isError) {
    return (
      <Failure
        error={toFailedCall(query.error)}
        onRetry={() => {
          void query.refetch();
        }}
      />
    );
  }
  return <Loading {...(rows !== undefined && { rows })} label={label} />;
}

/** What is known of an error that a query or a mutation ended with. */
export function toFailedCall(error: unknown): FailedCall {
  return error instanceof ShopError ? error : { code: 'bad-response' };
}
