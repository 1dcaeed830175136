import { toNodeHandler } from '@fribillett/gateway/node';
import { createServer } from 'node:http';
import { gateway } from './gateway.ts';

const personnelTickets = toNodeHandler(gateway.fetch);

createServer((request, response) => {
  if (request.url?.startsWith('/api/personnel-tickets/')) personnelTickets(request, response);
  else response.writeHead(404).end();
}).listen(3000);
