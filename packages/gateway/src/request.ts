import * as z from 'zod/mini';
import { GatewayError, rejected } from './errors.ts';
import { MountError } from './mountError.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** The request's own correlation id where it is well formed and nobody's national id, else a new one: every log has it. */
export function correlationIdOf(request: Request): string {
  const given = request.headers.get('X-Correlation-Id') ?? '';
  const isKept =
    /^[A-Za-z0-9._-]{8,64}$/.test(given) && !/(?<![A-Za-z0-9])\d{6}-?\d{5}(?![A-Za-z0-9])/.test(given);
  return isKept ? given : crypto.randomUUID();
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
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of readBytes(request, MAX_BODY_BYTES))
    text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

/**
 * The body as it comes. Throws `rejected` when it is larger than it may be, or breaks off; an ended signal breaks it off too,
 * so that what was read never passes for the whole.
 */
export async function* readBytes(
  request: Request,
  mostBytes: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const tooLarge = () => rejected('body', `The body is larger than ${sizeOf(mostBytes)}.`, 413);
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  const leave = () => {
    // What is left of a body that nobody reads may fail as it likes.
    reader.cancel().catch(() => undefined);
  };
  signal?.addEventListener('abort', leave);
  try {
    // The header may lie or be missing, so the bytes themselves are counted.
    for (let size = 0; ;) {
      const { done, value } = await reader.read().catch(cutShort);
      if (signal?.aborted === true) cutShort(signal.reason);
      if (done) return;
      size += value.byteLength;
      if (size > mostBytes) throw tooLarge();
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', leave);
    leave();
  }
}

function sizeOf(bytes: number): string {
  if (bytes % 2 ** 20 === 0) return `${bytes / 2 ** 20} MiB`;
  return bytes % 2 ** 10 === 0 ? `${bytes / 2 ** 10} KiB` : `${bytes} bytes`;
}

/** A browser that went away, or sent no body that can be read, is no defect here. */
function cutShort(error: unknown): never {
  if (error instanceof MountError) throw error;
  throw rejected('body', 'The body ended early.', 400);
}
