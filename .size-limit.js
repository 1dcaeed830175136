const core = 'packages/core/dist/index.js';
const nb = 'packages/core/dist/texts/nb.js';
const hooks = 'packages/hooks/dist/index.js';
const components = 'packages/components/dist/index.js';

/** What a shop imports for one picker. */
const picker = {
  [core]: '{ createHttpTransport }',
  [hooks]: '{ PersonnelTicketProvider, useEntitlements, useEntitlementSelection }',
  [components]: '{ EntitlementPicker }',
};

/** What a shop imports for the whole sale. */
const salesFlow = {
  [core]: '{ createHttpTransport }',
  [nb]: '{ nb }',
  [hooks]: '{ PersonnelTicketProvider, usePersonnelTicketSale }',
  [components]: '{ ClaimCodeForm, EntitlementPicker, OfferPrice, PurchaseGate, TravellerTypeMapper }',
};

const react = ['react', 'react-dom'];
const withoutQuery = [...react, '@tanstack/react-query'];

/** Brotli. React is outside, since the shop has it; so is react-query in the budgets, for the same reason. */
export default [
  { name: 'picker, hook and transport', import: picker, ignore: withoutQuery, limit: '20 KiB' },
  { name: 'picker, hook and transport, with react-query', import: picker, ignore: react },
  { name: 'whole sales flow', import: salesFlow, ignore: withoutQuery, limit: '28 KiB' },
  { name: 'whole sales flow, with react-query', import: salesFlow, ignore: react },
  {
    name: 'styles',
    path: 'packages/components/dist/styles.css',
    limit: '4 KiB',
    disablePlugins: ['@size-limit/esbuild'],
  },
];
