import { Link } from '../routing/Link.tsx';
import type { Route, ShopRoute } from '../routing/route.ts';
import { useWords } from '../words/WordsContext.ts';
import { steps, type Step } from './steps.ts';

/** Where one is in the purchase; what is done can be gone back to. */
export function Stepper({ route }: { route: ShopRoute }) {
  const words = useWords();
  if (route.name === 'not-found' || route.name === 'trips') return null;
  const here = steps.indexOf(route.name);
  return (
    <nav className="stepper" aria-label={words.steps.label}>
      <ol>
        {steps.map((step, index) => {
          const to = index < here ? routeOf(step, route) : undefined;
          return (
            <li
              key={step}
              aria-current={index === here ? 'step' : undefined}
              data-state={index < here ? 'done' : index === here ? 'here' : 'ahead'}
            >
              {to === undefined ? (
                <Place number={index + 1} name={words.steps[step]} />
              ) : (
                <Link to={to} className="step-link">
                  <Place number={index + 1} name={words.steps[step]} />
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Place({ number, name }: { number: number; name: string }) {
  return (
    <>
      <span className="step-number" aria-hidden="true">
        {number}
      </span>
      <span className="step-name">{name}</span>
    </>
  );
}

/** Where a done step leads; an order remembers no trip. */
function routeOf(step: Step, current: ShopRoute): Route | undefined {
  switch (step) {
    case 'persona':
      return { name: 'persona' };
    case 'code':
      return { name: 'code' };
    case 'trip':
      return current.name === 'checkout' ? { name: 'trip', trip: current.trip } : undefined;
    case 'checkout':
    case 'order':
      return undefined;
  }
}
