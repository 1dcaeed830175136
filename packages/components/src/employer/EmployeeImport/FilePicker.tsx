import { templateCsv } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { PickedFile } from '@fribillett/hooks/employer';
import { useId } from 'react';
import { classes } from '../../internal/classes.ts';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { downloadFile } from '../internal/downloadFile.ts';
import { formatSize } from './formatSize.ts';

interface FilePickerProps {
  /** The file that is there. */
  file: PickedFile | undefined;
  /** A file is held over the component. */
  isOver: boolean;
  isDisabled: boolean;
  /** Says what a file must be, and offers the template. */
  isExplained: boolean;
  onFile: (file: File) => void;
  className: string | undefined;
}

/** A file field, which stays the same element whatever file is there, so that it keeps the focus; and the template. */
export function FilePicker({ file, isOver, isDisabled, isExplained, onFile, className }: FilePickerProps) {
  const { t, locale } = useEmployerTexts();
  const id = useId();
  const isEmpty = file === undefined;
  return (
    <>
      <div
        className={classes('fb-drop', className)}
        data-state={isOver ? 'over' : isEmpty ? 'empty' : 'filled'}
      >
        {file !== undefined && (
          <p className="fb-drop-file">
            <bdi className="fb-strong">{file.name}</bdi>{' '}
            <span className="fb-small">{formatSize(file.size, locale)}</span>
          </p>
        )}
        <label className={classes('fb-drop-field', isEmpty ? undefined : 'fb-button fb-quiet')}>
          <input
            className="fb-unseen"
            type="file"
            accept=".csv,text/csv"
            disabled={isDisabled}
            aria-describedby={isExplained ? id : undefined}
            onChange={({ target }) => {
              const [picked] = target.files ?? [];
              // The same file may be picked again once it is mended.
              target.value = '';
              if (picked !== undefined) onFile(picked);
            }}
          />
          {isEmpty && <TrayIcon />}
          {isEmpty && (
            <span className="fb-strong">{t(isOver ? 'employeeImport.dropNow' : 'employeeImport.drop')}</span>
          )}{' '}
          <span className={isEmpty ? 'fb-drop-choose' : undefined}>
            {t(isEmpty ? 'employeeImport.choose' : 'employeeImport.chooseAnother')}
          </span>
        </label>
      </div>
      {isExplained && <Format id={id} />}
    </>
  );
}

function Format({ id }: { id: string }) {
  const { t } = useEmployerTexts();
  return (
    <div className="fb-import-format">
      <p className="fb-hint" id={id}>
        {t('employeeImport.format')}
      </p>
      <QuietButton
        onPress={() => {
          // As a spreadsheet with Norwegian settings opens it: with a byte order mark, in columns.
          const template = new Blob(['\uFEFF', templateCsv(';')], { type: 'text/csv' });
          downloadFile(t('employeeImport.templateFile'), template);
        }}
      >
        {t('employeeImport.template')}
      </QuietButton>
    </div>
  );
}

function TrayIcon() {
  return (
    <svg className="fb-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.8v8.4M4.8 7 8 10.2 11.2 7M2 10.5v3.7h12v-3.7" />
    </svg>
  );
}
