import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHeaders, createRequest, sendResponse } from '@remix-run/node-fetch-server';
import { MountError } from '../mountError.ts';

/** Serves a request: `gateway.fetch`. */
export type FetchHandler = (request: Request) => Promise<Response>;

/**
 * A handler as `http.createServer`, Express and Connect call it. `next` is called when the answer cannot be written; without
 * one the connection is ended.
 */
export type NodeHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next?: (error: unknown) => void,
) => void;

/** What Express, Connect and their body parsers add to a request. */
interface HostedMessage extends IncomingMessage {
  originalUrl?: unknown;
  body?: unknown;
}

const messages = new WeakMap<Request, IncomingMessage>();

/**
 * Serves `gateway.fetch` in bare Node, Express and Connect: `app.use('/api/personnel-tickets', toNodeHandler(gateway.fetch))`.
 *
 * - The gateway sees the path that the browser asked for, also where Express has taken the prefix away: `basePath` and the
 *   path that it is mounted on are the same.
 * - A JSON body that a parser before it has read (`express.json()`) is taken from `request.body`.
 * - A browser that goes away ends the request's signal.
 * - Of `Host` and `X-Forwarded-…` nothing is believed that matters: behind a proxy, set `allowedOrigins`.
 */
export function toNodeHandler(fetch: FetchHandler): NodeHandler {
  return (incoming, outgoing, next) => {
    const failed = next ?? ((error: unknown) => outgoing.destroy(asError(error)));
    serve(fetch, incoming, outgoing).catch(failed);
  };
}

/**
 * The web standard's request of a Node request, for routes of the shop's own.
 *
 * With the answer beside it, it has the body, and a signal that ends when the browser goes away: for `gateway.fetch` in a
 * framework that sends the `Response` itself, as Fastify does. Without, it has neither: for `gateway.openPayment({ request })`,
 * which reads the session only and must not stop half-way.
 *
 * @throws TypeError with `statusCode` 400 for a path or `Host` that no address can be made of.
 */
export function requestOf(incoming: IncomingMessage, outgoing?: ServerResponse): Request {
  try {
    refuseStrangeHost(incoming);
    const request = outgoing === undefined ? headOnly(incoming) : received(incoming, outgoing);
    messages.set(request, incoming);
    return request;
  } catch (cause) {
    const error = new TypeError('No address can be made of the path and the host that were asked for.', {
      cause,
    });
    throw Object.assign(error, { statusCode: 400 });
  }
}

/**
 * The Node request behind a request of {@link toNodeHandler} or {@link requestOf}: for a `resolveSale` whose session stands
 * on it, as `express-session` and Passport put theirs. `undefined` for every other request, a copy of one included.
 */
export function incomingOf(request: Request): IncomingMessage | undefined {
  return messages.get(request);
}

async function serve(fetch: FetchHandler, incoming: HostedMessage, outgoing: ServerResponse): Promise<void> {
  let request: Request;
  try {
    request = requestOf(incoming, outgoing);
  } catch {
    // There is no request that anybody could be asked with.
    outgoing.writeHead(400).end();
    return;
  }
  const response = await fetch(request);
  // Nobody is left to read it.
  if (outgoing.destroyed) return;
  await sendResponse(outgoing, withVary(response, outgoing));
}

/** A host that brings a path along would have the gateway serve another path than the one that was routed here. */
function refuseStrangeHost({ headers: { host } }: IncomingMessage): void {
  if (host !== undefined && !/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host)) {
    throw new Error('The Host header is no host.');
  }
}

function headOnly(incoming: IncomingMessage): Request {
  return new Request(urlOf(incoming), headOf(incoming));
}

function received(incoming: HostedMessage, outgoing: ServerResponse): Request {
  const { url } = incoming;
  if (isReadBefore(incoming)) return receivedBefore(incoming, outgoing);
  incoming.url = pathOf(incoming);
  try {
    return createRequest(incoming, outgoing);
  } finally {
    // Middleware after this one, and logs, go by what Express made of it.
    incoming.url = url;
  }
}

/** An empty body ends without a byte that was read. The web standard knows no body with the two methods. */
function isReadBefore({ method, readableDidRead, readableEnded }: IncomingMessage): boolean {
  return (readableDidRead || readableEnded) && method !== 'GET' && method !== 'HEAD';
}

/** A request whose body a parser has read: as the parser left it. */
function receivedBefore(incoming: HostedMessage, outgoing: ServerResponse): Request {
  const head = headOf(incoming);
  // A length that was true of the bytes on the wire need not be true of these.
  head.headers.delete('Content-Length');
  const init = { ...head, signal: lifeOf(outgoing), body: bodyOf(incoming.body), duplex: 'half' };
  return new Request(urlOf(incoming), init);
}

/** Ends when the browser goes away before it has its answer. */
function lifeOf(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  return controller.signal;
}

function bodyOf(parsed: unknown): BodyInit {
  if (typeof parsed === 'string') return parsed;
  if (parsed instanceof Uint8Array) return new Uint8Array(parsed);
  if (typeof parsed === 'object' && parsed !== null) return JSON.stringify(parsed);
  // Told when it is read, so that the gateway answers and its events say why.
  return new ReadableStream({
    start(controller) {
      controller.error(
        new MountError(
          'The body was read before it came to the gateway: mount it before whatever reads bodies.',
        ),
      );
    },
  });
}

function headOf(incoming: IncomingMessage) {
  return { method: incoming.method ?? 'GET', headers: createHeaders(incoming) };
}

function urlOf(incoming: IncomingMessage): string {
  const { headers, socket } = incoming;
  const scheme = 'encrypted' in socket && socket.encrypted === true ? 'https' : 'http';
  return `${scheme}://${headers.host ?? 'localhost'}${pathOf(incoming)}`;
}

/** The path with the prefix that a router has taken away. */
function pathOf({ url = '/', originalUrl }: HostedMessage): string {
  return typeof originalUrl === 'string' ? originalUrl : url;
}

/** What middleware has said of caching stays said. */
function withVary(response: Response, outgoing: ServerResponse): Response {
  const said = [outgoing.getHeader('Vary') ?? []].flat().map(String);
  for (const name of said) response.headers.append('Vary', name);
  return response;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The answer could not be written.', { cause: error });
}
