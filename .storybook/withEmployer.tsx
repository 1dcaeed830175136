import { nb, type EmployerTexts } from '@fribillett/core/employer';
import { en } from '@fribillett/core/employer/texts/en';
import { nn } from '@fribillett/core/employer/texts/nn';
import { EmployerProvider } from '@fribillett/hooks/employer';
import type { Decorator, Loader } from '@storybook/react-vite';
import { createEmployerStack, type EmployerStack, type EmployerStackSetup } from './createEmployerStack.ts';

const catalogues: Readonly<Record<string, EmployerTexts>> = { nb, nn, en };

/** Parameters of a story that runs in a back office of its own, which is wider than a checkout. */
export function onEmployer(setup: EmployerStackSetup = {}) {
  return { employer: setup, page: { width: 960 } };
}

/** The back office that a story runs in, for its `play`. */
export function employerOf({ loaded }: { loaded: Record<string, unknown> }): EmployerStack {
  const { employer } = loaded as Partial<Loaded>;
  if (employer === undefined) throw new Error('Give this story a back office: parameters: onEmployer()');
  return employer;
}

interface Loaded {
  employer: EmployerStack;
}

/** Makes a new back office for every story, so that nothing leaks from one into the next. */
export const loadEmployer: Loader = async ({ parameters }) => {
  const setup = (parameters as { employer?: EmployerStackSetup }).employer;
  if (setup === undefined) return {};
  const employer = createEmployerStack(setup);
  await setup.prepare?.(employer);
  for (const fault of setup.faults ?? []) employer.sandbox.faults.add(fault);
  return { employer };
};

/** Stands a story in its provider, as a back office would. */
export const withEmployer: Decorator = (Story, { loaded, globals }) => {
  const { employer } = loaded as Partial<Loaded>;
  if (employer === undefined) return <Story />;
  const { transport, sessionKey } = employer;
  return (
    <EmployerProvider
      key={sessionKey}
      transport={transport}
      sessionKey={sessionKey}
      locale={catalogues[String(globals['locale'])]}
    >
      <Story />
    </EmployerProvider>
  );
};
