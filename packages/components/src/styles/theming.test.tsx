import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ClaimCodeForm } from '../ClaimCodeForm/ClaimCodeForm.tsx';
import { EntitlementPicker } from '../EntitlementPicker/EntitlementPicker.tsx';
import { TravellerTypeMapper } from '../TravellerTypeMapper/TravellerTypeMapper.tsx';
import { answerOf, family, home, out } from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import type { ThemeTokens } from './ThemeTokens.ts';
import tokens from './tokens.json' with { type: 'json' };

type Scheme = 'light' | 'dark';
interface Colour {
  components: number[];
}

const vendor = 'com.fribillett';
const colours = Object.entries(tokens.color).flatMap(([name, token]) =>
  typeof token === 'string' ? [] : [[name, token.$value, token.$extensions[vendor].dark] as const],
);

/** An empty card in the tokens, of a page in that scheme. */
function showCard(set: ThemeTokens = {}, around?: (card: ReactNode) => ReactNode): HTMLElement {
  const card = <ClaimCodeForm />;
  const { container } = renderInSale(<div style={set}>{around?.(card) ?? card}</div>);
  const section = container.querySelector<HTMLElement>('.fb');
  if (section === null) throw new Error('There is no card.');
  return section;
}

/** What a variable of ours is painted as in an element: three bytes. */
function painted(element: Element, name: string): number[] {
  const probe = document.createElement('span');
  probe.style.color = `var(--_fb-${name})`;
  element.append(probe);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  context.fillStyle = getComputedStyle(probe).color;
  context.fillRect(0, 0, 1, 1);
  probe.remove();
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

const bytes = ({ components }: Colour) => components.map((part) => Math.round(part * 255));

/** A rule of the host's for one test. */
function hostStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => {
    style.remove();
  });
}

describe('the tokens', () => {
  it.each<Scheme>(['light', 'dark'])('are painted as tokens.json has them, on a %s page', (colorScheme) => {
    const card = showCard({ colorScheme });
    const painting = colours.map(([name]) => [name, painted(card, name)]);
    const written = colours.map(([name, light, dark]) => [
      name,
      bytes(colorScheme === 'light' ? light : dark),
    ]);
    expect(painting).toEqual(written);
  });

  it.each([
    ['on the page', (css: string) => `:root { ${css} }`],
    ['on every component', (css: string) => `.fb { ${css} }`],
  ])('can be set %s, and what follows them follows', (_where, rule) => {
    const before = painted(showCard({ colorScheme: 'light' }), 'accent-soft');
    hostStyles(rule('--fb-accent: #800; --fb-radius: 0px; --fb-ink: #402'));
    const card = showCard({ colorScheme: 'light' });
    expect(painted(card, 'accent')).toEqual([0x88, 0, 0]);
    expect(painted(card, 'accent-soft')).not.toEqual(before);
    expect(getComputedStyle(card)).toMatchObject({ borderRadius: '0px', color: 'rgb(68, 0, 34)' });
  });

  it('can be set around one component', () => {
    expect(painted(showCard({ '--fb-accent': '#800' }), 'accent')).toEqual([0x88, 0, 0]);
  });
});

describe("the host's own rules", () => {
  it('win from outside of every layer, however weak', () => {
    hostStyles(':where(section) { background: #fe0; border-radius: 3px }');
    expect(getComputedStyle(showCard())).toMatchObject({
      backgroundColor: 'rgb(255, 238, 0)',
      borderRadius: '3px',
    });
  });

  it('win from a layer that comes after ours', () => {
    hostStyles('@layer fribillett, host; @layer host { :where(section) { background: #fe0 } }');
    expect(getComputedStyle(showCard()).backgroundColor).toBe('rgb(255, 238, 0)');
  });
});

describe('what a page hands down', () => {
  const handedDown = (card: ReactNode) => (
    <div style={{ textAlign: 'center', textTransform: 'uppercase', whiteSpace: 'nowrap' }}>{card}</div>
  );

  it('neither centres a component, nor shouts its words, nor keeps them on one line', () => {
    showCard({}, handedDown);
    expect(getComputedStyle(screen.getByRole('heading'))).toMatchObject({
      textAlign: 'start',
      textTransform: 'none',
      whiteSpace: 'normal',
    });
  });

  it('still reaches a component that the page asks for it', () => {
    hostStyles('.fb { text-align: center }');
    expect(getComputedStyle(showCard({}, handedDown)).textAlign).toBe('center');
  });
});

describe('density', () => {
  const everything = (
    <>
      <ClaimCodeForm />
      <EntitlementPicker journeys={[out, home]} />
      <TravellerTypeMapper journeys={[out, home]} selection={['1001:private']} />
    </>
  );

  it('is set around, and the nearest counts', () => {
    const gap = (card: HTMLElement) => getComputedStyle(card).paddingBlockStart;
    expect(gap(showCard())).toBe('20px');
    const compact = (card: ReactNode) => <div data-density="compact">{card}</div>;
    expect(gap(showCard({}, compact))).toBe('15px');
    expect(gap(showCard({}, (card) => compact(<div data-density="comfortable">{card}</div>)))).toBe('20px');
    expect(gap(showCard({ '--fb-density': 0.5 }))).toBe('10px');
  });

  it('leaves every target 24 pixels to be pressed on', async () => {
    const tight: ThemeTokens = { '--fb-density': 0.25 };
    const { container } = renderInSale(<div style={tight}>{everything}</div>, {
      getEntitlements: () => Promise.resolve(answerOf(...family.entitlements)),
    });
    await screen.findAllByRole('combobox');
    const targets = [...container.querySelectorAll<HTMLElement>('button, input, select, summary')];
    expect(targets.length).toBeGreaterThan(6);
    expect(targets.filter((one) => one.offsetHeight < 24 || one.offsetWidth < 24)).toEqual([]);
  });
});
