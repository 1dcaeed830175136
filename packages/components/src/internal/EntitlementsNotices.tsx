import { formatList } from '@fribillett/core';
import type { PersonChoices, Translate } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { EntitlementsResult } from '@fribillett/hooks';
import { describeError, ErrorNotice } from './ErrorNotice.tsx';
import { Note } from './Note.tsx';
import { personName } from './personName.ts';

interface EntitlementsNoticesProps {
  entitlements: EntitlementsResult;
  people: readonly PersonChoices[];
}

/** What keeps the rights from being complete: no network, an error, or somebody whose rights are missing. */
export function EntitlementsNotices({ entitlements, people }: EntitlementsNoticesProps) {
  const { t, locale } = useTexts();
  const { error, isOffline, isFetching, retry } = entitlements;
  const missing = missingPeople(people, t, locale);
  if (isOffline) return <Note tone="warn">{t('errors.offline')}</Note>;
  if (error !== undefined) return <ErrorNotice error={error} onRetry={retry} isRetrying={isFetching} />;
  if (missing === '') return null;
  return (
    <Note tone="warn">
      <p>{t('entitlements.partial', { people: missing })}</p>
      <button
        type="button"
        className="fb-button fb-quiet"
        aria-disabled={isFetching}
        onClick={() => {
          if (!isFetching) retry();
        }}
      >
        {t('errors.retry')}
      </button>
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
  if (status === 'loading') return t('entitlements.loading');
  if (status === 'empty') return t('entitlements.empty');
  const missing = missingPeople(people, t, locale);
  return missing === '' ? '' : t('entitlements.partial', { people: missing });
}

function missingPeople(people: readonly PersonChoices[], t: Translate, locale: string): string {
  return formatList(
    people.filter(({ isUnavailable }) => isUnavailable).map((person) => personName(person, t)),
    locale,
  );
}
