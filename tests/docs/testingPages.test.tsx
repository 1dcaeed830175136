import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, vi } from 'vitest';
import { provide } from './shop.ts';

/* The guide to testing: its test of a component is a test here. */

beforeEach(() => {
  provide({});
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('component.tsx', async () => {
  await import('../../docs/snippets/testing/component.tsx');
});
