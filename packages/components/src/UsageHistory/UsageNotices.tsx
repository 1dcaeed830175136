import { useTexts } from '@fribillett/hooks';
import type { UsageResult } from '@fribillett/hooks';
import { ErrorNotice } from '../internal/ErrorNotice.tsx';
import { Note } from '../internal/Note.tsx';
import { QuietButton } from '../internal/QuietButton.tsx';
import type { UsageTranslate } from './usageTexts.ts';

/** What keeps the trips from being complete: no network, an error, or somebody whose trips are missing. */
export function UsageNotices({ usage, words }: { usage: UsageResult; words: UsageTranslate }) {
  const { t } = useTexts();
  const { error, isOffline, isPartial, isFetching, retry } = usage;
  if (isOffline) return <Note tone="warn">{t('errors.offline')}</Note>;
  if (error !== undefined) return <ErrorNotice error={error} onRetry={retry} isRetrying={isFetching} />;
  if (!isPartial) return null;
  return (
    <Note tone="warn">
      <p>{words('usage.partial')}</p>
      <QuietButton onPress={retry} isDisabled={isFetching}>
        {t('errors.retry')}
      </QuietButton>
    </Note>
  );
}
