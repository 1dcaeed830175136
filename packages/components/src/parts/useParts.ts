'use client';
import { createContext, useContext } from 'react';
import type { Parts } from './parts.ts';

/** The parts that a shop has put in place of ours. */
export const PartsContext = createContext<Partial<Parts>>({});

/** The parts that a shop has put in place of ours; a part that is absent is ours. */
export function useParts(): Partial<Parts> {
  return useContext(PartsContext);
}
