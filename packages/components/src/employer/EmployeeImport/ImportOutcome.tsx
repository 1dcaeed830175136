import type { TransportError } from '@fribillett/core';
import type { ChangedEmployee } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { classes } from '../../internal/classes.ts';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Note } from '../../internal/Note.tsx';
import { useVirtualRows } from '../internal/useVirtualRows.ts';
import { VirtualTable } from '../internal/VirtualTable.tsx';
import { changedWords } from './importWords.ts';

/** What the import really changed. */
export function Imported({
  changed,
  className,
}: {
  changed: readonly ChangedEmployee[];
  className: string | undefined;
}) {
  const { t, locale } = useEmployerTexts();
  return (
    <>
      <Note tone="good">
        <p className="fb-strong">{changedWords(changed.length, t, locale)}</p>
        {changed.length > 0 && <p>{t('employeeImport.job')}</p>}
      </Note>
      {changed.length > 0 && <ChangedTable changed={changed} className={className} />}
    </>
  );
}

function ChangedTable({
  changed,
  className,
}: {
  changed: readonly ChangedEmployee[];
  className: string | undefined;
}) {
  const { t } = useEmployerTexts();
  const rows = useVirtualRows(changed.length, 41);
  return (
    <VirtualTable
      caption={t('employeeImport.changedCaption')}
      columns={[
        { name: 'employeeNo', label: t('employeeFields.employeeNo') },
        { name: 'name', label: t('employeeImport.name') },
        { name: 'importId', label: t('employeeImport.importId') },
      ]}
      rows={rows}
      cellsOf={(index) => {
        const { employeeNo, firstName, surname, importedEmployeeId } = changed[index] ?? {};
        return [employeeNo ?? '–', [firstName, surname].filter(Boolean).join(' '), importedEmployeeId];
      }}
      className={classes('fb-cards fb-import-changed', className)}
    />
  );
}

/** Nobody knows whether the file was imported: what to do, and what to quote. */
export function UnknownOutcome({ error: { correlationId } }: { error: TransportError }) {
  const { t } = useEmployerTexts();
  return (
    <Note tone="warn">
      <p className="fb-strong">{t('employeeImport.unknownOutcome')}</p>
      <p>{t('employeeImport.unknownOutcomeDo')}</p>
      {correlationId !== undefined && <p>{t('errors.correlationId', { correlationId })}</p>}
    </Note>
  );
}

const shownFields = 10;

/** Why nothing was imported; of a file that was refused, the server's own words too. */
export function ImportFailed({ error }: { error: TransportError }) {
  const { t } = useEmployerTexts();
  if (error.code !== 'rejected') return <ErrorNotice error={error} />;
  const { reason, fields, correlationId } = error;
  return (
    <Note tone="bad">
      <p className="fb-strong">{t('employeeImport.rejected')}</p>
      {reason !== undefined && <p>{reason}</p>}
      {fields.slice(0, shownFields).map(({ field, message }) => (
        <p key={`${field} ${message}`}>
          <bdi>{field}</bdi>: <bdi>{message}</bdi>
        </p>
      ))}
      <p>{t('employeeImport.rejectedDo')}</p>
      {correlationId !== undefined && <p>{t('errors.correlationId', { correlationId })}</p>}
    </Note>
  );
}
