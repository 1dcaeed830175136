import * as z from 'zod/mini';
import { openApiDescriptions } from './openApiDescriptions.ts';
import { openApiOperations } from './openApiOperations.ts';
import {
  claimAnswerSchema,
  consumptionAdviceSchema,
  day,
  entitlementsAnswerSchema,
  flag,
  id,
  instant,
  integer,
  money,
  reservationSchema,
  shopWireRoutes,
  text,
  usageAnswerSchema,
  verdictSchema,
} from './shopWire.ts';
import {
  claimRequestSchema,
  consumptionRequestSchema,
  reservationRequestSchema,
  shopWireErrorSchema,
} from './shopWireRequests.ts';
import type { ShopWireOperation } from './shopWire.ts';

/** A value of a JSON document. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

type JsonObject = Record<string, Json>;

const schemas = {
  EntitlementsAnswer: entitlementsAnswerSchema,
  ClaimRequest: claimRequestSchema,
  ClaimAnswer: claimAnswerSchema,
  ConsumptionRequest: consumptionRequestSchema,
  ConsumptionAdvice: consumptionAdviceSchema,
  Verdict: verdictSchema,
  ReservationRequest: reservationRequestSchema,
  Reservation: reservationSchema,
  UsageAnswer: usageAnswerSchema,
  Error: shopWireErrorSchema,
} as const;

const errorAnswers: Readonly<Record<string, string>> = {
  '400': 'The request is malformed: `rejected`, with the fields.',
  '401': 'There is no session, or it has ended: `unauthorized`. Never redirect to a login page.',
  '403': 'The session may not do this: `forbidden`.',
  '404': 'The thing is not known: `not-found`. An answer without this body counts as a missing route.',
  '422': 'The request was understood and refused: `rejected`, with the fields and a reason.',
  '429': 'Too many calls: `rate-limited`.',
  '500': 'The backend failed: `unavailable`.',
  '502': 'Something behind the backend answered what cannot be read: `bad-response`.',
  '503': 'Something behind the backend is down: `unavailable`.',
};

/** The shop wire as an OpenAPI 3.1 document, made from the schemas; `openapi.json` is a copy of it. */
export function openApiDocument(version: string): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fribillett shop wire',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description: openApiDescriptions.document,
    },
    servers: [{ url: '/', description: 'Wherever the shop mounts these routes.' }],
    tags: [{ name: 'shop wire', description: 'Between the browser and the backend of the shop.' }],
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      parameters: {
        CorrelationId: correlationId({ name: 'X-Correlation-Id', in: 'header', required: false }),
      },
      headers: {
        CorrelationId: correlationId({}),
        CacheControl: {
          description: 'Personal answers are `private, no-store`.',
          schema: { type: 'string', examples: ['private, no-store'] },
        },
        RetryAfter: {
          description:
            'Whole seconds, or an HTTP date. Reads are repeated after it when it is at most ten seconds.',
          schema: { type: 'string' },
        },
      },
      responses: Object.fromEntries(
        Object.entries(errorAnswers).map(([status, description]) => [
          `Error${status}`,
          errorAnswer(status, description),
        ]),
      ),
    },
  };
}

function correlationId(where: JsonObject): JsonObject {
  return {
    ...where,
    description: 'Names the request in every log on the way. Sent back as it came; made when it is missing.',
    schema: { type: 'string', maxLength: 200 },
  };
}

function errorAnswer(status: string, description: string): JsonObject {
  return {
    description,
    headers: {
      'X-Correlation-Id': ref('headers', 'CorrelationId'),
      ...(status === '429' || status === '503' ? { 'Retry-After': ref('headers', 'RetryAfter') } : {}),
    },
    content: { 'application/json': { schema: ref('schemas', 'Error') } },
  };
}

function paths(): JsonObject {
  const names = Object.keys(openApiOperations).filter(isOperation);
  return Object.fromEntries(
    names.map((name) => {
      const { method, path } = shopWireRoutes[name];
      return [path, { [method.toLowerCase()]: operationObject(name) }];
    }),
  );
}

function isOperation(name: string): name is ShopWireOperation {
  return Object.hasOwn(shopWireRoutes, name);
}

function operationObject(operationId: ShopWireOperation): JsonObject {
  const { summary, description, request, answer, isPerOrder } = openApiOperations[operationId];
  const isPost = shopWireRoutes[operationId].method === 'POST';
  const orderId: JsonObject = {
    name: 'orderId',
    in: 'path',
    required: true,
    description: 'An order of this session; another one is `not-found`.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  const body = request === undefined ? { type: 'object' } : ref('schemas', request);
  return {
    operationId,
    tags: ['shop wire'],
    summary,
    description,
    parameters: [ref('parameters', 'CorrelationId'), ...(isPerOrder === true ? [orderId] : [])],
    ...(isPost ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      '200': {
        description: summary,
        headers: {
          'X-Correlation-Id': ref('headers', 'CorrelationId'),
          'Cache-Control': ref('headers', 'CacheControl'),
        },
        content: { 'application/json': { schema: ref('schemas', answer) } },
      },
      ...Object.fromEntries(
        Object.keys(errorAnswers).map((status) => [status, ref('responses', `Error${status}`)]),
      ),
    },
  };
}

function ref(kind: string, name: string): JsonObject {
  return { $ref: `#/components/${kind}/${name}` };
}

function componentSchemas(): JsonObject {
  const made = Object.entries(schemas).map(([name, schema]): [string, Json] => [name, jsonSchema(schema)]);
  const [, claimAnswer] = made.find(([name]) => name === 'ClaimAnswer') ?? [];
  const entitlement = at(claimAnswer, ['properties', 'claimed', 'items']);
  const text = JSON.stringify(entitlement);
  const withRefs = made.map(([name, schema]) => [name, replace(schema, text)] as const);
  const all = Object.fromEntries([['Entitlement', entitlement], ...withRefs] as const);
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      name,
      describe(schema, openApiDescriptions.schemas[name] ?? {}),
    ]),
  );
}

function jsonSchema(schema: z.ZodMiniType | Alternatives): Json {
  if ('shapes' in schema) return { anyOf: schema.shapes.map(jsonSchema) };
  // As input, so that a field that a later version adds does not break an older reader.
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: node }) => {
      Object.assign(node, namedSchemas.get(zodSchema));
      if ('words' in zodSchema) Object.assign(node, { type: 'string', enum: zodSchema.words });
      // The formats say it; the patterns behind them run over several lines.
      if (node.format === 'date-time' || node.format === 'date') delete node.pattern;
    },
  });
  delete made.$schema;
  return z.parse(anyJson, JSON.parse(JSON.stringify(made)));
}

/** A schema that is one of a few shapes. */
interface Alternatives {
  shapes: readonly z.ZodMiniType[];
}

/** What a browser checks by a function and a document says in words of its own. */
const namedSchemas = new Map<unknown, JsonObject>([
  [text, { type: 'string' }],
  [id, { type: 'string', minLength: 1, maxLength: 200 }],
  [instant, { type: 'string', format: 'date-time' }],
  [day, { type: 'string', format: 'date' }],
  [money, { type: 'string', pattern: '^-?\\d{1,12}\\.\\d{2}$' }],
  [integer, { type: 'integer' }],
  [flag, { type: 'boolean' }],
]);

const anyJson: z.ZodMiniType<Json> = z.json();

function at(value: Json | undefined, path: readonly string[]): Json {
  const [head, ...rest] = path;
  if (head === undefined) return value ?? null;
  return isObject(value) ? at(value[head], rest) : null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Replaces every copy of the entitlement by a reference to it. */
function replace(value: Json, entitlement: string): Json {
  if (JSON.stringify(value) === entitlement) return ref('schemas', 'Entitlement');
  if (Array.isArray(value)) return value.map((item) => replace(item, entitlement));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, entitlement)]));
}

/** Puts descriptions on a schema (key `''`) and on its properties, at any depth, by name. */
function describe(value: Json, words: Readonly<Record<string, string>>): Json {
  const described = describeProperties(value, words);
  return isObject(described) && words[''] !== undefined
    ? { description: words[''], ...described }
    : described;
}

function describeProperties(value: Json, words: Readonly<Record<string, string>>): Json {
  if (Array.isArray(value)) return value.map((item) => describeProperties(item, words));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== 'properties' || !isObject(item)) return [key, describeProperties(item, words)];
      const properties = Object.entries(item).map(([name, property]) => {
        const inner = describeProperties(property, words);
        const word = Object.hasOwn(words, name) ? words[name] : undefined;
        return [name, isObject(inner) && word !== undefined ? { description: word, ...inner } : inner];
      });
      return [key, Object.fromEntries(properties)];
    }),
  );
}
