import type { EmployerTranslate } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { CompaniesResult } from '@fribillett/hooks/employer';
import { describeError, ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Note } from '../../internal/Note.tsx';
import { Skeleton } from '../../internal/Skeleton.tsx';
import type { Access } from './accessOf.ts';

/** What says that the session may not do what a component is for. */
type RefusedText = 'employer.notPermitted' | 'employeeImport.notPermitted';

interface AccessNoticesProps {
  access: Access;
  companies: CompaniesResult;
  refused: RefusedText;
  /** Grey rows where the component will stand. */
  rows: number;
}

/** What keeps a component closed: the session is being read, there is no network, an error, no permission or no company. */
export function AccessNotices({ access, companies, refused, rows }: AccessNoticesProps) {
  const { t } = useEmployerTexts();
  const { error, isOffline, isFetching, retry } = companies;
  return (
    <>
      {isOffline && <Note tone="warn">{t('errors.offline')}</Note>}
      {!isOffline && error !== undefined && (
        <ErrorNotice error={error} onRetry={retry} isRetrying={isFetching} />
      )}
      {access === 'loading' && <Skeleton rows={rows} />}
      {access === 'empty' && <Note tone="calm">{t('employer.noCompanies')}</Note>}
      {access === 'refused' && <Note tone="calm">{t(refused)}</Note>}
    </>
  );
}

/** The same for a live region; nothing when it is open. */
export function accessWords(
  access: Access,
  { error, isOffline }: CompaniesResult,
  refused: RefusedText,
  t: EmployerTranslate,
): string {
  if (isOffline) return t('errors.offline');
  if (error !== undefined) return describeError(error, t);
  if (access === 'loading') return t('employer.companiesLoading');
  if (access === 'empty') return t('employer.noCompanies');
  return access === 'refused' ? t(refused) : '';
}
