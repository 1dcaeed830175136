import { demand, isList, isObject, isText } from './demand.ts';
import type { ClearanceKey, ClearanceSettings } from './sale/clearance.ts';

/** HS256 asks for a key as long as its hash (RFC 7518, 3.2). */
const MIN_SECRET_BYTES = 32;

/** The keys as they are. Throws one `Error` whose sentence says what to set, without any secret. */
export function checkClearanceKeys(keys: readonly ClearanceKey[] | undefined): ClearanceSettings['keys'] {
  demand(
    keys === undefined || isList(keys),
    'Set clearanceKeys to a list of { kid, secret }, the one that signs first.',
  );
  for (const key of keys ?? []) checkKey(key);
  const [first, ...others] = keys ?? [];
  demand(
    first !== undefined,
    'Set clearanceKeys to at least one { kid, secret }, the secret 32 random bytes or more as text, for instance from `openssl rand -base64 48`.',
  );
  const all = [first, ...others] as const;
  demand(
    new Set(all.map(({ kid }) => kid)).size === all.length,
    'Give each of clearanceKeys a kid of its own.',
  );
  return all;
}

function checkKey(key: ClearanceKey): void {
  demand(
    isObject(key) && isText(key.kid) && /^[\w.-]{1,64}$/.test(key.kid),
    'Set kid of each of clearanceKeys to 1 to 64 letters, digits, ".", "_" or "-".',
  );
  demand(
    isText(key.secret) && new TextEncoder().encode(key.secret).byteLength >= MIN_SECRET_BYTES,
    `Set secret of the clearance key "${key.kid}" to at least ${MIN_SECRET_BYTES} bytes.`,
  );
}
