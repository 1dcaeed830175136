import { useQuery } from '@tanstack/react-query';
import type { Persona } from '../../shared/shopApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Note } from '../parts/Note.tsx';
import { PageHeading } from '../parts/PageHeading.tsx';
import { QueryView, toFailedCall } from '../parts/QueryView.tsx';
import { Scene } from '../parts/Scene.tsx';
import { Link } from '../routing/Link.tsx';
import type { Route } from '../routing/route.ts';
import { stepOf } from '../parts/steps.ts';
import { useSignIn } from '../session/useSignIn.ts';
import { personasQuery } from '../shop/shopQueries.ts';
import { useLanguage, useWords } from '../words/WordsContext.ts';
import { ResetDemo } from './ResetDemo.tsx';

/** Step 1: become somebody. */
export function PersonaPage({ current, wanted }: { current: Persona | undefined; wanted: Route }) {
  const words = useWords();
  const query = useQuery(personasQuery);
  const isOnTheWay = wanted.name !== 'persona';
  const next: Route = isOnTheWay ? wanted : { name: 'code' };
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
                  <PersonaCard
                    persona={persona}
                    isFirst={index === 0}
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
      <div className="buttons">
        <ResetDemo />
      </div>
    </div>
  );
}

function PersonaCard({
  persona,
  isFirst,
  isBusy,
  onChoose,
}: {
  persona: Persona;
  isFirst: boolean;
  isBusy: boolean;
  onChoose: () => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const { id, name, description, pickupCode } = persona;
  return (
    <button
      type="button"
      className="person"
      aria-labelledby={`person-${id}-name`}
      aria-describedby={`person-${id} person-${id}-tags`}
      aria-disabled={isBusy}
      onClick={onChoose}
    >
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span className="person-text">
        <span className="person-name">
          <span className="visually-hidden" id={`person-${id}-name`}>
            {words.persona.choose(name)}
          </span>
          <span aria-hidden="true">{isBusy ? words.persona.choosing : name}</span>
        </span>
        <span className="person-about" id={`person-${id}`}>
          {description[language]}
        </span>
        <span className="person-tags" id={`person-${id}-tags`}>
          {isFirst && (
            // The space keeps the two apart where they are read out.
            <>
              <span className="tag">{words.persona.startHere}</span>{' '}
            </>
          )}
          {pickupCode !== undefined && <span className="tag plain">{words.persona.hasCode}</span>}
        </span>
      </span>
      <Icon name="arrow" />
    </button>
  );
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');
}
