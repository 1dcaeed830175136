import type { Translate } from './texts.ts';

/**
 * A time left or a time to wait, in words: minutes from two minutes on, else seconds.
 *
 * @param seconds how long.
 * @param rounding `down` for what is left, so that it never promises too much; `up` for a wait.
 */
export function describeDuration(seconds: number, rounding: 'down' | 'up', t: Translate): string {
  const round = rounding === 'up' ? Math.ceil : Math.floor;
  const whole = Math.max(0, round(seconds));
  return whole < 120
    ? t('duration.seconds', { count: whole })
    : t('duration.minutes', { count: round(whole / 60) });
}
