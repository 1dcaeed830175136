import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesArbitrary } from '../testing/arbitraries.ts';
import { answerOf, autumn2026, entitlement, journey } from '../testing/builders.ts';
import type { PersonChoices } from './choice.ts';
import { entitlementChoices } from './choice.ts';
import type { EntitlementSelection } from './selection.ts';
import { reconcileSelection, selectedChoices, toggleChoice } from './selection.ts';

const people = entitlementChoices(
  answerOf([
    entitlement({ productId: 'p', contractId: '1' }),
    entitlement({ productId: 'w', contractId: '2' }),
    entitlement({ productId: 'x', contractId: '3' }),
    entitlement({ productId: 'y', contractId: '4', isBlocked: true }),
    entitlement({ productId: 'p', contractId: '5', owner: '200' }),
  ]),
  {
    journeys: [journey('2026-12-18T08:25:00+01:00')],
    now: autumn2026,
    purposes: { p: 'private', w: 'work' },
  },
);

describe('making a choice', () => {
  test('releases the same person’s other purpose and names it', () => {
    const { selection, chosen, released } = toggleChoice(people, ['200:private', '100:private'], '100:work');
    expect(selection).toEqual(['200:private', '100:work']);
    expect(chosen?.id).toBe('100:work');
    expect(released.map(({ id }) => id)).toEqual(['100:private']);
  });

  test('of an unspecified product releases what the person had, and is released by the next', () => {
    const alone = toggleChoice(people, ['100:work'], '100:unspecified:x').selection;
    expect(alone).toEqual(['100:unspecified:x']);
    expect(toggleChoice(people, alone, '100:private').selection).toEqual(['100:private']);
  });

  test.each(['100:unspecified:y', '300:private', '__proto__', ''])('changes nothing when it is %j', (id) => {
    const selection = ['100:private'];
    const change = toggleChoice(people, selection, id);
    expect(change.selection).toBe(selection);
    expect([change.chosen, change.released]).toEqual([undefined, []]);
  });

  test('a second time takes it back and releases nobody', () => {
    expect(toggleChoice(people, ['100:private', '200:private'], '100:private')).toEqual({
      selection: ['200:private'],
      released: [],
    });
  });
});

describe('judging a selection again', () => {
  test('returns the same array when everything still holds', () => {
    const selection = ['200:private', '100:work'];
    expect(reconcileSelection(people, selection)).toEqual({ selection, dropped: [] });
    expect(reconcileSelection(people, selection).selection).toBe(selection);
  });

  test('drops and names what has become unusable', () => {
    const { selection, dropped } = reconcileSelection(people, ['200:private', '100:unspecified:y']);
    expect(selection).toEqual(['200:private']);
    expect(dropped.map(({ id }) => id)).toEqual(['100:unspecified:y']);
  });

  test('keeps the later of two choices of one person', () => {
    const { selection, dropped } = reconcileSelection(people, ['100:private', '200:private', '100:work']);
    expect(selection).toEqual(['200:private', '100:work']);
    expect(dropped.map(({ id }) => id)).toEqual(['100:private']);
  });

  test('leaves out what is no longer there and what is there twice', () => {
    expect(reconcileSelection(people, ['100:work', 'gone', '100:work'])).toEqual({
      selection: ['100:work'],
      dropped: [],
    });
  });

  test('of any ids leaves at most one usable choice per person, and is done after one time', () => {
    fc.assert(
      fc.property(choicesArbitrary, fc.infiniteStream(fc.boolean()), ({ answer, context }, coins) => {
        const family = entitlementChoices(answer, context);
        const ids = family.flatMap(({ choices }) => choices.map(({ id }) => id));
        const held = [...ids, 'gone', ...ids].filter(() => coins.next().value);
        const { selection, dropped } = reconcileSelection(family, held);
        expectOneUsableEach(family, selection);
        expect(dropped.filter(({ id }) => selection.includes(id))).toEqual([]);
        expect(new Set([...selection, ...dropped.map(({ id }) => id), 'gone'])).toEqual(
          new Set([...held, 'gone']),
        );
        expect(reconcileSelection(family, selection).selection).toBe(selection);
      }),
    );
  });
});

test('selected choices come in the order in which they are shown', () => {
  expect(selectedChoices(people, ['200:private', '100:work']).map(({ id }) => id)).toEqual([
    '100:work',
    '200:private',
  ]);
});

function expectOneUsableEach(family: readonly PersonChoices[], selection: EntitlementSelection): void {
  const made = selectedChoices(family, selection);
  expect(made).toHaveLength(selection.length);
  expect(made.filter(({ status }) => status === 'unusable')).toEqual([]);
  expect(new Set(made.map(({ customerNumber }) => customerNumber)).size).toBe(made.length);
}

/** What a person has chosen, by customer number: the plainest model of a selection. */
type Model = Map<string, string>;
interface Real {
  family: readonly PersonChoices[];
  selection: EntitlementSelection;
}

class Toggle implements fc.Command<Model, Real> {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }

  check = () => true;

  run(model: Model, real: Real): void {
    const choices = real.family.flatMap((person) => person.choices);
    const choice = choices[this.index % Math.max(choices.length, 1)];
    const id = choice?.id ?? 'nobody:private';
    const { selection, chosen, released } = toggleChoice(real.family, real.selection, id);
    const before = choice && model.get(choice.customerNumber);
    if (choice !== undefined && before === id) model.delete(choice.customerNumber);
    else if (choice !== undefined && choice.status !== 'unusable') {
      model.set(choice.customerNumber, id);
      expect(chosen).toBe(choice);
      expect(released.map((other) => other.id)).toEqual(before === undefined ? [] : [before]);
    } else expect(selection).toBe(real.selection);
    real.selection = selection;
    expect(new Set(selection)).toEqual(new Set(model.values()));
    expectOneUsableEach(real.family, selection);
  }

  toString = () => `toggle(${String(this.index)})`;
}

class ReadAgain implements fc.Command<Model, Real> {
  readonly family: readonly PersonChoices[];
  constructor(family: readonly PersonChoices[]) {
    this.family = family;
  }

  check = () => true;

  run(model: Model, real: Real): void {
    const choices = new Map(
      this.family.flatMap((person) => person.choices).map((choice) => [choice.id, choice]),
    );
    for (const [customerNumber, id] of model) {
      if ((choices.get(id)?.status ?? 'unusable') === 'unusable') model.delete(customerNumber);
    }
    const { selection } = reconcileSelection(this.family, real.selection);
    if (selection.length === real.selection.length) expect(selection).toBe(real.selection);
    real.family = this.family;
    real.selection = selection;
    expect(new Set(selection)).toEqual(new Set(model.values()));
  }

  toString = () => 'readAgain';
}

test('after any sequence of toggles and reads each person has at most one choice, and it is usable', () => {
  const family = choicesArbitrary.map(({ answer, context }) => entitlementChoices(answer, context));
  const commands = fc.commands([
    fc.nat({ max: 20 }).map((index) => new Toggle(index)),
    family.map((read) => new ReadAgain(read)),
  ]);
  fc.assert(
    fc.property(family, commands, (start, sequence) => {
      fc.modelRun(() => ({ model: new Map(), real: { family: start, selection: [] } }), sequence);
    }),
  );
});
