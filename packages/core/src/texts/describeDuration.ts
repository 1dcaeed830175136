import type { Translate } from './texts.ts';

/**
 * A time left or a time to wait, in words: whole minutes from two minutes on, else seconds.
 *
 * @param seconds how long; fractions are rounded down for what is left, so pass a rounded-up number for a wait.
 */
export function describeDuration(seconds: number, t: Translate): string {
  const whole = Math.max(0, Math.floor(seconds));
  return whole >= 120
    ? t('duration.minutes', { count: Math.floor(whole / 60) })
    : t('duration.seconds', { count: whole });
}
