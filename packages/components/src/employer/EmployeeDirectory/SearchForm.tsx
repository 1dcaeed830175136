import { useEmployerTexts } from '@fribillett/hooks/employer';
import { useState } from 'react';
import { DayInput } from '../internal/DayInput.tsx';
import { Field } from '../internal/Field.tsx';
import { readSearch } from './employeeSearch.ts';
import type { DirectorySearch, SearchKind, SearchProblem } from './employeeSearch.ts';
import { Button } from '../../internal/Button.tsx';
import { Input } from '../../internal/Input.tsx';
import { Select } from '../../internal/Select.tsx';

interface SearchFormProps {
  /** What may be looked for. */
  kinds: readonly SearchKind[];
  onSearch: (search: DirectorySearch) => void;
  /** Of the button. */
  className: string | undefined;
}

/** What to look for: a choice, one field for it, and a button. What was typed is here and nowhere else. */
export function SearchForm({ kinds, onSearch, className }: SearchFormProps) {
  const { t } = useEmployerTexts();
  const [kind, setKind] = useState<SearchKind>('everybody');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<SearchProblem>();
  const write = (text: string) => {
    setTyped(text);
    setProblem(undefined);
  };
  return (
    <form
      className="fb-directory-search fb-form-lines"
      method="post"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readSearch(kind, typed);
        if ('problem' in read) setProblem(read.problem);
        else onSearch(read.search);
      }}
    >
      <Field label={t('employeeDirectory.searchBy')}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`employeeDirectory.by.${one}`) }))}
            onValueChange={(value) => {
              const next = kinds.find((one) => one === value);
              if (next !== undefined) setKind(next);
              // A national id must not be read as a number of another kind.
              write('');
            }}
          />
        )}
      </Field>
      {kind !== 'everybody' && (
        <Field
          label={t(`employeeDirectory.by.${kind}`)}
          hint={hintOf()}
          problem={problem === undefined ? undefined : t(`employeeDirectory.problem.${problem}`)}
        >
          {(control) =>
            kind === 'dateOfBirth' ? (
              <DayInput {...control} required value={typed} onPick={write} />
            ) : (
              <Input
                {...control}
                type="text"
                required
                inputMode={kind === 'nationalId' ? 'numeric' : 'text'}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                value={typed}
                onChange={({ target }) => {
                  write(target.value);
                }}
              />
            )
          }
        </Field>
      )}
      <Button type="submit" className={className}>
        {t('employeeDirectory.search')}
      </Button>
    </form>
  );

  function hintOf(): string | undefined {
    if (kind === 'nationalId') return t('employeeDirectory.nationalIdHint');
    return kind === 'importedEmployeeId' ? t('employeeDirectory.importIdHint') : undefined;
  }
}
