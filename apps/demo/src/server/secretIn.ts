import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;
const SECRET_LENGTH = Math.ceil((SECRET_BYTES * 4) / 3);

/** A secret of the demo's: made at the first start, readable by this user only, never printed. */
export function secretIn(
  directory: string,
  name: 'client-secret' | 'employer-client-secret' | 'clearance-key',
): string {
  const file = join(directory, name);
  return readSecret(file) ?? makeSecret(file);
}

/** A secret that is too short was cut by a kill while it was written, and nobody has used it yet. */
function readSecret(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8');
    return secret.length < SECRET_LENGTH ? undefined : secret;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Written beside and then renamed, so that the file is never there without its whole content. */
function makeSecret(file: string): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const beside = `${file}.new`;
  rmSync(beside, { force: true });
  writeFileSync(beside, secret, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(beside, file);
  return secret;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
