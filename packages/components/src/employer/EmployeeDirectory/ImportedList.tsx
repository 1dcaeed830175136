import type { ChangedEmployee } from '@fribillett/core/employer';
import { useEmployerTexts, useImportedEmployees } from '@fribillett/hooks/employer';
import type { ImportedEmployeeStanding } from '@fribillett/hooks/employer';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { Note } from '../../internal/Note.tsx';
import type { PartTone } from '../../parts/parts.ts';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { RetryNotice } from '../internal/RetryNotice.tsx';
import type { OpenEmployee } from './EmployeeTable.tsx';
import { fullName, Tag } from './StateTags.tsx';

interface ImportedListProps {
  companyId: number;
  imported: readonly ChangedEmployee[];
  onOpen: OpenEmployee;
  /** What stands above the list. */
  children?: ReactNode;
}

/** Each is looked for by itself: a whole file would be a flood. */
const shownAtOnce = 10;

const tones: Record<ImportedEmployeeStanding['status'], PartTone> = {
  loading: 'calm',
  waiting: 'warn',
  registered: 'good',
  error: 'bad',
};

/** Imports, and whether the job has made employees of them. */
export function ImportedList({ companyId, imported, onOpen, children }: ImportedListProps) {
  const { t } = useEmployerTexts();
  const [shown, setShown] = useState(shownAtOnce);
  const { standings, isOffline, isFetching, refresh } = useImportedEmployees({
    companyId,
    imported: imported.slice(0, shown),
  });
  const error = standings.find((standing) => standing.error !== undefined)?.error;
  const isUnknown = imported.length === 1 && error?.code === 'not-found';
  const registered = standings.filter(({ status }) => status === 'registered').length;
  const sum = t('employeeDirectory.importedSum', { registered, count: standings.length });
  return (
    <div className="fb-imported">
      {children}
      {isOffline && <Note tone="warn">{t('errors.offline')}</Note>}
      {isUnknown && <Note tone="calm">{t('employeeDirectory.noImport')}</Note>}
      {error !== undefined && !isUnknown && (
        <RetryNotice error={error} onRetry={refresh} isRetrying={isFetching} />
      )}
      {!isUnknown && (
        <>
          <ul className="fb-list">
            {standings.map((standing) => (
              <Standing key={standing.imported.importedEmployeeId} standing={standing} onOpen={onOpen} />
            ))}
          </ul>
          <div className="fb-row">
            {shown < imported.length && (
              <QuietButton
                onPress={() => {
                  setShown(shown + shownAtOnce);
                }}
              >
                {t('employeeDirectory.importedMore', { count: imported.length })}
              </QuietButton>
            )}
            <QuietButton onPress={refresh} isDisabled={isFetching}>
              {t('employeeDirectory.refresh')}
            </QuietButton>
          </div>
        </>
      )}
      <LiveRegion text={announcement()} />
    </div>
  );

  function announcement(): string {
    if (isOffline) return t('errors.offline');
    if (isUnknown) return t('employeeDirectory.noImport');
    if (error !== undefined) return describeError(error, t);
    return isFetching ? t('employeeDirectory.importState.loading') : sum;
  }
}

function Standing({ standing, onOpen }: { standing: ImportedEmployeeStanding; onOpen: OpenEmployee }) {
  const { t } = useEmployerTexts();
  const { imported, status, employee } = standing;
  return (
    <li className="fb-standing">
      <div>
        {employee === undefined ? (
          <bdi className="fb-strong">{fullName(imported)}</bdi>
        ) : (
          <button
            type="button"
            className="fb-link"
            onClick={({ currentTarget }) => {
              onOpen(employee, currentTarget);
            }}
          >
            <bdi>{fullName(imported)}</bdi>
          </button>
        )}
        <p className="fb-small">
          <bdi>
            {[imported.employeeNo, t('employeeDirectory.importId', { id: imported.importedEmployeeId })]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
        </p>
      </div>
      <Tag tone={tones[status]}>{t(`employeeDirectory.importState.${status}`)}</Tag>
    </li>
  );
}
