import { Hono } from 'hono';
import { gateway } from './gateway.ts';

export const app = new Hono();

app.all('/api/personnel-tickets/*', (context) => gateway.fetch(context.req.raw));
