import { PersonnelTicketProvider } from '@fribillett/hooks';
import '@fribillett/components/styles.css';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { oneWay } from '../../.storybook/trips.ts';
import { EntitlementPicker } from '@fribillett/components';
import { ShopPicker } from '../../docs/snippets/theming.tsx';
import { ShopParts } from '../../docs/snippets/themingParts.tsx';
import { TailwindPicker } from '../../docs/snippets/themingTailwind.tsx';
import { violations } from '../../packages/components/src/testing/violations.ts';
import guide from '../../docs/theming.md?raw';
import { openShop, provide } from './shop.ts';

/* The guide on theming: each block is rendered as it stands, against the sandbox. */

beforeEach(() => {
  provide({});
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(ui: ReactNode, persona = 'kari'): Promise<HTMLElement> {
  const { transport, purposes, sessionKey } = openShop({ claimed: true, persona });
  const { container } = render(
    <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey={sessionKey}>
      {ui}
    </PersonnelTicketProvider>,
  );
  await screen.findAllByRole('checkbox');
  const card = container.querySelector<HTMLElement>('.fb');
  if (card === null) throw new Error('There is no card.');
  return card;
}

it('sets tokens around a component', async () => {
  expect(getComputedStyle(await show(<ShopPicker journeys={oneWay} />)).paddingBlockStart).toBe('18px');
});

describe.each(['light', 'dark'])('on a %s page, everything can be read', (scheme) => {
  const onPage = (ui: ReactNode) => (
    <div style={{ colorScheme: scheme, background: 'Canvas', color: 'CanvasText' }}>{ui}</div>
  );

  /** Per has two products of one kind, whose tag and whose disclosure are texts in the accent. */
  async function expectContrast(ui: ReactNode) {
    const card = await show(onPage(ui), 'per');
    await userEvent.click(screen.getAllByRole('checkbox')[0] ?? card);
    expect(await violations(card, ['color-contrast'])).toEqual([]);
  }

  it('with the tokens in TypeScript', () => expectContrast(<ShopPicker journeys={oneWay} />));

  it('with the tokens in the stylesheet', async () => {
    const [, rules = ''] = /^```css\n(:root \{\n {2}--fb-accent.*?)^```$/ms.exec(guide) ?? [];
    const style = document.head.appendChild(document.createElement('style'));
    onTestFinished(() => {
      style.remove();
    });
    style.textContent = rules;
    await expectContrast(<EntitlementPicker journeys={oneWay} />);
    expect(getComputedStyle(document.documentElement).getPropertyValue('--fb-radius')).toBe('4px');
  });
});

it("chooses with the shop's own switch", async () => {
  await show(
    <ShopParts>
      <EntitlementPicker journeys={oneWay} />
    </ShopParts>,
  );
  const box = screen.getAllByRole('checkbox', { name: 'Privatreise' })[0];
  if (box === undefined) throw new Error('There is no switch.');
  box.focus();
  await userEvent.keyboard(' ');
  expect([box.className, box.getAttribute('aria-checked')]).toEqual(['fb-slot-checkbox switch', 'true']);
});

it("gives parts Tailwind's utilities", async () => {
  expect([...(await show(<TailwindPicker journeys={oneWay} />)).classList]).toContain('shadow-xs');
});
