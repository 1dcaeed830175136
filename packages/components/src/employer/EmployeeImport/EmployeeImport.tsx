'use client';
import { useEmployeeImport, useEmployerTexts } from '@fribillett/hooks/employer';
import type { EmployeeImportOptions, EmployeeImportState } from '@fribillett/hooks/employer';
import { useState } from 'react';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { Note } from '../../internal/Note.tsx';
import { Section } from '../../internal/Section.tsx';
import type { SectionClassNames } from '../../internal/Section.tsx';
import { AccessNotices, accessWords } from '../internal/AccessNotices.tsx';
import { accessOf } from '../internal/accessOf.ts';
import { CompanyField } from '../internal/CompanyField.tsx';
import { useCompanyChoice } from '../internal/useCompanyChoice.ts';
import { DropArea } from './DropArea.tsx';
import type { DropProblem } from './droppedFile.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { importWords, wholeFileProblem } from './importWords.ts';

/** Props of `EmployeeImport`. */
export interface EmployeeImportProps extends Omit<EmployeeImportOptions, 'companyId'> {
  /** The company that the employees are of; left out, the session's companies are offered. */
  companyId?: number | undefined;
  /** Level of the heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: EmployeeImportClassNames | undefined;
}

/** Parts of `EmployeeImport` that take a class name. */
export interface EmployeeImportClassNames extends SectionClassNames {
  /** Where a file is dropped or picked; its `data-state` is `empty`, `over` or `filled`. */
  drop?: string | undefined;
  /** The tables: what is wrong, the rows with nothing wrong, and what really changed. */
  table?: string | undefined;
  /** The button that sends. */
  button?: string | undefined;
}

/**
 * Imports a file of employees: dropped or picked, checked row by row while the page stays responsive, what is wrong first
 * and then the other rows, and sent only when nothing is wrong. Then the records that really changed.
 *
 * Must stand in an `EmployerProvider`. The same without looks is `useEmployeeImport`.
 */
export function EmployeeImport({
  companyId: given,
  headingLevel,
  classNames = {},
  ...options
}: EmployeeImportProps) {
  const { t, locale } = useEmployerTexts();
  const { companies, companyId, choose, isGiven } = useCompanyChoice(given);
  const employeeImport = useEmployeeImport({ ...options, companyId: companyId ?? 0 });
  const { state } = employeeImport;
  const [dropProblem, setDropProblem] = useState<DropProblem>();
  const access = accessOf({ companies, companyId }, 'import');
  const isSending = state.status === 'sending';

  const check = (file: File) => {
    setDropProblem(undefined);
    employeeImport.check(file);
  };

  return (
    <Section
      name="employee-import"
      state={access === 'open' ? stateName(state) : access}
      title={t('employeeImport.title')}
      help={t('employeeImport.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={announcement()}
    >
      <AccessNotices access={access} companies={companies} refused="employeeImport.notPermitted" rows={2} />
      {access === 'open' && (
        <DropArea isDisabled={isSending} onFile={check} onProblem={setDropProblem}>
          {(isOver) => (
            <>
              {!isGiven && (
                <CompanyField
                  companies={companies.companies}
                  companyId={companyId}
                  onChange={choose}
                  isDisabled={isSending}
                />
              )}
              {state.status !== 'imported' && (
                <FilePicker
                  file={state.status === 'idle' ? undefined : state.file}
                  isOver={isOver}
                  isDisabled={isSending}
                  isExplained={isFileWanted(state)}
                  onFile={check}
                  className={classNames.drop}
                />
              )}
              {dropProblem !== undefined && <Note tone="bad">{t(`employeeImport.${dropProblem}`)}</Note>}
              <ImportSteps employeeImport={employeeImport} classNames={classNames} />
            </>
          )}
        </DropArea>
      )}
    </Section>
  );

  function announcement(): string {
    const closed = accessWords(access, companies, 'employeeImport.notPermitted', t);
    if (closed !== '' || access !== 'open') return closed;
    return dropProblem === undefined ? importWords(state, t, locale) : t(`employeeImport.${dropProblem}`);
  }
}

/** Whether a file is asked for, or another one than that which is there. */
function isFileWanted(state: EmployeeImportState): boolean {
  return 'findings' in state ? wholeFileProblem(state.findings) !== undefined : state.status !== 'checking';
}

function stateName(state: EmployeeImportState): string {
  return state.status === 'checked' && state.findings.problemCount > 0 ? 'invalid' : state.status;
}
