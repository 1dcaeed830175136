import type { ReadyTaxSavings, TaxSavingsMonth } from '@fribillett/core/employer';
import { useCompanies, useEmployerTexts, useTaxSavingsFile } from '@fribillett/hooks/employer';
import { useState } from 'react';
import { classes } from '../../internal/classes.ts';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { Why } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { Select } from '../../internal/Select.tsx';
import { downloadFile } from '../internal/downloadFile.ts';
import { Field } from '../internal/Field.tsx';
import { RetryNotice } from '../internal/RetryNotice.tsx';

const delimiters = { ',': 'comma', ';': 'semicolon' } as const;

interface ReportDownloadProps {
  month: TaxSavingsMonth;
  report: ReadyTaxSavings;
  className: string | undefined;
}

/** The month as the system's own CSV file, with the separator of choice, and with national ids for whoever may see them. */
export function ReportDownload({ month, report, className }: ReportDownloadProps) {
  const { t } = useEmployerTexts();
  const { may } = useCompanies();
  const [delimiter, setDelimiter] = useState(report.delimiter);
  const { state, makeFile } = useTaxSavingsFile({
    ...month,
    report,
    onFile: ({ fileName, csv }) => {
      downloadFile(fileName, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    },
  });
  const isPending = state.status === 'pending';
  const download = () => {
    makeFile(delimiter);
  };
  const outcome = outcomeKey();
  return (
    <div className={classes('fb-savings-download', className)}>
      <div className="fb-savings-tools">
        <Field label={t('taxSavingsReport.delimiter')}>
          {(control) => (
            <Select
              {...control}
              value={delimiter}
              options={([',', ';'] as const).map((one) => {
                const name = t(`taxSavingsReport.delimiter.${delimiters[one]}`);
                const isOwn = one === report.delimiter;
                return {
                  value: one,
                  label: isOwn ? t('taxSavingsReport.delimiter.own', { delimiter: name }) : name,
                };
              })}
              onValueChange={(value) => {
                setDelimiter(value === ';' ? ';' : ',');
              }}
            />
          )}
        </Field>
        <QuietButton onPress={download} isDisabled={isPending}>
          {t('taxSavingsReport.download')}
        </QuietButton>
      </div>
      {state.status === 'failed' ? (
        <RetryNotice error={state.error} onRetry={download} />
      ) : (
        <Why tone={state.status === 'done' ? 'good' : 'calm'}>
          <bdi>{t(outcome)}</bdi>
        </Why>
      )}
      <LiveRegion text={announcement()} />
    </div>
  );

  /** Before: what will stand in the file. After: what stands in it. */
  function outcomeKey() {
    if (isPending) return 'taxSavingsReport.downloadPending';
    if (state.status === 'done') {
      return state.areNationalIdsMasked ? 'taxSavingsReport.downloadedMasked' : 'taxSavingsReport.downloaded';
    }
    return may('read-national-ids') ? 'taxSavingsReport.downloadWithIds' : 'taxSavingsReport.downloadMasked';
  }

  function announcement(): string {
    if (state.status === 'idle') return '';
    return state.status === 'failed' ? describeError(state.error, t) : t(outcome);
  }
}
