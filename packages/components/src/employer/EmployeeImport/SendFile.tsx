import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { EmployeeImportState } from '@fribillett/hooks/employer';
import { Note } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { useDeadline, useTimeLeft } from '../../internal/useTimeLeft.ts';
import { ProgressBar } from '../internal/ProgressBar.tsx';
import { useIsOnline } from '../internal/useIsOnline.ts';
import { ImportFailed, UnknownOutcome } from './ImportOutcome.tsx';
import { counted } from './importWords.ts';
import { Button } from '../../internal/Button.tsx';

/** States of a file that may be sent, is being sent, or was sent in vain. */
export type SendableState = Extract<
  EmployeeImportState,
  { status: 'checked' | 'sending' | 'failed' | 'unknown-outcome' }
>;

interface SendFileProps {
  state: SendableState;
  onSend: () => void;
  onCancel: () => void;
  className: string | undefined;
}

/** The button that sends, how far the file has come, and what keeps it from going. */
export function SendFile({ state, onSend, onCancel, className }: SendFileProps) {
  const { t, locale } = useEmployerTexts();
  const isOnline = useIsOnline();
  const error = 'error' in state ? state.error : undefined;
  const isWaiting = useTimeLeft(useDeadline(error, error?.retryAfterSeconds)) > 0;
  const isSending = state.status === 'sending';
  const isClosed = isSending || isWaiting || !isOnline;
  const count = state.findings.employeeCount;
  const isAgain = state.status === 'unknown-outcome';
  // The same file would be refused again.
  const isRefused = error?.code === 'rejected';
  return (
    <>
      {state.status === 'failed' && <ImportFailed error={state.error} />}
      {state.status === 'unknown-outcome' && <UnknownOutcome error={state.error} />}
      {!isOnline && !isSending && !isRefused && <Note tone="warn">{t('employeeImport.offline')}</Note>}
      {isSending && (
        <ProgressBar
          label={t(state.progress === 1 ? 'employeeImport.waiting' : 'employeeImport.sending')}
          value={state.progress === 1 ? undefined : state.progress}
        />
      )}
      {!isRefused && (
        <div className="fb-import-actions">
          <Button
            className={className}
            aria-disabled={isClosed}
            onClick={() => {
              if (!isClosed) onSend();
            }}
          >
            {counted(isAgain ? 'employeeImport.sendAgain' : 'employeeImport.send', count, t, locale)}
          </Button>
          {isSending && <QuietButton onPress={onCancel}>{t('employeeImport.cancel')}</QuietButton>}
        </div>
      )}
    </>
  );
}
