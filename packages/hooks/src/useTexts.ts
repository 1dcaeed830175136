'use client';
import type { Translate } from '@fribillett/core';
import { useSession } from './internal/SessionContext.ts';

/** The words of the provider, and the BCP 47 tag to format days and money with, for components of one's own. */
export function useTexts(): { t: Translate; locale: string } {
  const { t, locale } = useSession();
  return { t, locale };
}
