import { page } from 'vitest/browser';
import { afterEach, expect } from 'vitest';
import { createStack, type StackSetup } from '../../../../.storybook/createStack.ts';
import { searchOffers, selectOffers } from '../../../../.storybook/sell.ts';
import { thereAndBack } from '../../../../.storybook/trips.ts';
import '../styles/styles.css';

/** The element that holds a session, of either kind. */
export type Session = HTMLElementTagNameMap['fribillett-provider' | 'fribillett-sale'];

afterEach(() => {
  document.body.replaceChildren();
});

/** A shop without a network: the stack of the stories, a page, and a search that answers every party. */
export function openShop(setup: StackSetup = { claimed: true }) {
  const stack = createStack(setup);
  const requests: string[] = [];

  /** What a shop's script does for one session. */
  function sellIn(session: Session): void {
    const { transport } = stack;
    Object.assign(session, {
      transport: {
        ...transport,
        getEntitlements: (...options: Parameters<typeof transport.getEntitlements>) => {
          requests.push('getEntitlements');
          return transport.getEntitlements(...options);
        },
      },
      purposes: stack.purposes,
      journeys: thereAndBack,
    });
    session.sessionKey = stack.sessionKey;
    session.addEventListener('fribillett-party-change', ({ detail: { party } }) => {
      if (!party.isComplete || party.travellers.length === 0) {
        session.offers = [];
        return;
      }
      session.loading = true;
      void searchOffers(stack, party).then(({ offers }) => {
        if (session.party !== party) return;
        session.loading = false;
        session.offers = selectOffers(offers, party);
      });
    });
  }

  return { ...stack, requests, sellIn };
}

/** Puts markup into the page, and answers its first element. */
export function show<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  markup = `<${name}></${name}>`,
): HTMLElementTagNameMap[Name] {
  const main = document.createElement('main');
  main.innerHTML = markup;
  document.body.append(main);
  return find(name);
}

/** The first element of that name. */
export function find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.querySelector(name);
  if (element === null) throw new Error(`There is no <${name}>.`);
  return element;
}

/** What an element told, newest last. */
export function heard<Name extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  name: Name,
): GlobalEventHandlersEventMap[Name][] {
  const events: GlobalEventHandlersEventMap[Name][] = [];
  target.addEventListener(name, (event) => {
    events.push(event as GlobalEventHandlersEventMap[Name]);
  });
  return events;
}

/** Kari's private right. */
export const karisRight = () =>
  page.getByRole('group', { name: /^Kari Nordmann/ }).getByRole('checkbox', { name: 'Privatreise' });

/** Chooses it, and waits for its price. */
export async function chooseKarisRight(): Promise<void> {
  await karisRight().click();
  await expect.element(page.getByText(/^Personalbillett, Kari Nordmann/).first()).toBeVisible();
}
