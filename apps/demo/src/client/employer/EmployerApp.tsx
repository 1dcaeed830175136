import '@fribillett/components/employer/styles.css';
import { EmployerProvider } from '@fribillett/hooks/employer';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmployerSessionAnswer } from '../../shared/employerApi.ts';
import type { EmployerPage } from '../routing/route.ts';
import './employer.css';
import { employerSessionQuery } from './employerQueries.ts';
import { employerTransport } from './employerTransport.ts';
import { Office } from './Office.tsx';
import { PersonContext, type SignedInPerson } from './PersonContext.ts';
import { useEmployerSessionReadAgain } from './useEmployerSessionReadAgain.ts';
import { useEmployerCatalogue } from './words/useEmployerWords.ts';

/** Nobody is signed in and nothing is read for them yet. */
const noSession = 'no-session';

/** The employer's back office: who is there, and in which language. */
export function EmployerApp({ page }: { page: EmployerPage }) {
  const session = useQuery(employerSessionQuery);
  useEmployerSessionReadAgain();
  const sessionKey = session.data?.sessionKey ?? noSession;
  const [clockMoves, setClockMoves] = useState(0);
  return (
    <EmployerProvider
      transport={employerTransport}
      // What was read before the clock was moved is of another time: it is forgotten as if somebody else had come.
      sessionKey={`${sessionKey} ${String(clockMoves)}`}
      locale={useEmployerCatalogue()}
    >
      <PersonContext.Provider value={toSignedIn(session.data)}>
        <Office
          key={sessionKey}
          page={page}
          session={session}
          clockMoves={clockMoves}
          onClockMoved={() => {
            setClockMoves((moves) => moves + 1);
          }}
        />
      </PersonContext.Provider>
    </EmployerProvider>
  );
}

function toSignedIn(session: EmployerSessionAnswer | undefined): SignedInPerson | undefined {
  if (session?.person === undefined) return undefined;
  const { sessionKey, person, hasDemoControls } = session;
  return { sessionKey, person, hasDemoControls };
}
