import { useQuery } from '@tanstack/react-query';
import type { Persona } from '../../shared/shopApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Note } from '../parts/Note.tsx';
import { PageHeading } from '../parts/PageHeading.tsx';
import { PersonCard } from '../parts/PersonCard.tsx';
import { QueryView, toFailedCall } from '../parts/QueryView.tsx';
import { Scene } from '../parts/Scene.tsx';
import { Link } from '../routing/Link.tsx';
import type { ShopRoute } from '../routing/route.ts';
import { stepOf } from '../parts/steps.ts';
import { useSignIn } from '../session/useSignIn.ts';
import { personasQuery } from '../shop/shopQueries.ts';
import { useWords } from '../words/WordsContext.ts';
import { ResetDemo } from './ResetDemo.tsx';

/** Step 1: become somebody. */
export function PersonaPage({ current, wanted }: { current: Persona | undefined; wanted: ShopRoute }) {
  const words = useWords();
  const query = useQuery(personasQuery);
  const isOnTheWay = wanted.name !== 'persona';
  const next: ShopRoute = isOnTheWay ? wanted : { name: 'code' };
  const signIn = useSignIn(next);
  return (
    <div className="page">
      <div className="hero">
        <PageHeading title={words.persona.title} step={stepOf('persona')}>
          <p className="lead">{words.persona.lead}</p>
        </PageHeading>
        <Scene />
      </div>
      {isOnTheWay && (
        <Note tone="hint">
          <p>{words.persona.signInFirst}</p>
        </Note>
      )}
      {current !== undefined && !isOnTheWay && (
        <section className="card current" aria-labelledby="current">
          <h2 id="current">{words.persona.current(current.name)}</h2>
          <Link to={{ name: 'code' }} className="button">
            {words.persona.goOn}
          </Link>
        </section>
      )}
      <section aria-labelledby="people">
        <h2 id="people">{words.persona.question}</h2>
        {signIn.isError && <Failure error={toFailedCall(signIn.error)} />}
        <QueryView query={query} rows={6}>
          {({ personas }) => (
            <ul className="people">
              {personas.map((persona, index) => (
                <li key={persona.id}>
                  <PersonCard
                    person={persona}
                    tags={[
                      ...(index === 0 ? [{ name: words.persona.startHere, isStrong: true }] : []),
                      ...(persona.pickupCode === undefined ? [] : [{ name: words.persona.hasCode }]),
                    ]}
                    isBusy={signIn.isPending && signIn.variables === persona.id}
                    onChoose={() => {
                      if (!signIn.isPending) signIn.mutate(persona.id);
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </section>
      <section className="card current" aria-labelledby="employer">
        <div>
          <h2 id="employer">{words.persona.employerTitle}</h2>
          <p className="help">{words.persona.employer}</p>
        </div>
        <Link to={{ name: 'employer', page: 'import' }} className="button quiet">
          {words.persona.toEmployer}
        </Link>
      </section>
      <div className="buttons">
        <ResetDemo />
      </div>
    </div>
  );
}
