/** How long Entur works on most calls, in milliseconds, before it gives up itself (C; contract `sale.md` 0). */
export const CALL_LIMIT_MS = 55_000;

/** The same for a payment (C), and so the longest of all: after it nothing that was asked for is still under way. */
export const WORK_LIMIT_MS = 62_000;
