import { useEmployerTexts } from '@fribillett/hooks/employer';
import { LiveRegion } from '../../internal/LiveRegion.tsx';
import { Field } from '../internal/Field.tsx';
import { Input } from '../../internal/Input.tsx';

interface RowSearchProps {
  value: string;
  onChange: (value: string) => void;
  found: number;
  total: number;
}

/** Finds rows by a part of the employee number, and says how many there are. */
export function RowSearch({ value, onChange, found, total }: RowSearchProps) {
  const { t } = useEmployerTexts();
  const isSearching = value.trim() !== '';
  const count = isSearching
    ? t('taxSavingsReport.countOf', { count: found, total })
    : t('taxSavingsReport.count', { count: total });
  return (
    <Field label={t('taxSavingsReport.search')} aside={count} className="fb-savings-search">
      {(control) => (
        <>
          <Input
            {...control}
            type="search"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          <LiveRegion text={isSearching ? count : ''} />
        </>
      )}
    </Field>
  );
}
