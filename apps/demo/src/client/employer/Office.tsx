import type { ChangedEmployee } from '@fribillett/core/employer';
import { useCompanies } from '@fribillett/hooks/employer';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { EmployerSessionAnswer } from '../../shared/employerApi.ts';
import { QueryView } from '../parts/QueryView.tsx';
import type { EmployerPage } from '../routing/route.ts';
import { ClockBar } from './ClockBar.tsx';
import { CompanyChoice } from './CompanyChoice.tsx';
import { EmployerLayout } from './EmployerLayout.tsx';
import { EmployeesPage } from './pages/EmployeesPage.tsx';
import { ImportPage } from './pages/ImportPage.tsx';
import { NewEmployeePage } from './pages/NewEmployeePage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { TaxPage } from './pages/TaxPage.tsx';
import { usePerson } from './PersonContext.ts';

interface OfficeProps {
  page: EmployerPage;
  session: UseQueryResult<EmployerSessionAnswer>;
  /** How often the clock was moved. */
  clockMoves: number;
  onClockMoved: () => void;
}

/** The pages of one sign-in, or the way to one. */
export function Office({ page, session, clockMoves, onClockMoved }: OfficeProps) {
  const signedIn = usePerson();
  if (signedIn !== undefined) {
    const clock = signedIn.hasDemoControls && <ClockBar onMoved={onClockMoved} />;
    return <CompanyPages page={page} clock={clock} clockMoves={clockMoves} />;
  }
  return (
    <EmployerLayout page={page}>
      <QueryView query={session} rows={6}>
        {() => <SignInPage />}
      </QueryView>
    </EmployerLayout>
  );
}

interface CompanyPagesProps extends Pick<OfficeProps, 'page' | 'clockMoves'> {
  clock: ReactNode;
}

/** Every page is about one company, and what was sent last for it is remembered while somebody looks at another page. */
function CompanyPages({ page, clock, clockMoves }: CompanyPagesProps) {
  const { companies } = useCompanies();
  const [chosen, setChosen] = useState<number>();
  const [sent, setSent] = useState<{ companyId: number; changed: readonly ChangedEmployee[] }>();
  const companyId = chosen ?? companies[0]?.companyId;
  return (
    <EmployerLayout
      page={page}
      clock={clock}
      company={<CompanyChoice companies={companies} companyId={companyId} onChoose={setChosen} />}
    >
      {pageOf()}
    </EmployerLayout>
  );

  function pageOf() {
    switch (page) {
      case 'import':
        return (
          <ImportPage
            companyId={companyId}
            imported={sent?.companyId === companyId ? sent?.changed : undefined}
            onImported={(changed) => {
              if (companyId !== undefined) setSent({ companyId, changed });
            }}
          />
        );
      case 'new':
        return <NewEmployeePage companyId={companyId} />;
      case 'employees':
        return <EmployeesPage companyId={companyId} />;
      case 'tax':
        return <TaxPage key={clockMoves} companyId={companyId} />;
    }
  }
}
