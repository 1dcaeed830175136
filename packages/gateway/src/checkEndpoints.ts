import {
  enturEndpoints,
  operationIds,
  resolveEndpoints,
  type Endpoint,
  type EndpointOverrides,
  type Endpoints,
  type OperationId,
} from '@fribillett/entur-wire';
import { demand, isObject, isText } from './demand.ts';

const methods: readonly Endpoint['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The defaults with the shop's endpoints laid over them. Throws one `Error` whose sentence says what to set. */
export function checkEndpoints(overrides: EndpointOverrides | undefined): Endpoints {
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
  const endpoints = resolveEndpoints(overrides);
  for (const id of operationIds) checkEndpoint(id, endpoints[id]);
  return endpoints;
}

function checkEndpoint(id: OperationId, { method, path }: Endpoint): void {
  demand(methods.includes(method), `Set endpoints.${id}.method to one of ${methods.join(', ')}.`);
  const placeholders = enturEndpoints[id].path.match(/\{\w+\}/g) ?? [];
  const holds = placeholders.length === 0 ? '' : ` and holds ${placeholders.join(' and ')}`;
  demand(
    isText(path) && path.startsWith('/') && placeholders.every((placeholder) => path.includes(placeholder)),
    `Set endpoints.${id}.path to a path that begins with "/"${holds}, for instance "${enturEndpoints[id].path}".`,
  );
}
