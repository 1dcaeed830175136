import { nb, type Texts } from '@fribillett/core';
import { en } from '@fribillett/core/texts/en';
import { nn } from '@fribillett/core/texts/nn';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import type { Decorator, Loader } from '@storybook/react-vite';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { createStack, type Stack, type StackSetup } from './createStack.ts';
import { reserveOrder, type OrderSetup } from './sell.ts';
import { travel, type PastTrip } from './travel.ts';

const catalogues: Readonly<Record<string, Texts>> = { nb, nn, en };

/** What a story asks for under `parameters.stack`. */
export interface StoryStack extends StackSetup {
  /** Reserved before the story begins, and before anything goes wrong. */
  order?: OrderSetup;
  /** Bought, and cancelled, before the story begins. */
  trips?: readonly PastTrip[];
}

/** Parameters of a story that runs on a shop of its own. */
export function onStack(setup: StoryStack = {}): { stack: StoryStack } {
  return { stack: setup };
}

/** The shop that a story runs on, for its `play` and `render`. */
export function stackOf({ loaded }: { loaded: Record<string, unknown> }): Stack {
  return (loaded as Partial<Loaded>).stack ?? missing();
}

/** The order that was reserved for a story. */
export function orderIdOf({ loaded }: { loaded: Record<string, unknown> }): string | undefined {
  return (loaded as Partial<Loaded>).orderId;
}

/** The orders of the trips that were made before a story. */
export function tripOrdersOf({ loaded }: { loaded: Record<string, unknown> }): readonly string[] {
  return (loaded as Partial<Loaded>).tripOrderIds ?? [];
}

interface Loaded {
  stack: Stack;
  orderId: string | undefined;
  tripOrderIds: readonly string[];
}

const StackContext = createContext<Stack | undefined>(undefined);

/** The shop that a story runs on, for components of a story's own. */
export function useStack(): Stack {
  return useContext(StackContext) ?? missing();
}

function missing(): never {
  throw new Error('Give this story a stack: parameters: onStack()');
}

/** Makes a new shop for every story, so that nothing leaks from one into the next. */
export const loadStack: Loader = async ({ parameters }) => {
  const setup = (parameters as { stack?: StoryStack }).stack;
  if (setup === undefined) return {};
  const stack = createStack(setup);
  const tripOrderIds = await travel(stack, setup.trips ?? []);
  const orderId = setup.order === undefined ? undefined : await reserveOrder(stack, setup.order);
  for (const fault of setup.faults ?? []) stack.sandbox.faults.add(fault);
  return { stack, orderId, tripOrderIds };
};

/** Stands a story in its provider, as a shop would. */
export const withStack: Decorator = (Story, { loaded, globals }) => {
  const { stack } = loaded as Partial<Loaded>;
  if (stack === undefined) return <Story />;
  const { transport, purposes, sessionKey } = stack;
  return (
    <StackContext.Provider value={stack}>
      <PersonnelTicketProvider
        key={sessionKey}
        transport={transport}
        purposes={purposes}
        sessionKey={sessionKey}
        locale={catalogues[String(globals['locale'])]}
      >
        <Story />
      </PersonnelTicketProvider>
    </StackContext.Provider>
  );
};

/** The network's comings and goings are heard while the host's own query client is mounted, as it is in most shops. */
export function hearNetwork(): () => void {
  const client = new QueryClient();
  client.mount();
  return () => {
    client.unmount();
  };
}
