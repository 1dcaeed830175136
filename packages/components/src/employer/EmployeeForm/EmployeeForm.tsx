'use client';
import { useEmployeeForm, useEmployerTexts } from '@fribillett/hooks/employer';
import type { EmployeeFormColumn, EmployeeFormOptions } from '@fribillett/hooks/employer';
import { useEffect, useId, useRef, useState } from 'react';
import { classes } from '../../internal/classes.ts';
import { describeError, ErrorNotice } from '../../internal/ErrorNotice.tsx';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { Note } from '../../internal/Note.tsx';
import { QuietButton } from '../../internal/QuietButton.tsx';
import { Section } from '../../internal/Section.tsx';
import type { SectionClassNames } from '../../internal/Section.tsx';
import { accessOf } from '../internal/accessOf.ts';
import { CompanyField } from '../internal/CompanyField.tsx';
import { useCompanyChoice } from '../internal/useCompanyChoice.ts';
import { useIsOnline } from '../internal/useIsOnline.ts';
import { EmployeeField } from './EmployeeField.tsx';
import { formColumns, formGroups } from './formGroups.ts';
import { FormOutcome } from './FormOutcome.tsx';
import { formWords, nameOf } from './formWords.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import { Button } from '../../internal/Button.tsx';

/** Props of `EmployeeForm`. */
export interface EmployeeFormProps extends Omit<EmployeeFormOptions, 'companyId'> {
  /** The company that the employee is of; left out, the session's companies are offered. */
  companyId?: number | undefined;
  /** Level of the heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: EmployeeFormClassNames | undefined;
}

/** Parts of `EmployeeForm` that take a class name. */
export interface EmployeeFormClassNames extends SectionClassNames {
  /** Fields that belong together, under their legend. */
  group?: string | undefined;
  /** The button that sends. */
  button?: string | undefined;
}

/**
 * Imports one employee, or changes what was imported: checked field by field as a row of the file is, and as a whole when
 * it is sent. The personal number is gone once it was accepted.
 *
 * Must stand in an `EmployerProvider`. The same without looks is `useEmployeeForm`.
 */
export function EmployeeForm(props: EmployeeFormProps) {
  // What was typed for one import must never be sent as another.
  return <FormOfOne key={props.importedEmployeeId} {...props} />;
}

function FormOfOne({ companyId: given, headingLevel, classNames = {}, ...options }: EmployeeFormProps) {
  const { t } = useEmployerTexts();
  const choice = useCompanyChoice(given);
  const { companies, companyId, choose, isGiven } = choice;
  const access = accessOf(choice, 'import');
  const form = useEmployeeForm({ ...options, companyId: companyId ?? 0 });
  const { state, values } = form;
  const id = useId();
  const idOf = (column: EmployeeFormColumn) => `${id}${column}`;
  const { summary, summaryRef, submit } = useSummary(form);

  const isChange = options.importedEmployeeId !== undefined;
  const isSending = state.status === 'sending';
  // Until it is known whether anybody may send, the form can be filled in: nothing of it moves when it is.
  const isShown = access !== 'refused' && access !== 'empty';
  const isOnline = useIsOnline();
  const canSend = access === 'open' && isOnline && !isSending;

  return (
    <Section
      name="employee-form"
      state={isShown ? state.status : access}
      title={t(isChange ? 'employeeForm.titleChange' : 'employeeForm.title')}
      help={isShown && state.status !== 'imported' ? t('employeeForm.help') : undefined}
      headingLevel={headingLevel}
      classNames={classNames}
      isBusy={isSending}
      announcement={announcement()}
    >
      {companies.error !== undefined && (
        <ErrorNotice error={companies.error} onRetry={companies.retry} isRetrying={companies.isFetching} />
      )}
      {access === 'refused' && <Note tone="calm">{t('employeeForm.notPermitted')}</Note>}
      {access === 'empty' && <Note tone="calm">{t('employer.noCompanies')}</Note>}
      {isShown && content()}
    </Section>
  );

  function content() {
    if (state.status === 'imported') {
      const { imported } = state;
      return (
        <Note tone="good">
          <p className="fb-strong">{t('employeeForm.imported', { name: nameOf(imported) })}</p>
          <p>{t('employeeForm.importedWhen')}</p>
          <p>{t('employeeForm.importId', { id: imported.importedEmployeeId })}</p>
          <QuietButton onPress={form.reset}>
            {t(isChange ? 'employeeForm.changeAgain' : 'employeeForm.next')}
          </QuietButton>
        </Note>
      );
    }
    return (
      <form
        className="fb-employee-fields"
        method="post"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (canSend) submit();
        }}
      >
        {summary.length > 0 && (
          <ProblemSummary
            columns={summary}
            problemsOf={form.problemsOf}
            idOf={idOf}
            summaryRef={summaryRef}
          />
        )}
        {!isGiven && (
          <CompanyField
            companies={companies.companies}
            companyId={companyId}
            onChange={choose}
            isDisabled={isSending}
          />
        )}
        {formGroups.map(({ name, fields }) => (
          <fieldset key={name} className={classes('fb-form-group fb-form-lines', classNames.group)}>
            <legend className="fb-legend">{t(`employeeForm.${name}`)}</legend>
            {fields
              .filter(({ column }) => column !== 'disabilityFromDate' || form.isDisabilityDateNeeded)
              .map((field) => (
                <EmployeeField
                  key={field.column}
                  field={field}
                  form={form}
                  id={idOf(field.column)}
                  isClosed={isSending}
                />
              ))}
          </fieldset>
        ))}
        <FormOutcome state={state} values={values} />
        {!isOnline && <Note tone="warn">{t('employeeForm.offline')}</Note>}
        <Button type="submit" className={classNames.button} aria-disabled={!canSend}>
          {t(submitLabel())}
        </Button>
      </form>
    );
  }

  function submitLabel() {
    if (isSending) return 'employeeForm.sending';
    if (state.status === 'unknown-outcome') return 'employeeForm.sendAgain';
    if (values.isDeleted === 'true') return 'employeeForm.submitDeletion';
    return isChange ? 'employeeForm.submitChange' : 'employeeForm.submit';
  }

  function announcement(): string {
    if (!isOnline) return t('employeeForm.offline');
    if (companies.error !== undefined) return describeError(companies.error, t);
    if (access === 'refused') return t('employeeForm.notPermitted');
    return access === 'empty' ? t('employer.noCompanies') : formWords(state, values, t);
  }
}

/** What was wrong when the form was sent last, and the focus there as soon as it stands on the screen. */
function useSummary({ state, problemsOf, submit }: ReturnType<typeof useEmployeeForm>) {
  const [sent, setSent] = useState(0);
  const [held, setHeld] = useState<{ sent: number; summary: readonly EmployeeFormColumn[] }>({
    sent,
    summary: [],
  });
  if (held.sent !== sent) {
    const wrong = formColumns.filter((column) => problemsOf(column).length > 0);
    setHeld({ sent, summary: state.status === 'invalid' ? wrong : [] });
  }
  const summaryRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sent > 0) summaryRef.current?.focus();
  }, [sent]);
  return {
    summary: held.summary,
    summaryRef,
    submit: () => {
      submit();
      setSent((count) => count + 1);
    },
  };
}
