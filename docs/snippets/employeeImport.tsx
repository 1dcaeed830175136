import { EmployeeImport } from '@fribillett/components/employer';
import '@fribillett/components/employer/styles.css';
import type { ChangedEmployee } from '@fribillett/core/employer';

/** `onImported` is the back office's own: hand what changed to the directory, until the job has run. */
export function ImportFile({ onImported }: { onImported: (changed: readonly ChangedEmployee[]) => void }) {
  return <EmployeeImport onImported={onImported} />;
}
