import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCorrelationId } from './correlationId.ts';

describe('createCorrelationId', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('makes a new id each time', () => {
    expect(createCorrelationId()).toMatch(/^[0-9a-f]{32}$/);
    expect(createCorrelationId()).not.toBe(createCorrelationId());
  });

  it('makes one on a page without a secure context too', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(10) });
    expect(createCorrelationId()).toBe('0a'.repeat(16));
  });
});
