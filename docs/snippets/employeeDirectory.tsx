import { EmployeeDirectory, EmployeeForm } from '@fribillett/components/employer';
import type { ChangedEmployee } from '@fribillett/core/employer';
import { useState } from 'react';

/** What was sent a moment ago stands first in the directory until the job has run. */
export function Employees() {
  const [imported, setImported] = useState<readonly ChangedEmployee[]>([]);
  return (
    <>
      <EmployeeForm
        onImported={(one) => {
          setImported((before) => [one, ...before]);
        }}
      />
      <EmployeeDirectory imported={imported} />
    </>
  );
}
