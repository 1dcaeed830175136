import { EmployeeDirectory } from '@fribillett/components/employer';
import type { CompanyProps } from '../CompanyProps.ts';
import { OfficeHeading } from '../OfficeHeading.tsx';
import { OpenShop } from '../OpenShop.tsx';
import { usePerson } from '../PersonContext.ts';
import { useEmployerWords } from '../words/useEmployerWords.ts';

/** Finds employees, and leads on to the shop as one of them. */
export function EmployeesPage({ companyId }: CompanyProps) {
  const { employees: words } = useEmployerWords();
  const signedIn = usePerson();
  return (
    <div className="page">
      <OfficeHeading title={words.title} lead={words.lead} />
      <EmployeeDirectory companyId={companyId} />
      {signedIn?.hasDemoControls === true && <OpenShop companyId={companyId} />}
    </div>
  );
}
