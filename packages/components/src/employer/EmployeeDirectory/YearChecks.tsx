import { osloYear } from '@fribillett/core';
import type { RegisteredEmployee } from '@fribillett/core/employer';
import { useDisabilityProof, useEmployerTexts, useYearlyFee } from '@fribillett/hooks/employer';
import type { YearWriteResult } from '@fribillett/hooks/employer';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { CheckField } from '../internal/CheckField.tsx';
import { RetryNotice } from '../internal/RetryNotice.tsx';

interface YearChecksProps {
  employee: RegisteredEmployee;
  /** Milliseconds since the epoch of the answer. */
  readAt: number;
  /** Whether the session may change them. */
  isPermitted: boolean;
}

/** Fee and disability proof of this year and the next. */
export function YearChecks({ employee, readAt, isPermitted }: YearChecksProps) {
  const { t } = useEmployerTexts();
  const thisYear = osloYear(readAt);
  return (
    <div className="fb-years">
      {!isPermitted && <p className="fb-hint">{t('employeeDirectory.readOnly')}</p>}
      {[thisYear, thisYear + 1].map((year) => (
        <div key={year}>
          <FeeCheck employee={employee} year={year} isPermitted={isPermitted} />
          <ProofCheck employee={employee} year={year} isPermitted={isPermitted} />
        </div>
      ))}
    </div>
  );
}

interface YearCheckProps extends Pick<YearChecksProps, 'employee' | 'isPermitted'> {
  year: number;
}

function FeeCheck({ employee: { employeeId, yearlyFees }, year, isPermitted }: YearCheckProps) {
  const { t } = useEmployerTexts();
  return (
    <YearCheck
      label={t('employeeDirectory.fee', { year })}
      isChecked={yearlyFees.some((fee) => fee.year === year && fee.isPaid)}
      isPermitted={isPermitted}
      write={useYearlyFee(employeeId, year)}
    />
  );
}

function ProofCheck({ employee: { employeeId, disabilityProofs }, year, isPermitted }: YearCheckProps) {
  const { t } = useEmployerTexts();
  return (
    <YearCheck
      label={t('employeeDirectory.proof', { year })}
      isChecked={disabilityProofs.some((proof) => proof.year === year && proof.isRegistered)}
      isPermitted={isPermitted}
      write={useDisabilityProof(employeeId, year)}
    />
  );
}

interface CheckProps {
  label: string;
  isChecked: boolean;
  isPermitted: boolean;
  write: YearWriteResult;
}

/** Shows what the server has, and not what somebody has pressed, until it is registered. */
function YearCheck({ label, isChecked, isPermitted, write: { state, set, retry } }: CheckProps) {
  const { t } = useEmployerTexts();
  return (
    <CheckField
      label={label}
      isChecked={isChecked}
      isDisabled={!isPermitted || state.status === 'pending'}
      onChange={set}
    >
      {state.status === 'pending' && <p className="fb-hint">{t('employeeDirectory.saving')}</p>}
      {state.status === 'done' && <p className="fb-hint">{t('employeeDirectory.saved')}</p>}
      {state.status === 'failed' && <RetryNotice error={state.error} onRetry={retry} />}
      <LiveRegion text={announcement()} />
    </CheckField>
  );

  function announcement(): string {
    switch (state.status) {
      case 'idle':
        return '';
      case 'pending':
        return t('employeeDirectory.saving');
      case 'done':
        return `${label}: ${t('employeeDirectory.saved')}`;
      case 'failed':
        return `${label}: ${describeError(state.error, t)}`;
    }
  }
}
