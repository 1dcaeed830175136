import { describe, expect, it } from 'vitest';
import type { UnusableReason } from '../entitlements/availability.ts';
import type { Purpose } from '../entitlements/purpose.ts';
import type { NotAppliedReason } from '../offers/appliedRights.ts';
import type { TransportErrorCode } from '../transport/errors.ts';
import type { UserTypeSource } from '../travellers/suggestTravellerType.ts';
import type { PickupCode } from '../claim/pickupCode.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import { createTexts } from './texts.ts';
import type { Message, TextKey, Texts } from './texts.ts';

// Every value that a rule or a transport can answer with has words: a missing key does not compile.
type PickupCodeProblem = Extract<PickupCode, { ok: false }>['reason'];
type NeededKey =
  | `entitlements.reason.${UnusableReason}`
  | `entitlements.purpose.${Purpose}`
  | `travellers.source.${UserTypeSource}`
  | `claim.problem.${PickupCodeProblem}`
  | `offers.notApplied.${NotAppliedReason}`
  | `errors.${TransportErrorCode}.what`
  | `errors.${TransportErrorCode}.do`;
const isCovered: NeededKey extends TextKey ? true : never = true;

const catalogues: readonly Texts[] = [nb, nn, en];

function placeholders(message: Message): string[] {
  const forms = typeof message === 'string' ? [message] : [message.other];
  return forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []).sort();
}

describe.each(catalogues)('the catalogue $locale', (catalogue) => {
  it('has words for every answer, and the keys of Bokmål and no other', () => {
    expect(isCovered).toBe(true);
    expect(Object.keys(catalogue.messages).sort()).toEqual(Object.keys(nb.messages).sort());
  });

  it.each(Object.entries<Message>(nb.messages))(
    'fills the same placeholders as Bokmål in %s',
    (key, message) => {
      const own = new Map(Object.entries<Message>(catalogue.messages)).get(key);
      expect(own).toBeDefined();
      expect(placeholders(own ?? '')).toEqual(placeholders(message));
      expect(typeof own).toBe(typeof message);
    },
  );

  it('holds no empty text and survives a trip through JSON', () => {
    const texts = Object.values<Message>(catalogue.messages).flatMap((message) =>
      typeof message === 'string' ? [message] : [message.one, message.other],
    );
    expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([]);
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });
});

describe('createTexts', () => {
  it('fills in names and numbers, as often as they stand there', () => {
    const t = createTexts(nb, { 'gate.code': '{code}, {code} og {other}' });
    expect(t('entitlements.couponsLeftOf', { count: 8, limit: 16 })).toBe('8 av 16 reiser igjen');
    expect(t('gate.code', { code: '3101' })).toBe('3101, 3101 og {other}');
  });

  it.each([
    [nb, '1 reise igjen', '0 reiser igjen', '2 reiser igjen'],
    [nn, '1 reise att', '0 reiser att', '2 reiser att'],
    [en, '1 journey left', '0 journeys left', '2 journeys left'],
  ] as const)('chooses the plural form by the language (%#)', (catalogue, one, none, two) => {
    const t = createTexts(catalogue);
    expect([1, 0, 2].map((count) => t('entitlements.couponsLeft', { count }))).toEqual([one, none, two]);
  });

  it('puts an override before the catalogue, as a string or as a plural, and ignores an undefined one', () => {
    const t = createTexts(nb, {
      'gate.pay': 'Kjøp',
      'gate.checking': undefined,
      'entitlements.showAll': { one: 'Vis den ene', other: 'Vis de {count}' },
    });
    expect(t('gate.pay')).toBe('Kjøp');
    expect(t('gate.checking')).toBe('Kontrollerer rettighetene …');
    expect(t('entitlements.showAll', { count: 1 })).toBe('Vis den ene');
    expect(t('entitlements.showAll', { count: 7 })).toBe('Vis de 7');
  });

  it('takes what a value holds literally: no pattern, no placeholder of its own', () => {
    const t = createTexts(nb);
    expect(t('gate.reason', { reason: '$& {code} $1' })).toBe('Begrunnelse: $& {code} $1');
    expect(createTexts(nb, { 'gate.code': '{constructor}' })('gate.code')).toBe('{constructor}');
  });

  it('does not compile with a key that is not there', () => {
    const t = createTexts(nb);
    // @ts-expect-error the key is misspelt
    expect(() => t('gate.chekcing')).toThrow();
    // @ts-expect-error a catalogue must be complete
    const incomplete: Texts = { locale: 'se-NO', messages: { 'gate.pay': 'Mávsse' } };
    expect(createTexts(incomplete)('gate.pay')).toBe('Mávsse');
  });
});
