import { requestOf } from '@fribillett/gateway/node';
import fastify from 'fastify';
import { gateway } from './gateway.ts';

const app = fastify();

app.register((scope, _options, done) => {
  // The gateway reads the body itself; your other routes keep Fastify's parsers.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, parsed) => {
    parsed(null);
  });
  scope.all('/api/personnel-tickets/*', (request, reply) => gateway.fetch(requestOf(request.raw, reply.raw)));
  done();
});

await app.listen({ port: 3000 });
