import { describe, expect, it } from 'vitest';
import { TransportError } from '../../transport/errors.ts';
import { taxSavingsState } from './taxSavingsState.ts';
import type { TaxSavingsReading } from './taxSavingsState.ts';

const ready = { status: 'ready', delimiter: ',', areNationalIdsMasked: true, rows: [] } as const;
const missing = { status: 'not-generated' } as const;
const error = new TransportError({ code: 'unavailable', message: 'Down.', isRetrySafe: true });

const read = (parts: Partial<TaxSavingsReading>): TaxSavingsReading => ({
  report: undefined,
  reportError: undefined,
  ...parts,
});
const told = (progress: number, parts = {}) => ({
  told: { progress, isFinished: false, ...parts },
  error: undefined,
});
const asked = { told: undefined, error: undefined };

describe('taxSavingsState', () => {
  it.each<[string, TaxSavingsReading, object]>([
    ['nothing is read yet', read({}), { status: 'loading' }],
    ['there is none', read({ report: missing }), { status: 'not-generated' }],
    ['there is one', read({ report: ready }), { status: 'ready', report: ready }],
    ['it cannot be read', read({ reportError: error }), { status: 'error', error }],
    ['it was read before', read({ report: ready, reportError: error }), { status: 'ready', report: ready }],
    [
      'it was asked for',
      read({ report: missing, generation: asked }),
      { status: 'generating', progress: 0, report: undefined },
    ],
    [
      'it is half made',
      read({ report: missing, generation: told(49.6) }),
      { status: 'generating', progress: 50 },
    ],
    [
      'it is made anew',
      read({ report: ready, generation: told(100) }),
      { status: 'generating', progress: 100, report: ready },
    ],
    [
      'it is finished and read',
      read({ report: ready, generation: told(100, { isFinished: true }) }),
      { status: 'ready', report: ready },
    ],
    [
      'it is finished and not to be found',
      read({ report: missing, generation: told(100, { isFinished: true }) }),
      { status: 'not-generated', failure: { reason: '' } },
    ],
    [
      'it failed',
      read({ report: missing, generation: told(70, { error: 'No savings job.' }) }),
      { status: 'not-generated', failure: { reason: 'No savings job.' } },
    ],
    [
      'it could not be asked for, and there is an older one',
      read({ report: ready, generation: { told: undefined, error } }),
      { status: 'ready', report: ready, failure: { error } },
    ],
  ])('when %s', (_, reading, state) => {
    expect(taxSavingsState(reading)).toEqual(state);
  });

  it("cuts Entur's words at 300 characters, and takes national ids out of them", () => {
    const state = taxSavingsState(
      read({ report: missing, generation: told(1, { error: `01019012345 ${'x'.repeat(400)}` }) }),
    );
    expect(state).toMatchObject({ failure: { reason: `010190***** ${'x'.repeat(288)}` } });
  });
});
