import { useTexts } from '@fribillett/hooks';
import { Note } from '../internal/Note.tsx';
import { useSecondsLeft } from '../internal/useSecondsLeft.ts';

/** The rights hold, and for how many minutes more. `until` is on the monotonic clock. */
export function ClearedNote({ until }: { until: number }) {
  const { t } = useTexts();
  const minutes = useSecondsLeft(until, true) / 60;
  const time = minutes < 1 ? t('duration.underMinute') : t('duration.minutes', { count: minutes });
  return <Note tone="good">{t('gate.cleared', { time })}</Note>;
}
