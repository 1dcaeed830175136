import { useContext, type ReactNode } from 'react';
import { Link } from '../routing/Link.tsx';
import type { ShopRoute } from '../routing/route.ts';
import { SessionContext } from '../session/SessionContext.ts';
import { useDemoControls } from '../session/useDemoControls.ts';
import { useSignOut } from '../session/useSignIn.ts';
import { employerPath } from '../../shared/employerPaths.ts';
import { shopClient } from '../shop/shopClient.ts';
import { useWords } from '../words/WordsContext.ts';
import { Failure } from './Failure.tsx';
import { FaultPanel } from './FaultPanel.tsx';
import { Icon } from './Icon.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { toFailedCall } from './QueryView.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { Stepper } from './Stepper.tsx';
import { useOnline } from './useOnline.ts';
import type { ShownTrace } from './useShownRequests.ts';

/** What stands around every page. */
export function Layout({ route, children }: { route: ShopRoute; children: ReactNode }) {
  const words = useWords();
  const isOnline = useOnline();
  const trace = useShopTrace();
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
        <RequestPanel trace={trace} about={words.requests} />
      </footer>
    </>
  );
}

const isShops = (path: string) => !path.startsWith(`${employerPath}/`);

function useShopTrace(): ShownTrace {
  const session = useContext(SessionContext);
  const hasControls = useDemoControls();
  return {
    sessionKey: hasControls ? session?.sessionKey : undefined,
    read: shopClient.getTracedRequests,
    isOwn: isShops,
  };
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
