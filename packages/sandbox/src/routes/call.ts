import type { SandboxClient, World } from '../world.ts';

/** A request to one operation, taken apart. */
export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  /** The parsed body, of a form its fields with the text of its files; `undefined` without one. */
  body: unknown;
  headers: Headers;
  /** The client that calls; absent on `token`. */
  client: SandboxClient | undefined;
  /** Where the request came in, `https://host`. */
  origin: string;
}

/** What an operation answers. */
export interface Answer {
  status?: number;
  body?: unknown;
  /** Sent as it is instead of `body`; its `Content-Type` stands in `headers`. */
  text?: string;
  headers?: Record<string, string>;
}

/** One operation: synchronous, inside one transaction of the store. A refusal is thrown and undoes everything. */
export type Route = (world: World, call: Call) => Answer;

/** A path parameter; the router only calls a route with all of them. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}
