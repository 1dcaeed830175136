import type { EmployerTranslate } from '@fribillett/core/employer';
import { useEmployerTexts, useShownNationalId } from '@fribillett/hooks/employer';
import type { ShownNationalId } from '@fribillett/hooks/employer';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { RetryNotice } from '../internal/RetryNotice.tsx';
import { Fact } from './Facts.tsx';

interface NationalIdFactProps {
  employeeId: string;
  /** Whether the session may see it. */
  isPermitted: boolean;
}

/** An employee's national id: hidden until it is asked for, and again when the employee is closed. */
export function NationalIdFact({ employeeId, isPermitted }: NationalIdFactProps) {
  const { t } = useEmployerTexts();
  const { state, show, hide } = useShownNationalId(employeeId);
  const isShown = state.status === 'shown';
  const canShow = isPermitted && state.status !== 'missing' && state.status !== 'masked';
  return (
    <Fact name={t('employeeDirectory.nationalId')}>
      <div className="fb-row">
        <span className="fb-digits">{wordsOf(state, t) || t('employer.masked')}</span>
        {canShow && (
          <QuietButton onPress={isShown ? hide : show} isDisabled={state.status === 'pending'}>
            {t(isShown ? 'employeeDirectory.hideNationalId' : 'employeeDirectory.showNationalId')}
          </QuietButton>
        )}
      </div>
      {state.status === 'failed' && <RetryNotice error={state.error} onRetry={show} />}
      <LiveRegion text={state.status === 'failed' ? describeError(state.error, t) : wordsOf(state, t)} />
    </Fact>
  );
}

function wordsOf(state: ShownNationalId, t: EmployerTranslate): string {
  switch (state.status) {
    case 'shown':
      return state.nationalId;
    case 'pending':
      return t('employeeDirectory.nationalIdPending');
    case 'missing':
      return t('employeeDirectory.nationalIdMissing');
    case 'masked':
      return t('employeeDirectory.nationalIdMasked');
    default:
      return '';
  }
}
