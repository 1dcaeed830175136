import { NextRequest } from 'next/server.js';
import { createServer } from 'node:http';
import { describeMounting } from '../testing/describeMounting.ts';
import { listening } from '../testing/listening.ts';
import { toNodeHandler } from './node.ts';

/** What a route file exports, called with Next's own request. */
describeMounting('Next.js route handlers', async ({ fetch }) => {
  const route: Record<string, (request: NextRequest) => Promise<Response>> = {
    GET: fetch,
    POST: fetch,
    OPTIONS: fetch,
    // Next answers HEAD with GET, and everything that a route does not export with 405.
    HEAD: fetch,
  };
  const server = await listening(
    createServer(
      toNodeHandler((request) => {
        const handler = route[request.method];
        if (handler === undefined) return Promise.resolve(new Response(null, { status: 405 }));
        return handler(new NextRequest(request));
      }),
    ),
  );
  // Next calls every loopback address `localhost`.
  return { ...server, origin: server.origin.replace('127.0.0.1', 'localhost') };
});
