/**
 * The gateway's state: which order consumes which contracts, clearances, payment attempts, and wrong pickup codes. Four
 * operations, each atomic, so that two machines (or two tabs) cannot both win. Values are JSON texts. A value that is
 * older than its `ttlMs` milliseconds is gone.
 */
export interface SaleStore {
  /** The value of a key; `undefined` when there is none. */
  get(key: string): Promise<string | undefined>;
  /** Sets a key that has no value; true when this call set it. */
  claim(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Sets a key that still has the value `expected`; true when this call set it. */
  replace(key: string, expected: string, value: string, ttlMs: number): Promise<boolean>;
  /** Removes a key that still has the value `expected`; true when this call removed it. */
  release(key: string, expected: string): Promise<boolean>;
}
