import { formatDay } from '@fribillett/core';
import type { EmployeeSummary, EmployerPermission, RegisteredEmployee } from '@fribillett/core/employer';
import { useEmployee, useEmployerTexts } from '@fribillett/hooks/employer';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { Heading } from '../../internal/Heading.tsx';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { Note } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { Skeleton } from '../../internal/Skeleton.tsx';
import { headingBelow } from '../internal/headingBelow.ts';
import { RetryNotice } from '../internal/RetryNotice.tsx';
import { EmploymentFacts } from './EmploymentFacts.tsx';
import { Fact, Facts } from './Facts.tsx';
import { FamilyMembers } from './FamilyMembers.tsx';
import { NationalIdFact } from './NationalIdFact.tsx';
import { PickupCode } from './PickupCode.tsx';
import { fullName, StateTags } from './StateTags.tsx';
import { TicketRights } from './TicketRights.tsx';
import { YearChecks } from './YearChecks.tsx';

interface EmployeeDetailsProps {
  /** As the list has them: what stands there until everything is read. */
  summary: EmployeeSummary;
  may: (permission: EmployerPermission) => boolean;
  /** Of the employee's name. */
  headingLevel: HeadingLevel;
  onClose: () => void;
}

/** One employee with everything. Another one is another component: give it another `key`. */
export function EmployeeDetails({ summary, may, headingLevel, onClose }: EmployeeDetailsProps) {
  const { t } = useEmployerTexts();
  const { status, employee, error, readAt, isOffline, isFetching, retry } = useEmployee(summary.employeeId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <article className="fb-employee" data-state={status}>
      <QuietButton onPress={onClose}>{t('employeeDirectory.back')}</QuietButton>
      <div className="fb-head">
        <Heading level={headingLevel} headingRef={heading} tabIndex={-1} className="fb-heading">
          <bdi>{fullName(employee ?? summary)}</bdi>
        </Heading>
        {employee !== undefined && <StateTags employee={employee} readAt={readAt} />}
      </div>
      {isOffline && <Note tone="warn">{t('errors.offline')}</Note>}
      {error !== undefined && !isOffline && (
        <RetryNotice error={error} onRetry={retry} isRetrying={isFetching} />
      )}
      {status === 'loading' && <Skeleton rows={6} />}
      {employee !== undefined && (
        <Everything employee={employee} readAt={readAt} may={may} headingLevel={headingBelow(headingLevel)} />
      )}
      <LiveRegion text={announcement()} />
    </article>
  );

  function announcement(): string {
    if (isOffline) return t('errors.offline');
    if (error !== undefined) return describeError(error, t);
    return status === 'loading' ? t('employeeDirectory.employeeLoading') : '';
  }
}

interface EverythingProps extends Pick<EmployeeDetailsProps, 'may' | 'headingLevel'> {
  employee: RegisteredEmployee;
  readAt: number;
}

function Everything({ employee, readAt, may, headingLevel }: EverythingProps) {
  const { t, locale } = useEmployerTexts();
  const part = (name: Parameters<typeof t>[0], content: ReactNode) => (
    <div className="fb-part">
      <Heading level={headingLevel} className="fb-legend">
        {t(name)}
      </Heading>
      {content}
    </div>
  );
  const address = [employee.addressLine, employee.postalCode].filter(Boolean).join(', ');
  return (
    <>
      {part(
        'employeeDirectory.person',
        <Facts>
          <Fact name={t('employeeFields.employeeNo')}>{employee.employeeNo}</Fact>
          <Fact name={t('employeeFields.dateOfBirth')}>
            {employee.dateOfBirth && formatDay(employee.dateOfBirth, locale)}
          </Fact>
          <Fact name={t('employeeDirectory.address')}>{address}</Fact>
          <NationalIdFact employeeId={employee.employeeId} isPermitted={may('read-national-ids')} />
        </Facts>,
      )}
      {part('employeeDirectory.employment', <EmploymentFacts employee={employee} />)}
      {part('employeeDirectory.pickupCode', <PickupCode code={employee.ticketHolderCode} />)}
      {part('employeeDirectory.rights', <TicketRights rights={employee.ticketRights} />)}
      {part(
        'employeeDirectory.years',
        <YearChecks employee={employee} readAt={readAt} isPermitted={may('import')} />,
      )}
      {part(
        'employeeDirectory.family',
        <FamilyMembers
          members={employee.familyMembers}
          readAt={readAt}
          headingLevel={headingBelow(headingLevel)}
        />,
      )}
    </>
  );
}
