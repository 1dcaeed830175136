import { EmployeeForm } from '@fribillett/components/employer';
import type { ImportedEmployee } from '@fribillett/core/employer';

/** `onSent` is the back office's own: the import id is what it may look for until the job has run. */
export function NewEmployee({ onSent }: { onSent: (imported: ImportedEmployee) => void }) {
  return <EmployeeForm companyId={9001} onImported={onSent} />;
}
