import { formatDuration } from '@fribillett/core';
import type { TransportError, Translate } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { Note } from './Note.tsx';
import { QuietButton } from './QuietButton.tsx';
import { useDeadline, useTimeLeft } from './useTimeLeft.ts';

interface ErrorNoticeProps {
  error: TransportError;
  /** What happened, where the component knows it better than the error does. */
  what?: string | undefined;
  /** Sends the same question again; offered only where that does nothing twice. */
  onRetry?: (() => void) | undefined;
  /** What the button says; "Try again" by default. */
  retryLabel?: string | undefined;
  isRetrying?: boolean | undefined;
}

/** What happened, what to do, how long to wait, what to quote to customer service, and a retry where one is safe. */
export function ErrorNotice({ error, what, onRetry, retryLabel, isRetrying }: ErrorNoticeProps) {
  const { t, locale } = useTexts();
  const secondsLeft = useTimeLeft(useDeadline(error, error.retryAfterSeconds));
  const isWaiting = secondsLeft > 0;
  return (
    <Note tone="bad">
      <p className="fb-strong">{what ?? t(`errors.${error.code}.what`)}</p>
      {error.reason !== undefined && <p>{error.reason}</p>}
      <p>
        {isWaiting
          ? t('errors.retryAfter', { time: formatDuration(secondsLeft, locale) })
          : t(`errors.${error.code}.do`)}
      </p>
      {error.correlationId !== undefined && (
        <p>{t('errors.correlationId', { correlationId: error.correlationId })}</p>
      )}
      {onRetry !== undefined && error.isRetrySafe && (
        <QuietButton onPress={onRetry} isDisabled={isWaiting || isRetrying}>
          {retryLabel ?? t('errors.retry')}
        </QuietButton>
      )}
    </Note>
  );
}

/** The same in one breath, for a live region: without the number, which nobody can write down that fast. */
export function describeError(error: TransportError, t: Translate, what?: string): string {
  return `${what ?? t(`errors.${error.code}.what`)} ${t(`errors.${error.code}.do`)}`;
}
