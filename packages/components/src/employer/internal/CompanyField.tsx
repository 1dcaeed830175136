import type { Company } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { Select } from '../../internal/Select.tsx';
import { Field } from './Field.tsx';

interface CompanyFieldProps {
  companies: readonly Company[];
  companyId: number | undefined;
  onChange: (companyId: number) => void;
  isDisabled?: boolean | undefined;
}

/** Which company it is about; nothing where there is only one. */
export function CompanyField({ companies, companyId, onChange, isDisabled = false }: CompanyFieldProps) {
  const { t } = useEmployerTexts();
  if (companies.length < 2) return null;
  return (
    <Field label={t('employer.company')}>
      {(control) => (
        <Select
          {...control}
          value={String(companyId)}
          disabled={isDisabled}
          options={companies.map(({ companyId: id, name }) => ({
            value: String(id),
            label: name ?? String(id),
          }))}
          onValueChange={(value) => {
            onChange(Number(value));
          }}
        />
      )}
    </Field>
  );
}
