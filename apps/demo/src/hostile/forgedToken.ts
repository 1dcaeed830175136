import { createHmac } from 'node:crypto';

/** A JWT as it was read or as it is to be written; a well-kept library refuses to write most of these. */
export interface Token {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

/** Takes a token apart, without asking whether it holds. */
export function readToken(token: string): Token & { signature: string } {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return { header: decode(header), payload: decode(payload), signature };
}

/** Writes a token with a signature of its own, or with one that was made for another. */
export function forgeToken(
  { header, payload }: Token,
  by: { secret: string; hash?: string } | { signature: string },
): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  const signature =
    'signature' in by
      ? by.signature
      : createHmac(by.hash ?? 'sha256', by.secret)
          .update(signed)
          .digest('base64url');
  return `${signed}.${signature}`;
}

function encode(part: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
