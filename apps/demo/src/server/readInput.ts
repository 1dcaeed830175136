import type { Context } from 'hono';
import * as z from 'zod/mini';
import { ShopFailure } from './shopFailure.ts';

/** Reads a JSON body. Throws `rejected` with the fields that are wrong. */
export async function readBody<Body>({ req }: Context, schema: z.ZodMiniType<Body>): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(req.header('Content-Type') ?? '')) {
    throw rejected(415, [{ field: 'Content-Type', message: 'Send application/json.' }]);
  }
  return parseInput(parseJson(await req.text()), schema);
}

/** Checks an input. Throws `rejected` with the fields that are wrong; their values are left out. */
export function parseInput<Input>(input: unknown, schema: z.ZodMiniType<Input>): Input {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  throw rejected(
    400,
    result.error.issues.slice(0, 20).map(({ path, code }) => ({
      field: path.map(String).join('.') || 'body',
      message: `Does not fit the schema: ${code}.`,
    })),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw rejected(400, [{ field: 'body', message: 'The body is not JSON.' }]);
  }
}

function rejected(status: 400 | 415, fields: { field: string; message: string }[]): ShopFailure {
  return new ShopFailure({ status, code: 'rejected', fields });
}
