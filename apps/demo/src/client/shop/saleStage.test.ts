import { expect, it } from 'vitest';
import { shopPaths } from '../../shared/shopApi.ts';
import { shopWireRoutes } from '@fribillett/core';
import { stageOfOperation, stageOfRequest } from './saleStage.ts';

const gateway = (name: keyof typeof shopWireRoutes) => {
  const { method, path } = shopWireRoutes[name];
  return [method, `${shopPaths.personnelTicket}${path.replace(/[:{]\w+\}?/, 'ABCD1234')}`] as const;
};

it.each([
  [gateway('getEntitlements'), 'rights'],
  [gateway('claimPersonnelTicket'), 'rights'],
  [['POST', shopPaths.offers], 'offers'],
  [gateway('reserve'), 'reservation'],
  [gateway('validateOrder'), 'validation'],
  [['POST', shopPaths.payments], 'payment'],
  [['GET', `${shopPaths.orders}/ABCD1234`], 'ticket'],
  [['POST', `${shopPaths.orders}/ABCD1234/refunds`], 'refund'],
  [['GET', `${shopPaths.orders}/ABCD1234/refund-options`], 'refund'],
  [['GET', shopPaths.stations], undefined],
  [['GET', shopPaths.orders], undefined],
] as const)('marks %s with its part of the sale: %s', ([method, path], stage) => {
  expect(stageOfRequest(method, path)).toBe(stage);
});

it('marks a call to Entur by what it does, within whatever request', () => {
  expect(stageOfOperation('capturePayment')).toBe('payment');
  expect(stageOfOperation('refundOrder')).toBe('refund');
  expect(stageOfOperation('getOrder')).toBeUndefined();
});
