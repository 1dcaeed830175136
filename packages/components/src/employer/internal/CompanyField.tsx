import type { Company } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
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
        <select
          {...control}
          value={companyId}
          disabled={isDisabled}
          onChange={(event) => {
            onChange(Number(event.target.value));
          }}
        >
          {companies.map((company) => (
            <option key={company.companyId} value={company.companyId}>
              {company.name ?? company.companyId}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
