import type { Endpoint } from '@fribillett/entur-wire';
import { demand, isObject, isText } from './demand.ts';

/** A table of operations with changes laid over it; called with none it gives the defaults. */
export type ResolveEndpoints<Id extends string> = (
  overrides?: Partial<Record<Id, Partial<Endpoint>>>,
) => Record<Id, Endpoint>;

const methods: readonly Endpoint['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The defaults with the given endpoints laid over them. Throws one `Error` whose sentence says what to set. */
export function checkEndpoints<Id extends string>(
  overrides: Partial<Record<Id, Partial<Endpoint>>> | undefined,
  resolve: ResolveEndpoints<Id>,
): Record<Id, Endpoint> {
  const defaults = resolve();
  const operationIds = Object.keys(defaults) as Id[];
  demand(
    overrides === undefined || isObject(overrides),
    'Set endpoints to an object from operations to the { method, path } that differ, or leave it out.',
  );
  const given: [string, unknown][] = Object.entries(overrides ?? {});
  for (const [name, override] of given) {
    demand(
      operationIds.some((id) => id === name),
      `endpoints names no operation "${name}"; the operations are ${operationIds.join(', ')}.`,
    );
    demand(
      override === undefined || isObject(override),
      `Set endpoints.${name} to an object with the method or the path that differs, or leave it out.`,
    );
  }
  const endpoints = resolve(overrides);
  for (const id of operationIds) checkEndpoint(id, endpoints[id], defaults[id].path);
  return endpoints;
}

function checkEndpoint(id: string, { method, path }: Endpoint, usual: string): void {
  demand(methods.includes(method), `Set endpoints.${id}.method to one of ${methods.join(', ')}.`);
  const placeholders = usual.match(/\{\w+\}/g) ?? [];
  const holds = placeholders.length === 0 ? '' : ` and holds ${placeholders.join(' and ')}`;
  demand(
    isText(path) && path.startsWith('/') && placeholders.every((placeholder) => path.includes(placeholder)),
    `Set endpoints.${id}.path to a path that begins with "/"${holds}, for instance "${usual}".`,
  );
}
