'use client';
import type { ChangedEmployee, EmployeeSummary } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { CompaniesResult } from '@fribillett/hooks/employer';
import { useEffect, useRef, useState } from 'react';
import { Heading } from '../../internal/Heading.tsx';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { Section } from '../../internal/Section.tsx';
import type { SectionClassNames } from '../../internal/Section.tsx';
import { AccessNotices, accessWords } from '../internal/AccessNotices.tsx';
import { accessOf } from '../internal/accessOf.ts';
import { CompanyField } from '../internal/CompanyField.tsx';
import { headingBelow } from '../internal/headingBelow.ts';
import { useCompanyChoice } from '../internal/useCompanyChoice.ts';
import { EmployeeDetails } from './EmployeeDetails.tsx';
import { EmployeeList } from './EmployeeList.tsx';
import type { OpenEmployee } from './EmployeeTable.tsx';
import { searchKinds } from './employeeSearch.ts';
import type { DirectorySearch, SearchKind } from './employeeSearch.ts';
import { ImportedList } from './ImportedList.tsx';
import { SearchForm } from './SearchForm.tsx';

/** Props of `EmployeeDirectory`. */
export interface EmployeeDirectoryProps {
  /** The company whose employees are shown; left out, the session's companies are offered. */
  companyId?: number | undefined;
  /** What was imported just now, from `onImported` of `EmployeeImport` or `EmployeeForm`: shown first, until the job has run. */
  imported?: readonly ChangedEmployee[] | undefined;
  /** Level of the heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: EmployeeDirectoryClassNames | undefined;
}

/** Parts of `EmployeeDirectory` that take a class name. */
export interface EmployeeDirectoryClassNames extends SectionClassNames {
  /** The table of employees; its rows are cards where there is no room for them. */
  table?: string | undefined;
  /** The button that searches. */
  button?: string | undefined;
}

/**
 * A company's employees: found by number, national id, birth date or the id of an import, or all of them, page by page; and
 * each with rights, family, pickup code, and the fee and disability proof of this year and the next, which may be changed.
 *
 * Must stand in an `EmployerProvider`. The same without looks: `useEmployees`, `useEmployee`, `useShownNationalId`,
 * `useYearlyFee`, `useDisabilityProof` and `useImportedEmployees`.
 */
export function EmployeeDirectory({
  companyId: given,
  imported = [],
  headingLevel = 2,
  classNames = {},
}: EmployeeDirectoryProps) {
  const { t } = useEmployerTexts();
  const choice = useCompanyChoice(given);
  const { companies, companyId, choose, isGiven } = choice;
  const access = accessOf(choice, 'read');
  return (
    <Section
      name="employee-directory"
      state={access}
      title={t('employeeDirectory.title')}
      help={access === 'refused' ? undefined : t('employeeDirectory.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={accessWords(access, companies, 'employer.notPermitted', t)}
    >
      <AccessNotices access={access} companies={companies} refused="employer.notPermitted" rows={11} />
      {access === 'open' && companyId !== undefined && (
        <>
          {!isGiven && (
            <CompanyField companies={companies.companies} companyId={companyId} onChange={choose} />
          )}
          <CompanyDirectory
            // Nothing of one company is shown in another.
            key={companyId}
            companyId={companyId}
            imported={imported}
            may={companies.may}
            headingLevel={headingBelow(headingLevel)}
            classNames={classNames}
          />
        </>
      )}
    </Section>
  );
}

interface CompanyDirectoryProps {
  companyId: number;
  imported: readonly ChangedEmployee[];
  may: CompaniesResult['may'];
  headingLevel: HeadingLevel;
  classNames: EmployeeDirectoryClassNames;
}

/** Who may not import may not read imports either, and who may not see national ids may not try any. */
function maySearch(kind: SearchKind, may: CompaniesResult['may']): boolean {
  if (kind === 'importedEmployeeId') return may('import');
  return kind !== 'nationalId' || may('read-national-ids');
}

const everybody: DirectorySearch = { kind: 'employees', by: undefined };

function CompanyDirectory({ companyId, imported, may, headingLevel, classNames }: CompanyDirectoryProps) {
  const { t } = useEmployerTexts();
  const [{ search, searches }, setSearch] = useState({ search: everybody, searches: 0 });
  const [opened, setOpened] = useState<EmployeeSummary>();
  const opener = useRef<HTMLElement>(undefined);
  const open: OpenEmployee = (employee, from) => {
    opener.current = from;
    setOpened(employee);
  };
  useEffect(() => {
    // Back to where somebody came from; nobody has come at first.
    if (opened === undefined) opener.current?.focus();
  }, [opened]);
  return (
    <>
      {opened !== undefined && (
        <EmployeeDetails
          key={opened.employeeId}
          summary={opened}
          may={may}
          headingLevel={headingLevel}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
      <div className="fb-directory" hidden={opened !== undefined}>
        {imported.length > 0 && (
          <ImportedList companyId={companyId} imported={imported} onOpen={open}>
            <Heading level={headingLevel} className="fb-legend">
              {t('employeeDirectory.imported')}
            </Heading>
            <p className="fb-hint">
              <bdi>{t('employeeDirectory.importedHelp')}</bdi>
            </p>
          </ImportedList>
        )}
        <SearchForm
          kinds={searchKinds.filter((kind) => maySearch(kind, may))}
          className={classNames.button}
          onSearch={(next) => {
            setSearch({ search: next, searches: searches + 1 });
          }}
        />
        {search.kind === 'import' ? (
          <ImportedList key={searches} companyId={companyId} imported={[search]} onOpen={open} />
        ) : (
          <EmployeeList
            key={searches}
            companyId={companyId}
            by={search.by}
            onOpen={open}
            className={classNames.table}
          />
        )}
      </div>
    </>
  );
}
