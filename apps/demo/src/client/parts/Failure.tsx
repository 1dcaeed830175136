import { formatDuration, type TransportErrorCode } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { ReactNode } from 'react';
import { Note } from './Note.tsx';
import { useOnline } from './useOnline.ts';

/** What is told of a failed call, whichever backend it went to. */
export interface FailedCall {
  code: TransportErrorCode;
  correlationId?: string | undefined;
  retryAfterSeconds?: number | undefined;
}

/** What happened, what to do, what to quote, and a button where trying again is safe. */
export function Failure({
  error,
  onRetry,
  retryLabel,
  children,
}: {
  error: FailedCall;
  onRetry?: (() => void) | undefined;
  /** What trying again is called. */
  retryLabel?: string | undefined;
  /** Says more, before what to do. */
  children?: ReactNode;
}) {
  const { t, locale } = useTexts();
  const { code, correlationId, retryAfterSeconds } = error;
  // Whoever is on a network is not told to look after theirs: then it is the shop that does not answer.
  const advice = useOnline() && code === 'network' ? 'unavailable' : code;
  return (
    <Note tone="bad" isAlert>
      {children ?? <p>{t(`errors.${code}.what`)}</p>}
      <p>
        {retryAfterSeconds === undefined
          ? t(`errors.${advice}.do`)
          : t('errors.retryAfter', { time: formatDuration(retryAfterSeconds, locale) })}
      </p>
      {correlationId !== undefined && <p className="quote">{t('errors.correlationId', { correlationId })}</p>}
      {onRetry !== undefined && (
        <button type="button" className="button quiet" onClick={onRetry}>
          {retryLabel ?? t('errors.retry')}
        </button>
      )}
    </Note>
  );
}
