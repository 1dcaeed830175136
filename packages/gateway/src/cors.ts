const requestHeaders = 'Authorization, Content-Type, X-Correlation-Id';

/** Lets the pages of allowed origins read the answers; nobody else's get a word of it. */
export function corsHeaders(request: Request, allowedOrigins: ReadonlySet<string>): Record<string, string> {
  if (allowedOrigins.size === 0) return {};
  const origin = request.headers.get('Origin');
  if (origin === null || !allowedOrigins.has(origin)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'X-Correlation-Id, Retry-After',
  };
}

/** The answer to a browser that asks before it sends. */
export function preflight(
  correlationId: string,
  methods: readonly string[],
  headers: Record<string, string>,
): Response {
  const isAllowed = 'Access-Control-Allow-Origin' in headers;
  const allowed = {
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': requestHeaders,
  };
  return new Response(null, {
    status: isAllowed ? 204 : 403,
    headers: { 'X-Correlation-Id': correlationId, ...headers, ...(isAllowed ? allowed : {}) },
  });
}
