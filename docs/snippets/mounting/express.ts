import { requestOf, toNodeHandler } from '@fribillett/gateway/node';
import express from 'express';
import { gateway } from './gateway.ts';
import { readPaymentBody } from './paymentBody.ts';

const app = express();
app.use('/api/personnel-tickets', toNodeHandler(gateway.fetch));
app.use(express.json());

// A route of your own, right before the payment provider.
app.post('/orders/:orderId/payment', async (request, response) => {
  const body = readPaymentBody(request.body);
  if (body === undefined) {
    response.sendStatus(400);
    return;
  }
  const { orderId } = request.params;
  response.json(await gateway.openPayment({ request: requestOf(request), orderId, ...body }));
});

app.listen(3000);
