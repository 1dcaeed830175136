import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers on a port. */
export interface Listening {
  port: number;
  /** Stops answering; requests under way have two seconds to end. */
  close: () => Promise<void>;
}

const GRACE_MS = 2_000;

/**
 * Serves `fetch` on a port.
 *
 * @param port 0 takes a free one.
 * @throws the system's error, `EADDRINUSE` for a port that is taken.
 */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
        setTimeout(() => {
          server.closeAllConnections();
        }, GRACE_MS).unref();
      }),
  };
}
