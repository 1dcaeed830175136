import { fileURLToPath } from 'node:url';

const core = 'packages/core/dist/index.js';
const nb = 'packages/core/dist/texts/nb.js';
const hooks = 'packages/hooks/dist/index.js';
const components = 'packages/components/dist/index.js';
const employerComponents = 'packages/components/dist/employer/index.js';

/** The picker, its hook and a transport; the words come with the provider. */
const picker = {
  [core]: '{ createHttpTransport }',
  [hooks]: '{ useEntitlementSelection }',
  [components]: '{ EntitlementPicker }',
};

/** What a shop imports for one picker. */
const pickerInShop = { ...picker, [hooks]: '{ PersonnelTicketProvider, useEntitlementSelection }' };

/** What a shop imports for the whole sale. */
const salesFlow = {
  [core]: '{ createHttpTransport }',
  [nb]: '{ nb }',
  [hooks]: '{ PersonnelTicketProvider, usePersonnelTicketSale }',
  [components]: '{ ClaimCodeForm, EntitlementPicker, OfferPrice, PurchaseGate, TravellerTypeMapper }',
};

/** What a page about trips and savings adds, alone: the provider and the transport are the shop's already. */
const usagePage = {
  [hooks]: '{ useUsage }',
  [components]: '{ UsageHistory }',
};

/** What each page of an employer's adds, alone. The report's chart comes when there is something to draw. */
const employeeImportPage = { [employerComponents]: '{ EmployeeImport }' };
const employeeFormPage = { [employerComponents]: '{ EmployeeForm }' };
const employeeDirectoryPage = { [employerComponents]: '{ EmployeeDirectory }' };
const taxSavingsPage = { [employerComponents]: '{ TaxSavingsReport }' };
const taxSavingsChart = {
  'packages/components/dist/employer/TaxSavingsReport/SavingsChart.js': '{ SavingsChart }',
};

const react = ['react', 'react-dom', 'react/jsx-runtime'];
const reactAndQuery = [...react, '@tanstack/react-query'];

const inShop = new URL('scripts/size/outside.mjs', import.meta.url);
const inBackOffice = new URL('scripts/size/employerOutside.mjs', import.meta.url);

/**
 * Counts these packages outside: the shop has them.
 *
 * @param {readonly string[]} packages
 * @param {URL} stub
 */
function without(packages, stub) {
  const outside = fileURLToPath(stub);
  // Longer names first, since an alias also takes the paths below it.
  const alias = Object.fromEntries(
    packages.toSorted((a, b) => b.length - a.length).map((name) => [name, outside]),
  );
  // The chart comes later, and is weighed for itself; the worker is loaded from where its module lies, which has an address.
  const format = stub === inBackOffice ? { format: 'esm' } : {};
  return (/** @type {object} */ config) => ({
    ...config,
    ...format,
    alias,
    external: ['.*/SavingsChart.js'],
  });
}

/**
 * @param {string} name
 * @param {Record<string, string>} imports
 * @param {readonly string[]} outside
 * @param {string} [limit]
 * @param {URL} [stub] what stands for the packages outside
 */
function weigh(name, imports, outside, limit, stub = inShop) {
  return {
    name,
    import: imports,
    modifyEsbuildConfig: without(outside, stub),
    ...(limit !== undefined && { limit }),
  };
}

/** Brotli. React is outside, since the shop has it; so is react-query in the first figure of each pair. */
export default [
  weigh('picker, hook and transport', picker, reactAndQuery, '16 KiB'),
  weigh('picker, hook and transport, with react-query', picker, react),
  weigh('the same with provider and Bokmål', pickerInShop, reactAndQuery, '19 KiB'),
  weigh('whole sales flow', salesFlow, reactAndQuery, '26 KiB'),
  weigh('whole sales flow, with react-query', salesFlow, react),
  weigh('usage history and its hook', usagePage, reactAndQuery, '7.6 KiB'),
  weigh('employee import', employeeImportPage, reactAndQuery, '18 KiB', inBackOffice),
  weigh('employee form', employeeFormPage, reactAndQuery, '10 KiB', inBackOffice),
  weigh('employee directory', employeeDirectoryPage, reactAndQuery, '11.5 KiB', inBackOffice),
  weigh('tax savings report', taxSavingsPage, reactAndQuery, '21.2 KiB', inBackOffice),
  weigh('chart of the tax savings report', taxSavingsChart, reactAndQuery, '22 KiB'),
  {
    name: 'worker that checks employees',
    path: 'packages/hooks/dist/employer/employeeCheck/employeeCheckWorker.js',
    limit: '10 KiB',
  },
  {
    name: 'custom elements: the script for the sale, with React inside',
    path: 'packages/elements/dist/fribillett.js',
    limit: '75 KiB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: 'styles',
    path: 'packages/components/dist/styles.css',
    limit: '4 KiB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: "styles of the employer's components",
    path: 'packages/components/dist/employer/styles.css',
    limit: '5.25 KiB',
    disablePlugins: ['@size-limit/esbuild'],
  },
];
