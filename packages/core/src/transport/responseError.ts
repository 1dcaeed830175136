import * as z from 'zod/mini';
import type { FieldError, TransportErrorCode } from './errors.ts';
import { text } from './shopWire.ts';
import type { ShopWireErrorCode } from './shopWire.ts';

/** What an answer that is not 2xx says. */
export interface ResponseError {
  code: TransportErrorCode;
  correlationId?: string | undefined;
  reason?: string | undefined;
  fields?: readonly FieldError[] | undefined;
}

const fieldsSchema = z.array(z.object({ field: text, message: text }));

const shopWireCodes: readonly ShopWireErrorCode[] = [
  'unauthorized',
  'forbidden',
  'not-found',
  'endpoint-not-found',
  'rate-limited',
  'rejected',
  'unavailable',
  'bad-response',
];

/**
 * Reads an answer that is not 2xx. The body's own code counts where it is a known one, else the status decides.
 *
 * @param status HTTP status; 0 for a redirect that the browser hides.
 * @param body the parsed body, or undefined when it was not JSON.
 */
export function readResponseError(status: number, body: unknown): ResponseError {
  // By hand, field by field: a strange detail must not hide the rest of an error, and `z.catch` weighs 3 KiB.
  if (!isObject(body) || !isObject(body['error'])) return { code: codeOfStatus(status, false) };
  const { code, correlationId, reason, fields } = body['error'];
  return {
    code: shopWireCodes.find((known) => known === code) ?? codeOfStatus(status, true),
    correlationId: plainText(correlationId),
    reason: plainText(reason),
    fields: z
      .safeParse(fieldsSchema, fields)
      .data?.slice(0, 100)
      .map(({ field, message }) => ({ field: plainText(field) ?? '', message: plainText(message) ?? '' })),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function codeOfStatus(status: number, isShopWire: boolean): TransportErrorCode {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      // Only a backend that speaks the shop wire can miss a thing; anything else misses the route.
      return isShopWire ? 'not-found' : 'endpoint-not-found';
    case 301:
    case 308:
    case 405:
      return 'endpoint-not-found';
    case 408:
      return 'unavailable';
    case 429:
      return 'rate-limited';
  }
  if (status >= 500) return 'unavailable';
  // Any other redirect, hidden or not, is most often an expired session on its way to a login page.
  return status < 400 ? 'unauthorized' : 'rejected';
}

/** One line of at most 300 characters, without control and direction characters; undefined when nothing is left or it is no text. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line === '' ? undefined : Array.from(line).slice(0, 300).join('');
}
