import { EmployeeDirectory, EmployeeImport } from '@fribillett/components/employer';
import type { ChangedEmployee } from '@fribillett/core/employer';
import type { CompanyProps } from '../CompanyProps.ts';
import { OfficeHeading } from '../OfficeHeading.tsx';
import { SampleDownloads } from '../SampleDownloads.tsx';
import { useEmployerWords } from '../words/useEmployerWords.ts';

interface ImportPageProps extends CompanyProps {
  /** What the last file changed; absent before one was sent. */
  imported: readonly ChangedEmployee[] | undefined;
  onImported: (changed: readonly ChangedEmployee[]) => void;
}

/** Sends a file of employees, and follows what becomes of them. */
export function ImportPage({ companyId, imported, onImported }: ImportPageProps) {
  const { import: words } = useEmployerWords();
  return (
    <div className="page">
      <OfficeHeading title={words.title} lead={words.lead} />
      <EmployeeImport companyId={companyId} testNumbers onImported={onImported} />
      {imported === undefined ? (
        <SampleDownloads companyId={companyId} />
      ) : (
        <EmployeeDirectory companyId={companyId} imported={imported} />
      )}
    </div>
  );
}
