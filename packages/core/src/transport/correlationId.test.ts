import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCorrelationId } from './correlationId.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('createCorrelationId', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('makes a new UUID each time', () => {
    expect(createCorrelationId()).toMatch(uuid);
    expect(createCorrelationId()).not.toBe(createCorrelationId());
  });

  it('makes one on a page without a secure context too', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) });
    expect(createCorrelationId()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(0) });
    expect(createCorrelationId()).toMatch(uuid);
  });
});
