import type { OpenPaymentAnswer } from '@fribillett/gateway';
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
  const payment = await gateway.openPayment({ request: requestOf(request), orderId, ...body });
  if (payment.status === 'open') response.json(await takeMoney(payment));
  else response.status(409).json({ code: payment.code });
});

app.listen(3000);

// Your payment provider: exactly `order.totalAmount`, with `attemptId` as its idempotency key.
declare function takeMoney(payment: OpenedPayment): Promise<object>;
type OpenedPayment = Extract<OpenPaymentAnswer, { status: 'open' }>;
