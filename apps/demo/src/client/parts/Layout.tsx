import { useContext, type ReactNode } from 'react';
import { Link } from '../routing/Link.tsx';
import type { Route } from '../routing/route.ts';
import { SessionContext } from '../session/SessionContext.ts';
import { useSignOut } from '../session/useSignIn.ts';
import { catalogues, type Language } from '../words/words.ts';
import { useWords, WordsContext } from '../words/WordsContext.ts';
import { Failure } from './Failure.tsx';
import { FaultPanel } from './FaultPanel.tsx';
import { Icon } from './Icon.tsx';
import { toFailedCall } from './QueryView.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { Stepper } from './Stepper.tsx';
import { useOnline } from './useOnline.ts';

/** What stands around every page. */
export function Layout({ route, children }: { route: Route; children: ReactNode }) {
  const words = useWords();
  const isOnline = useOnline();
  return (
    <>
      <a className="skip" href="#main">
        {words.shop.skip}
      </a>
      <header className="top">
        <div className="top-inner">
          <Link to={{ name: 'persona' }} className="brand">
            <Icon name="train" />
            {words.shop.name}
          </Link>
          <Customer />
          <LanguageSelect />
        </div>
      </header>
      <Stepper route={route} />
      <p className={isOnline ? 'visually-hidden' : 'offline'} role="status">
        {!isOnline && words.shop.offline}
      </p>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <p>{words.shop.demo}</p>
        <FaultPanel />
        <RequestPanel />
      </footer>
    </>
  );
}

function Customer() {
  const words = useWords();
  const session = useContext(SessionContext);
  const signOut = useSignOut();
  if (session === undefined) return null;
  return (
    <div className="customer">
      <span className="customer-name">{session.persona.name}</span>
      <Link to={{ name: 'trips' }} className="link">
        {words.trips.title}
      </Link>
      <button
        type="button"
        className="button plain"
        onClick={() => {
          signOut.mutate();
        }}
      >
        {words.shop.signOut}
      </button>
      {signOut.isError && <Failure error={toFailedCall(signOut.error)} />}
    </div>
  );
}

function LanguageSelect() {
  const { words, language, setLanguage } = useContext(WordsContext);
  return (
    <label className="language">
      <span className="visually-hidden">{words.shop.language}</span>
      <select
        value={language}
        onChange={({ target }) => {
          const chosen = languages.find((one) => one === target.value);
          if (chosen !== undefined) setLanguage(chosen);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {catalogues[one].words.languageName}
          </option>
        ))}
      </select>
    </label>
  );
}

const languages: readonly Language[] = ['nb', 'nn', 'en'];
