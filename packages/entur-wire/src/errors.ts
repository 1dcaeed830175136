import * as z from 'zod/mini';

/** One place where an answer did not have the form that the contract confirms. */
export interface WireProblem {
  /** Where, as a dotted path, `0.contractUUID`; empty for the whole answer. */
  path: string;
  /** What was wrong, in English. */
  message: string;
}

/** An answer of Entur's (or a request to the sandbox) lacks what the contract confirms as required, or is malformed. */
export class WireFormatError extends Error {
  override readonly name = 'WireFormatError';
  readonly problems: WireProblem[];

  constructor(what: string, problems: WireProblem[]) {
    const details = problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    super(`${what} is malformed: ${details.slice(0, 5).join('; ')}`);
    this.problems = problems;
  }
}

/** Reads `json` with a schema, or throws a {@link WireFormatError} that names the places. Values are never in the message. */
export function readAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
  what: string,
): z.output<Schema> {
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  throw new WireFormatError(
    what,
    result.error.issues.map(({ path, message, code }) => ({
      path: path.map(String).join('.'),
      message: message === 'Invalid input' ? code : message,
    })),
  );
}

/** Why one field of a request was refused: Entur's `ErrorSpecification` (C). */
export interface WireFieldError {
  /** Name of the offending property. */
  field: string;
  /** Why it was refused. */
  message: string;
  /** The refused values, as sent. */
  rejectedValues: unknown[];
}

/** What could be read from the body of an error answer, whichever of Entur's families it belongs to. */
export interface WireErrorBody {
  /** The service's own words: `message`, else `detail`, `title`, `error`, `error_description`. */
  message?: string;
  /** `errorCode`, `errorcode`, `errorReason` or `code`, as a string. */
  code?: string;
  /** The correlation id that the body carries, to be quoted to Entur. */
  correlationId?: string;
  /** Per-field details; empty when there are none. */
  fields: WireFieldError[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstText(body: Record<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = body[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

function fieldErrorOf(item: unknown): WireFieldError[] {
  if (!isRecord(item) || typeof item['field'] !== 'string') return [];
  const rejected = item['rejectedValues'] ?? item['rejectedValue'] ?? [];
  return [
    {
      field: item['field'],
      message: firstText(item, ['defaultMessage', 'message', 'reason']) ?? '',
      rejectedValues: Array.isArray(rejected) ? (rejected as unknown[]) : [rejected],
    },
  ];
}

/** The list's name is unknown (gap 14): `errors` first, else any array of objects that have a `field`. */
function fieldErrorsOf(body: Record<string, unknown>): WireFieldError[] {
  for (const candidate of [body['errors'], ...Object.values(body)]) {
    const found = Array.isArray(candidate) ? candidate.flatMap(fieldErrorOf) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Reads the body of an error answer. Knows `ErrorResponse` (benefits, personnel tickets), `ApiError` (sales, Offers V2), the
 * `title`/`detail` names of Offers V3 and OMSA, and OAuth2's. A body that is not JSON (a proxy's page, a cut answer) gives
 * no message, so that no markup reaches a user.
 */
export function readErrorBody(text: string): WireErrorBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { fields: [] };
  }
  if (!isRecord(body)) return { fields: [] };
  const message = firstText(body, ['message', 'detail', 'title', 'error_description', 'error']);
  const code = firstText(body, ['errorCode', 'errorcode', 'errorReason', 'code']);
  const correlationId = firstText(body, ['correlationId']);
  return {
    ...(message === undefined ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(correlationId === undefined ? {} : { correlationId }),
    fields: fieldErrorsOf(body),
  };
}
