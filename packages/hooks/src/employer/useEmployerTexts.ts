'use client';
import type { EmployerTranslate } from '@fribillett/core/employer';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** The words of the provider, and the BCP 47 tag to format days and money with, for components of one's own. */
export function useEmployerTexts(): { t: EmployerTranslate; locale: string } {
  const { t, locale } = useEmployerSession();
  return { t, locale };
}
