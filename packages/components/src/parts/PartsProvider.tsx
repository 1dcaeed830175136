'use client';
import { useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Parts } from './parts.ts';
import { PartsContext } from './useParts.ts';

/** Props of `PartsProvider`. */
export interface PartsProviderProps {
  /** What stands in place of ours; the rest stays. Keep each the same component from one render to the next. */
  parts: Partial<Parts>;
  /** The shop's page, or the piece of it with our components. */
  children: ReactNode;
}

/** Puts parts of the shop's own design system into all components below. One inside another adds to it. */
export function PartsProvider({ parts, children }: PartsProviderProps) {
  const outer = useContext(PartsContext);
  const all = useMemo(() => ({ ...outer, ...parts }), [outer, parts]);
  return <PartsContext.Provider value={all}>{children}</PartsContext.Provider>;
}
