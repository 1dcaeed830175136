import { EmployeeForm } from '@fribillett/components/employer';
import type { CompanyProps } from '../CompanyProps.ts';
import { OfficeHeading } from '../OfficeHeading.tsx';
import { useEmployerWords } from '../words/useEmployerWords.ts';

/** Registers one employee. */
export function NewEmployeePage({ companyId }: CompanyProps) {
  const { new: words } = useEmployerWords();
  return (
    <div className="page">
      <OfficeHeading title={words.title} lead={words.lead} />
      <EmployeeForm companyId={companyId} testNumbers />
    </div>
  );
}
