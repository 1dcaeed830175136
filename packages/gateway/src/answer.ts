import type { ShopWireError } from '@fribillett/core';
import type { GatewayError } from './errors.ts';

/** Personal answers are kept by nobody on the way (rule 12). */
const privacy = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** An answer of the shop wire: JSON, never cached, named by its correlation id. */
export function answerJson(
  body: object,
  correlationId: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'X-Correlation-Id': correlationId,
      ...privacy,
      ...headers,
    },
  });
}

/** The error body of the shop wire. */
export function answerError(
  error: GatewayError,
  correlationId: string,
  headers: Record<string, string> = {},
): Response {
  const body: ShopWireError = {
    error: {
      code: error.code,
      correlationId,
      ...(error.fields.length === 0 ? {} : { fields: [...error.fields] }),
    },
  };
  return answerJson(body, correlationId, error.status, {
    ...(error.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(error.retryAfterSeconds) }),
    ...headers,
  });
}
