import type { Visit } from '../context.ts';

/** What every call to Entur within a request carries. */
export function callOf({ correlationId, signal, session }: Visit) {
  return { correlationId, signal, sale: { channel: session.channel, pos: session.pos } };
}
