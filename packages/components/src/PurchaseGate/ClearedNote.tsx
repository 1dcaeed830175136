import { formatDuration } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { Note } from '../internal/Note.tsx';
import { useTimeLeft } from '../internal/useTimeLeft.ts';

/** The rights hold, and for how many minutes more. `until` is on the monotonic clock. */
export function ClearedNote({ until }: { until: number }) {
  const { t, locale } = useTexts();
  const minutes = useTimeLeft(until, minutesLeft);
  const time = minutes === 0 ? t('gate.underMinute') : formatDuration(minutes * 60, locale);
  return (
    <Note tone="good">
      {t('gate.cleared')} {t('gate.clearedFor', { time })}
    </Note>
  );
}

/** To the nearest minute, so that five minutes are five when they arrive; 0 within the last minute. */
function minutesLeft(seconds: number): number {
  return seconds < 60 ? 0 : Math.round(seconds / 60);
}
