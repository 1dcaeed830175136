import { useEmployee, useEmployees, useYearlyFee } from '@fribillett/hooks/employer';
import { useState } from 'react';

export function OwnDirectory() {
  const [page, setPage] = useState(1);
  const [employeeId, setEmployeeId] = useState<string>();
  const { page: found, status, retry } = useEmployees({ companyId: 9001, page });
  if (employeeId !== undefined) return <OwnEmployee key={employeeId} employeeId={employeeId} />;
  if (status === 'error') return <button onClick={retry}>Prøv igjen</button>;
  return (
    <ul>
      {found?.employees.map((employee) => (
        <li key={employee.employeeId}>
          <button
            onClick={() => {
              setEmployeeId(employee.employeeId);
            }}
          >
            {employee.firstName} {employee.surname}
          </button>
        </li>
      ))}
      <button
        onClick={() => {
          setPage(page + 1);
        }}
      >
        Neste
      </button>
    </ul>
  );
}

function OwnEmployee({ employeeId }: { employeeId: string }) {
  const { employee } = useEmployee(employeeId);
  const fee = useYearlyFee(employeeId, 2026);
  const isPaid = employee?.yearlyFees.some(({ year, isPaid: paid }) => year === 2026 && paid) ?? false;
  return (
    <button
      disabled={fee.state.status === 'pending'}
      onClick={() => {
        fee.set(!isPaid);
      }}
    >
      {isPaid ? 'Betalt' : 'Ikke betalt'}
    </button>
  );
}
