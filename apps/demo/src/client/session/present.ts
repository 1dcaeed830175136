let aheadMs = 0;

/** Keeps what time it is on the demo's clock, which visitors may move, and which the shop and Entur go by. */
export function keepPresent(now: string): void {
  aheadMs = Date.parse(now) - Date.now();
}

/** The present on the demo's clock, in milliseconds since 1970. */
export function present(): number {
  return Date.now() + aheadMs;
}
