import type { GenerationFailure, TaxSavingsState } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Note } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { ProgressBar } from '../internal/ProgressBar.tsx';
import type { TaxSavingsReportClassNames } from './TaxSavingsReport.tsx';
import { Button } from '../../internal/Button.tsx';

interface ReportGenerationProps {
  state: TaxSavingsState;
  /** "mars 2026" */
  month: string;
  onGenerate: () => void;
  classNames: TaxSavingsReportClassNames;
}

/** How a report comes to be: why there is none, the button that starts it, how far it has come, why it failed. */
export function ReportGeneration({ state, month, onGenerate, classNames }: ReportGenerationProps) {
  const { t } = useEmployerTexts();
  if (state.status === 'loading' || state.status === 'error') return null;
  const isGenerating = state.status === 'generating';
  const isAnew = isGenerating ? state.report !== undefined : state.status === 'ready';
  return (
    <div className={classes('fb-savings-generation', classNames.generation)}>
      {state.status === 'not-generated' && state.failure === undefined && (
        <Note tone="calm">
          <p className="fb-strong">{t('taxSavingsReport.notGenerated', { month })}</p>
          <p>{t('taxSavingsReport.madeByItself')}</p>
        </Note>
      )}
      {!isGenerating && state.failure !== undefined && <Failure failure={state.failure} />}
      {isGenerating && (
        <ProgressBar
          label={t('taxSavingsReport.generating', { month, percent: state.progress })}
          value={state.progress / 100}
        />
      )}
      {isAnew ? (
        <QuietButton onPress={onGenerate} isDisabled={isGenerating}>
          {t('taxSavingsReport.generateAnew')}
        </QuietButton>
      ) : (
        <Button
          aria-disabled={isGenerating}
          onClick={() => {
            if (!isGenerating) onGenerate();
          }}
        >
          {t('taxSavingsReport.generate')}
        </Button>
      )}
    </div>
  );
}

function Failure({ failure }: { failure: GenerationFailure }) {
  const { t } = useEmployerTexts();
  const what = t('taxSavingsReport.failed');
  if ('error' in failure) return <ErrorNotice error={failure.error} what={what} />;
  return (
    <Note tone="bad">
      <p className="fb-strong">{what}</p>
      {failure.reason !== '' && (
        <p>
          <bdi>{failure.reason}</bdi>
        </p>
      )}
      <p>{t('taxSavingsReport.failedDo')}</p>
    </Note>
  );
}
