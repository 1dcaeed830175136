import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { employerPath } from '../../shared/employerPaths.ts';
import { Failure } from '../parts/Failure.tsx';
import { Icon } from '../parts/Icon.tsx';
import { LanguageSelect } from '../parts/LanguageSelect.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { RequestPanel } from '../parts/RequestPanel.tsx';
import { useOnline } from '../parts/useOnline.ts';
import { Link } from '../routing/Link.tsx';
import { employerPages, type EmployerPage } from '../routing/route.ts';
import { useWords } from '../words/WordsContext.ts';
import { employerClient } from './employerClient.ts';
import { employerSessionQuery } from './employerQueries.ts';
import { usePerson } from './PersonContext.ts';
import { useEmployerWords } from './words/useEmployerWords.ts';

interface EmployerLayoutProps {
  page: EmployerPage;
  /** Whose employees they are. */
  company?: ReactNode;
  clock?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of the back office. */
export function EmployerLayout({ page, company, clock, children }: EmployerLayoutProps) {
  const words = useWords();
  const { name, demo, requests } = useEmployerWords();
  const signedIn = usePerson();
  const isOnline = useOnline();
  const hasDemoControls = signedIn?.hasDemoControls ?? false;
  return (
    <div className="back-office">
      <a className="skip" href="#main">
        {words.shop.skip}
      </a>
      <header>
        <div className="top">
          <div className="top-inner">
            <Link to={{ name: 'employer', page: 'import' }} className="brand">
              <Icon name="office" />
              {name}
            </Link>
            <Person />
            <LanguageSelect />
          </div>
        </div>
        <div className="office-bar">
          {signedIn !== undefined && <OfficeNav page={page} />}
          {company}
        </div>
      </header>
      <p className={isOnline ? 'visually-hidden' : 'offline'} role="status">
        {!isOnline && words.shop.offline}
      </p>
      <main id="main" tabIndex={-1}>
        {clock}
        {children}
      </main>
      <footer className="bottom">
        <p>{demo}</p>
        {signedIn !== undefined && (
          <RequestPanel
            trace={{
              sessionKey: hasDemoControls ? signedIn.sessionKey : undefined,
              read: employerClient.getTracedRequests,
              isOwn: isEmployers,
            }}
            about={requests}
          />
        )}
      </footer>
    </div>
  );
}

const isEmployers = (path: string) => path.startsWith(`${employerPath}/`);

function OfficeNav({ page }: { page: EmployerPage }) {
  const { nav } = useEmployerWords();
  return (
    <nav aria-label={nav.label}>
      <ul className="office-nav">
        {employerPages.map((one) => (
          <li key={one.page}>
            <Link to={{ name: 'employer', page: one.page }} isCurrent={one.page === page}>
              {nav[one.page]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person() {
  const { signIn, toShop } = useEmployerWords();
  const signedIn = usePerson();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => employerClient.signOut(),
    onSuccess: (session) => {
      client.removeQueries({ queryKey: ['traced'] });
      client.setQueryData(employerSessionQuery.queryKey, session);
    },
  });
  return (
    <div className="customer">
      {signedIn !== undefined && (
        <>
          <span className="customer-name">{signedIn.person.name}</span>
          <button
            type="button"
            className="button plain"
            onClick={() => {
              signOut.mutate();
            }}
          >
            {signIn.signOut}
          </button>
        </>
      )}
      <Link to={{ name: 'persona' }} className="link">
        {toShop}
      </Link>
      {signOut.isError && <Failure error={toFailedCall(signOut.error)} />}
    </div>
  );
}
