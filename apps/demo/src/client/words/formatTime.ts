const zone = 'Europe/Oslo';

function localesOf(tag: string): string[] {
  return [tag, 'nb-NO'];
}

/** Time of day in Oslo: `08:25`. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat('nb-NO', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));
}

/** Weekday and day in Oslo: `fre. 18. des. 2026`. Takes an instant or a day. */
export function formatWeekday(value: string, tag: string): string {
  const date = new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
  return new Intl.DateTimeFormat(localesOf(tag), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(date);
}
