import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TransportError } from '../transport/errors.ts';
import type { GateEvent, GateState } from './gate.ts';
import { isOpen, nextGateState } from './gate.ts';
import type { Verdict } from './verdict.ts';

const cleared: Verdict = { status: 'cleared', clearance: 'good', validForSeconds: 60 };
const refused = {
  status: 'refused',
  refusals: [{ kind: 'refused', contractId: 'c', firstTravelDate: '2026-12-18T08:25:00+01:00' }],
} satisfies Verdict;
const offline = new TransportError({ code: 'network', message: 'offline', isRetrySafe: true });

const after = (...events: GateEvent[]): GateState =>
  events.reduce<GateState>(nextGateState, { status: 'unchecked' });
const sent = (key: string, at: number): GateEvent => ({ type: 'sent', key, at });
const answered = (key: string, sentAt: number, at: number, verdict: Verdict = cleared): GateEvent => ({
  type: 'answered',
  key,
  sentAt,
  at,
  verdict,
});

describe('the gate', () => {
  test('opens for the basket that was asked about, until a lifetime after the sending', () => {
    expect(after(sent('a', 1000), answered('a', 1000, 5000))).toEqual({
      status: 'cleared',
      key: 'a',
      clearance: 'good',
      until: 61_000,
    });
  });

  test('opens without a word when nothing needs a check', () => {
    const state = after(sent('a', 0), answered('a', 0, 1, { ...cleared, status: 'not-needed' }));
    expect([state.status, isOpen(state)]).toEqual(['not-needed', true]);
  });

  test('tells why it stays shut', () => {
    expect(after(sent('a', 0), answered('a', 0, 1, refused))).toEqual({
      status: 'refused',
      key: 'a',
      refusals: refused.refusals,
    });
    expect(after(sent('a', 0), { type: 'failed', key: 'a', sentAt: 0, error: offline })).toEqual({
      status: 'unreachable',
      key: 'a',
      error: offline,
    });
  });

  test.each<[string, GateEvent[]]>([
    ['the basket changed', [sent('a', 0), { type: 'basket-changed', key: 'b' }]],
    ['the basket was emptied', [sent('a', 0), { type: 'basket-changed', key: undefined }]],
    [
      'the basket changed and changed back',
      [sent('a', 0), { type: 'basket-changed', key: 'b' }, { type: 'basket-changed', key: 'a' }],
    ],
    ['another basket was asked about', [sent('a', 0), sent('b', 1)]],
    ['the same basket was asked about again', [sent('a', 0), sent('a', 1)]],
    ['the question failed', [sent('a', 0), { type: 'failed', key: 'a', sentAt: 0, error: offline }]],
  ])('ignores an answer that comes after %s', (_, events) => {
    const before = after(...events);
    expect(nextGateState(before, answered('a', 0, 2))).toBe(before);
    expect(nextGateState(before, { type: 'failed', key: 'a', sentAt: 0, error: offline })).toBe(before);
  });

  test('stays as it is when the basket did not change', () => {
    const state = after(sent('a', 0), answered('a', 0, 1));
    expect(nextGateState(state, { type: 'basket-changed', key: 'a' })).toBe(state);
  });

  test('shuts when it asks again', () => {
    expect(after(sent('a', 0), answered('a', 0, 1), sent('a', 2)).status).toBe('checking');
  });

  test('is stale at the end of the lifetime, to the millisecond', () => {
    const open = after(sent('a', 0), answered('a', 0, 1));
    expect(nextGateState(open, { type: 'clock', at: 59_999 })).toBe(open);
    expect(nextGateState(open, { type: 'clock', at: 60_000 })).toEqual({ status: 'stale', key: 'a' });
  });

  test.each([
    ['took longer than its lifetime', 60, 60_000],
    ['lives for no time', 0, 0],
    ['names no lifetime that can be counted', Number.NaN, 1],
  ])('is stale at once when the answer %s', (_, validForSeconds, at) => {
    expect(after(sent('a', 0), answered('a', 0, at, { ...cleared, validForSeconds })).status).toBe('stale');
  });
});

/** What the model remembers: the last question, and whether anything has happened since that voids it. */
interface Model {
  now: number;
  asked: { key: string; at: number }[];
  current: { key: string; at: number } | undefined;
  open: { key: string; until: number } | undefined;
}
interface Real {
  state: GateState;
}
type Happening = (model: Model) => GateEvent;

class Event implements fc.Command<Model, Real> {
  readonly label: string;
  readonly happening: Happening;

  constructor(label: string, happening: Happening) {
    this.label = label;
    this.happening = happening;
  }

  check = () => true;

  run(model: Model, real: Real): void {
    const event = this.happening(model);
    foresee(model, event);
    real.state = nextGateState(real.state, event);
    const { state } = real;
    const open = isOpen(state) ? { key: state.key, until: state.until } : undefined;
    expect(open).toEqual(model.open);
    if (open !== undefined) {
      expect(open.key).toBe(model.asked.at(-1)?.key);
      expect(state).toMatchObject({ clearance: `for ${open.key}` });
    }
  }

  toString = () => this.label;
}

/** The gate in other words: an answer opens only for the question that is still being asked. */
function foresee(model: Model, event: GateEvent): void {
  if (event.type === 'sent') {
    model.current = { key: event.key, at: event.at };
    model.asked.push(model.current);
    model.open = undefined;
  } else if (event.type === 'basket-changed') {
    if (model.asked.at(-1)?.key !== event.key) model.current = model.open = undefined;
  } else if (event.type === 'clock') {
    if (model.open !== undefined && event.at >= model.open.until) model.open = undefined;
  } else if (model.current?.key === event.key && model.current.at === event.sentAt) {
    model.current = undefined;
    if (event.type === 'failed' || event.verdict.status === 'refused') return;
    const until = event.sentAt + event.verdict.validForSeconds * 1000;
    if (event.at < until) model.open = { key: event.key, until };
  }
}

const keyArbitrary = fc.constantFrom('a', 'b');
const waitArbitrary = fc.constantFrom(1, 999, 1000, 30_000);

/** A question that was asked at some time, or one that never was. */
function question({ asked }: Model, index: number): { key: string; sentAt: number } {
  const { key, at } = asked[asked.length - 1 - (index % (asked.length + 1))] ?? { key: 'never', at: -1 };
  return { key, sentAt: at };
}

const eventArbitrary: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(keyArbitrary, waitArbitrary).map(
    ([key, wait]) =>
      new Event(`sent ${key}`, (model) => {
        model.now += wait;
        return sent(key, model.now);
      }),
  ),
  fc.tuple(fc.nat({ max: 3 }), waitArbitrary, fc.constantFrom(0, 1, 31), fc.boolean()).map(
    ([index, wait, validForSeconds, isRefused]) =>
      new Event(`answered ${String(index)}`, (model) => {
        model.now += wait;
        const { key, sentAt } = question(model, index);
        const good: Verdict = { status: 'cleared', clearance: `for ${key}`, validForSeconds };
        return answered(key, sentAt, model.now, isRefused ? refused : good);
      }),
  ),
  fc.nat({ max: 3 }).map(
    (index) =>
      new Event(`failed ${String(index)}`, (model) => ({
        type: 'failed',
        ...question(model, index),
        error: offline,
      })),
  ),
  fc
    .option(keyArbitrary, { nil: undefined })
    .map((key) => new Event(`basket ${String(key)}`, () => ({ type: 'basket-changed', key }))),
  waitArbitrary.map(
    (wait) =>
      new Event('clock', (model) => {
        model.now += wait;
        return { type: 'clock', at: model.now };
      }),
  ),
);

test('no sequence of events opens the gate but the answer to the last question, for its basket and its lifetime', () => {
  fc.assert(
    fc.property(fc.commands([eventArbitrary], { maxCommands: 60 }), (events) => {
      fc.modelRun(
        () => ({
          model: { now: 0, asked: [], current: undefined, open: undefined },
          real: { state: { status: 'unchecked' } },
        }),
        events,
      );
    }),
    { numRuns: 500 },
  );
});
