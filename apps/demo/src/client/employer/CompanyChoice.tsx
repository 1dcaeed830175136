import type { Company } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { useId } from 'react';

interface CompanyChoiceProps {
  companies: readonly Company[];
  companyId: number | undefined;
  onChoose: (companyId: number) => void;
}

/** Which company the pages are about: its name, or a choice for somebody who works for several. */
export function CompanyChoice({ companies, companyId, onChoose }: CompanyChoiceProps) {
  const { t } = useEmployerTexts();
  const id = useId();
  const [only] = companies;
  if (companies.length < 2) return <p className="company">{only === undefined ? '' : nameOf(only)}</p>;
  return (
    <p className="company">
      <label className="visually-hidden" htmlFor={id}>
        {t('employer.company')}
      </label>
      <select
        id={id}
        className="control"
        value={companyId}
        onChange={({ target }) => {
          onChoose(Number(target.value));
        }}
      >
        {companies.map((company) => (
          <option key={company.companyId} value={company.companyId}>
            {nameOf(company)}
          </option>
        ))}
      </select>
    </p>
  );
}

function nameOf({ companyId, name = String(companyId) }: Company): string {
  return name;
}
