export { createTestShop } from './createTestShop.ts';
export type { TestShop, TestShopOptions } from './createTestShop.ts';
export { findReservation } from './findReservation.ts';
export type { WantedReservation } from './findReservation.ts';
export { testShopSituations } from './testShopSituations.ts';
export type { TestBackend } from './testShopSituations.ts';
