import { formatList } from '@fribillett/core';
import type { PersonChoices, Translate } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { EntitlementsResult } from '@fribillett/hooks';
import { describeError, ErrorNotice } from './ErrorNotice.tsx';
import { Note } from './Note.tsx';
import { personName } from './personName.ts';
import { QuietButton } from './QuietButton.tsx';

interface EntitlementsNoticesProps {
  entitlements: EntitlementsResult;
  people: readonly PersonChoices[];
}

/** What keeps the rights from being complete: no network, an error, or somebody whose rights are missing. */
export function EntitlementsNotices({ entitlements, people }: EntitlementsNoticesProps) {
  const { t, locale } = useTexts();
  const { error, isOffline, isFetching, retry } = entitlements;
  if (isOffline) return <Note tone="warn">{t('errors.offline')}</Note>;
  if (error !== undefined) return <ErrorNotice error={error} onRetry={retry} isRetrying={isFetching} />;
  const missing = missingWords(people, t, locale);
  if (missing === '') return null;
  return (
    <Note tone="warn">
      <p>{missing}</p>
      <QuietButton onPress={retry} isDisabled={isFetching}>
        {t('errors.retry')}
      </QuietButton>
    </Note>
  );
}

/** The same, and the reading itself, for a live region. */
export function entitlementsWords(
  { status, error, isOffline }: EntitlementsResult,
  people: readonly PersonChoices[],
  t: Translate,
  locale: string,
): string {
  if (isOffline) return t('errors.offline');
  if (error !== undefined) return describeError(error, t);
  return status === 'loading' || status === 'empty'
    ? t(`entitlements.${status}`)
    : missingWords(people, t, locale);
}

function missingWords(people: readonly PersonChoices[], t: Translate, locale: string): string {
  const missing = people.filter(({ isUnavailable }) => isUnavailable).map((person) => personName(person, t));
  return missing.length === 0 ? '' : t('entitlements.partial', { people: formatList(missing, locale) });
}
