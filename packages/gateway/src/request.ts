import * as z from 'zod/mini';
import { GatewayError, rejected } from './errors.ts';
import { MountError } from './mountError.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** The request's own correlation id where it is well formed, else a new one. */
export function correlationIdOf(request: Request): string {
  const given = request.headers.get('X-Correlation-Id') ?? '';
  return /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

/**
 * Refuses a request that another site's page made with the customer's cookie. A browser says where it comes from, in
 * `Sec-Fetch-Site` or in `Origin`; what says neither is no browser and carries nobody's cookie by accident.
 */
export function refuseForeignOrigin(request: Request, allowedOrigins: ReadonlySet<string>): void {
  const origin = request.headers.get('Origin');
  if (origin !== null && allowedOrigins.has(origin)) return;
  const site = request.headers.get('Sec-Fetch-Site');
  const isOwn =
    site === null
      ? origin === null || origin === new URL(request.url).origin
      : site === 'same-origin' || (site === 'none' && origin === null);
  if (!isOwn) throw new GatewayError({ status: 403, code: 'forbidden' });
}

/** Reads a JSON body of at most 64 KiB and checks it. Throws `rejected` with the fields that are wrong. */
export async function readBody<Body>(request: Request, schema: z.ZodMiniType<Body>): Promise<Body> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw rejected('Content-Type', 'Send application/json.', 415);
  }
  const result = z.safeParse(schema, parseJson(await readText(request)));
  if (result.success) return result.data;
  throw new GatewayError({
    status: 400,
    code: 'rejected',
    fields: result.error.issues.slice(0, 20).map(({ path, code }) => ({
      field: path.map(String).join('.') || 'body',
      message: `Does not fit the schema: ${code}.`,
    })),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw rejected('body', 'The body is not JSON.', 400);
  }
}

async function readText(request: Request): Promise<string> {
  const tooLarge = () => rejected('body', 'The body is larger than 64 KiB.', 413);
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  // The header may lie or be missing, so the bytes themselves are counted.
  for (const reader = request.body?.getReader(); reader !== undefined;) {
    const { done, value } = await reader.read().catch(cutShort);
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

/** A browser that went away, or sent no body that can be read, is no defect here. */
function cutShort(error: unknown): never {
  if (error instanceof MountError) throw error;
  throw rejected('body', 'The body ended early.', 400);
}
