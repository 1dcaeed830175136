import { toNodeHandler } from '@fribillett/gateway/node';
import { createSandbox } from '@fribillett/sandbox';
import { createServer } from 'node:http';

const sandbox = createSandbox();

/** An Entur to develop against, for a backend in any language: client id and secret are `sandbox`. */
export const server = createServer(toNodeHandler((request) => sandbox.fetch(request)));
server.listen(Number(process.env['PORT'] ?? 4010), '127.0.0.1');
