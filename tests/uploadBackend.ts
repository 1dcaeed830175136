import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/** What a backend may do with a file, by the name that the path begins with. */
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void> | void> =
  {
    /** Tells what came, in the fields of the one record that it says was changed. */
    echo: async (request, response) => {
      const { 'content-type': employeeNo, authorization: firstName, cookie: surname } = request.headers;
      const importedEmployeeId = String(await sizeOf(request));
      answer(response, 200, { changed: [{ importedEmployeeId, employeeNo, firstName, surname }] });
    },
    refuse: async (request, response) => {
      await sizeOf(request);
      response.setHeader('X-Correlation-Id', 'upload-1').setHeader('Retry-After', '7');
      answer(response, 429, { error: { code: 'rate-limited', reason: 'Én fil om gangen.' } });
    },
    empty: async (request, response) => {
      await sizeOf(request);
      response.writeHead(204).end();
    },
    redirect: async (request, response) => {
      await sizeOf(request);
      response.writeHead(307, { Location: '/upload-backend/echo' }).end();
    },
    drop: async (request) => {
      await sizeOf(request);
      request.socket.destroy();
    },
    /** Says nothing; who asks for `gone` by the same name is answered when the sender has left. */
    silence: (request, response) => {
      request.resume();
      response.once('close', senderOf(request).leave);
    },
    gone: async (request, response) => {
      await senderOf(request).hasLeft;
      answer(response, 200, {});
    },
  };

async function sizeOf(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length;
  return bytes;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

interface Sender {
  hasLeft: Promise<void>;
  leave: () => void;
}

const senders = new Map<string, Sender>();

/** The two requests of a name come in any order. */
function senderOf({ url = '' }: IncomingMessage): Sender {
  const name = url.split('/')[2] ?? '';
  let leave = (): void => undefined;
  const hasLeft = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const sender = senders.get(name) ?? { hasLeft, leave };
  senders.set(name, sender);
  return sender;
}

/** A backend beside the pages of the browser tests, because no page can answer an upload by itself. */
export function uploadBackend(): Plugin {
  return {
    name: 'upload-backend',
    configureServer: ({ middlewares }) => {
      middlewares.use('/upload-backend', (request, response) => {
        void answers[request.url?.split('/')[1] ?? '']?.(request, response);
      });
    },
  };
}
