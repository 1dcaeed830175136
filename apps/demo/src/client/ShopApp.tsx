import { PersonnelTicketProvider } from '@fribillett/hooks';
import { useQuery } from '@tanstack/react-query';
import type { SessionAnswer } from '../shared/shopApi.ts';
import { CodePage } from './pages/CodePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { OrderPage } from './pages/OrderPage.tsx';
import { PersonaPage } from './pages/PersonaPage.tsx';
import { SalePages } from './pages/SalePages.tsx';
import { TripsPage } from './pages/TripsPage.tsx';
import { Layout } from './parts/Layout.tsx';
import { Note } from './parts/Note.tsx';
import { QueryView } from './parts/QueryView.tsx';
import type { ShopRoute } from './routing/route.ts';
import { SessionContext, type SignedIn } from './session/SessionContext.ts';
import { useSessionReadAgain } from './session/useSessionReadAgain.ts';
import { purposes } from './shop/purposes.ts';
import { sessionQuery } from './shop/shopQueries.ts';
import { transport } from './shop/transport.ts';
import { catalogues } from './words/words.ts';
import { useLanguage, useWords } from './words/WordsContext.ts';

/** Nobody is signed in and nothing is read for them yet. */
const noSession = 'no-session';

/** The shop: who is there, in which language, on which page. */
export function ShopApp({ route }: { route: ShopRoute }) {
  const language = useLanguage();
  const words = useWords();
  const session = useQuery(sessionQuery);
  const cameFromElsewhere = useSessionReadAgain();
  const signedIn = toSignedIn(session.data);
  return (
    <PersonnelTicketProvider
      transport={transport}
      purposes={purposes}
      sessionKey={session.data?.sessionKey ?? noSession}
      locale={catalogues[language].texts}
      texts={{ 'offers.empty': words.checkout.priceEmpty }}
    >
      <SessionContext.Provider value={signedIn}>
        <Layout route={signedIn === undefined && route.name !== 'not-found' ? { name: 'persona' } : route}>
          <QueryView query={session} rows={6}>
            {({ sessionKey, persona }) => (
              <>
                {persona !== undefined && sessionKey === cameFromElsewhere && route.name === 'code' && (
                  <Note tone="hint" isAlert>
                    <p>{words.persona.changedElsewhere(persona.name)}</p>
                  </Note>
                )}
                <Page key={`${sessionKey} ${pageKey(route)}`} route={route} signedIn={signedIn} />
              </>
            )}
          </QueryView>
        </Layout>
      </SessionContext.Provider>
    </PersonnelTicketProvider>
  );
}

function Page({ route, signedIn }: { route: ShopRoute; signedIn: SignedIn | undefined }) {
  if (route.name === 'not-found') return <NotFoundPage />;
  if (signedIn === undefined || route.name === 'persona') {
    return <PersonaPage current={signedIn?.persona} wanted={route} />;
  }
  switch (route.name) {
    case 'code':
      return <CodePage />;
    case 'trip':
    case 'checkout':
      return <SalePages key={signedIn.sessionKey} route={route} />;
    case 'trips':
      return <TripsPage />;
    case 'order':
      return <OrderPage orderId={route.orderId} />;
  }
}

/** Another order is another page; the two pages of a sale share what is chosen. */
function pageKey(route: ShopRoute): string {
  if (route.name === 'order') return `order ${route.orderId}`;
  return route.name === 'checkout' ? 'trip' : route.name;
}

function toSignedIn(session: SessionAnswer | undefined): SignedIn | undefined {
  if (session?.persona === undefined) return undefined;
  const { sessionKey, persona, family } = session;
  return { sessionKey, persona, family };
}
