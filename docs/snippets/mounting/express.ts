import { requestOf, toNodeHandler } from '@fribillett/gateway/node';
import express from 'express';
import { gateway } from './gateway.ts';

const app = express();
app.use('/api/personnel-tickets', toNodeHandler(gateway.fetch));
app.use(express.json());

// A route of your own, right before the payment provider.
app.post('/orders/:orderId/payment', async (request, response) => {
  const { clearance, attemptId } = request.body as { clearance: string; attemptId: string };
  const { orderId } = request.params;
  response.json(await gateway.openPayment({ request: requestOf(request), orderId, clearance, attemptId }));
});

app.listen(3000);
