import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { countSchema, maybe } from './primitives.ts';

/** Body of a token request (C). */
export const tokenRequestSchema = z.looseObject({
  client_id: z.string(),
  client_secret: z.string(),
  audience: maybe(z.string()),
  grant_type: z.string(),
});
export type TokenRequest = z.output<typeof tokenRequestSchema>;

/** Answer of the token endpoint: `expires_in` (seconds) C, the others CC. */
export const tokenResponseSchema = z.looseObject({
  access_token: z.string(),
  token_type: maybe(z.string()),
  expires_in: maybe(countSchema),
});
export type TokenResponse = z.output<typeof tokenResponseSchema>;

/** Reads the answer of the token endpoint. Throws a {@link WireFormatError}. */
export function readToken(json: unknown): TokenResponse {
  return readAs(tokenResponseSchema, json, 'The token');
}
