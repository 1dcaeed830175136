import type { EmployeePage, EmployeeSearch, EmployerTranslate } from '@fribillett/core/employer';
import { useEmployees, useEmployerTexts } from '@fribillett/hooks/employer';
import { useState } from 'react';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { Note } from '../../internal/Note.tsx';
import { Skeleton } from '../../internal/Skeleton.tsx';
import { RetryNotice } from '../internal/RetryNotice.tsx';
import { EmployeeTable } from './EmployeeTable.tsx';
import type { OpenEmployee } from './EmployeeTable.tsx';
import { Pager } from './Pager.tsx';

interface EmployeeListProps {
  companyId: number;
  by: EmployeeSearch['by'];
  onOpen: OpenEmployee;
  className: string | undefined;
}

const perPage = 10;

/** Who was found, page by page. Another search is another list: give it another `key`. */
export function EmployeeList({ companyId, by, onOpen, className }: EmployeeListProps) {
  const { t } = useEmployerTexts();
  const [pageNumber, setPageNumber] = useState(1);
  const { status, page, error, readAt, isOffline, isFetching, retry } = useEmployees({
    companyId,
    by,
    page: pageNumber,
    perPage,
  });
  return (
    <div className="fb-directory-list" data-state={status}>
      {isOffline && <Note tone="warn">{t('errors.offline')}</Note>}
      {error !== undefined && !isOffline && (
        <RetryNotice error={error} onRetry={retry} isRetrying={isFetching} />
      )}
      {status === 'loading' && <Skeleton rows={perPage} />}
      {status === 'empty' && <Note tone="calm">{t('employeeDirectory.nobody')}</Note>}
      {page !== undefined && status === 'ready' && (
        <div aria-busy={page.page !== pageNumber}>
          <p className="fb-small">{rangeOf(page, t)}</p>
          <EmployeeTable employees={page.employees} readAt={readAt} onOpen={onOpen} className={className} />
        </div>
      )}
      {(page !== undefined || pageNumber > 1) && (
        <Pager
          page={pageNumber}
          totalPages={page?.totalPages}
          isLast={page !== undefined && page.employees.length < perPage}
          onChange={setPageNumber}
        />
      )}
      <LiveRegion text={announcement()} />
    </div>
  );

  function announcement(): string {
    if (isOffline) return t('errors.offline');
    if (error !== undefined) return describeError(error, t);
    if (page?.page !== pageNumber) return t('employeeDirectory.loading');
    return status === 'empty' ? t('employeeDirectory.nobody') : rangeOf(page, t);
  }
}

/** How many there are, and which of them are in sight. */
function rangeOf({ employees, page, totalItems }: EmployeePage, t: EmployerTranslate): string {
  const from = (page - 1) * perPage + 1;
  const to = from + employees.length - 1;
  if (totalItems === undefined) return t('employeeDirectory.rangeOpen', { from, to });
  if (totalItems === employees.length) return t('employeeDirectory.found', { count: totalItems });
  return t('employeeDirectory.range', { from, to, count: totalItems });
}
