import { describe, expect, test } from 'vitest';
import { readClaimRequest, readClaimResponse, writeClaim } from './claim.ts';
import { readConsumptions, readVerdict, writeConsumptions } from './consumption.ts';
import { readContracts } from './contracts.ts';
import { readEntitlements } from './entitlements.ts';
import { WireFormatError } from './errors.ts';
import { parseWireJson } from './json.ts';
import { readOffersV2 } from './offersV2.ts';
import { readOrder } from './orders.ts';
import { readPage } from './page.ts';
import { readRefundOptions } from './refunds.ts';

const entitlement = {
  productId: 'SBX:EntitlementProduct:private',
  productVersion: 'SBX:Version:EP-private-1',
  contractUUID: '7e2f',
  contractOwnerCustomerNumber: 1001,
  contractOwnerDisplayName: 'Kari Nordmann',
  contractOwnerBirthDate: { day: 3, month: 2, year: 1987 },
  contractValidFrom: '2026-01-01T00:00:00+01:00',
  contractValidTo: '2027-01-01T00:00:00+01:00',
  passengerCategory: 'SOMETHING_NEW',
  isSeniorCitizen: false,
  displayName: [{ text: 'Fri reise', languageCode: 'nob' }],
  couponsLimit: null,
  laterAddition: { kept: true },
};

describe('entitlements', () => {
  test.each([
    ['a bare list', [entitlement]],
    ['a page', { items: [entitlement], totalItems: 1 }],
  ])('are read from %s', (_, json) => {
    expect(readEntitlements(json)).toMatchObject([
      {
        contractOwnerCustomerNumber: '1001',
        ownerBirthDate: '1987-02-03',
        passengerCategory: 'SOMETHING_NEW',
        laterAddition: { kept: true },
      },
    ]);
  });

  test.each([
    'productId',
    'productVersion',
    'contractUUID',
    'contractOwnerCustomerNumber',
    'contractOwnerDisplayName',
    'contractValidFrom',
    'passengerCategory',
    'isSeniorCitizen',
  ])('without %s are a format error that names the place and no value', (name) => {
    const json = [{ ...entitlement, [name]: undefined }];
    const read = () => readEntitlements(json);
    expect(read).toThrow(WireFormatError);
    expect(read).toThrow(new RegExp(name));
    expect(read).not.toThrow(/Nordmann/);
  });

  test.each([null, {}, { rights: [entitlement] }, 'text', 3])('are not found in %j', (json) => {
    expect(() => readEntitlements(json)).toThrow(WireFormatError);
  });

  test('take the birthday from whichever property carries it, and never need it', () => {
    const { contractOwnerBirthDate, ...rest } = entitlement;
    const named = { ...rest, contractOwnerDateOfBirth: contractOwnerBirthDate };
    expect(readEntitlements([named])[0]?.ownerBirthDate).toBe('1987-02-03');
    expect(
      readEntitlements([{ ...rest, owned: contractOwnerBirthDate }], { ownerBirthDatePattern: '^owned$' }),
    ).toMatchObject([{ ownerBirthDate: '1987-02-03' }]);
    expect(
      readEntitlements([{ ...rest, contractOwnerBirthDate: { day: 31, month: 2, year: 1987 } }])[0],
    ).not.toHaveProperty('ownerBirthDate');
  });
});

describe('claim', () => {
  test('writes the customer number as a JSON integer of any size', () => {
    const text = writeClaim({ customerNumber: '9007199254740993', externalReference: 'A-"b"-c' });
    expect(text).toBe('{"customerNumber":9007199254740993,"externalReference":"A-\\"b\\"-c"}');
    expect(readClaimRequest(parseWireJson(text)).customerNumber).toBe('9007199254740993');
  });

  test('refuses a customer number that is none', () => {
    expect(() => writeClaim({ customerNumber: '1,"x":2', externalReference: 'a-b-c' })).toThrow(RangeError);
  });

  test('is successful only when the answer says so', () => {
    expect(readClaimResponse({}).success).toBeUndefined();
    expect(readClaimResponse({ success: false, customerNumber: '7' })).toEqual({
      success: false,
      customerNumber: '7',
    });
  });
});

describe('consumption', () => {
  const consumption = {
    contractUuid: 'c-1',
    customerNumber: '1001',
    firstTravelDate: '2026-12-31T23:10:00+01:00',
    entitlementProductId: 'SBX:EntitlementProduct:private',
    entitlementProductVersion: 'v1',
    orderLineReference: { orderId: 'ABCD1234', orderLineId: 'l-1' },
  };

  test('is read back as it was written', () => {
    expect(readConsumptions(JSON.parse(writeConsumptions([consumption])))).toMatchObject([consumption]);
    expect(JSON.parse(writeConsumptions([consumption]))).toMatchObject({
      consumptions: [{ customerNumber: 1001 }],
    });
  });

  test('uses the names that the integrator found out', () => {
    const names = { consumptions: 'contractConsumptions', orderLineReference: 'orderLine' };
    const json: unknown = JSON.parse(writeConsumptions([consumption], names));
    expect(json).toMatchObject({ contractConsumptions: [{ orderLine: consumption.orderLineReference }] });
    expect(readConsumptions(json, names)).toMatchObject([consumption]);
    expect(() => readConsumptions(json)).toThrow(WireFormatError);
  });

  test('gives a verdict that holds only when it says so', () => {
    expect(readVerdict({ code: 3101 })).toEqual({ code: '3101' });
    expect(readVerdict({ isValid: true, code: '3101', reason: null }).isValid).toBe(true);
    expect(() => readVerdict({ isValid: 'yes' })).toThrow(WireFormatError);
  });
});

describe('pages', () => {
  test('are read by the configured name, else from the only list', () => {
    expect(readPage({ items: [1], others: [2], totalItems: '1', totalPages: 1 })).toEqual({
      items: [1],
      totalItems: 1,
      totalPages: 1,
    });
    expect(readPage({ contracts: [1] }).items).toEqual([1]);
    expect(readPage({ a: [1], b: [2] }, 'The page', { pageItems: 'b' }).items).toEqual([2]);
    expect(() => readPage({ a: [1], b: [2] })).toThrow(WireFormatError);
  });
});

test('reads contracts with usage, tax savings and children', () => {
  const contract = {
    uuid: 'c-1',
    status: 'Valid',
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'x',
    lastChangedAt: '2026-01-01T00:00:00Z',
    lastChangedBy: 'x',
    consumableFrom: '2026-01-01T00:00:00+01:00',
    loyaltyProgram: { id: 4, loyaltyProgramType: 'NEW_KIND' },
    organisationId: 1,
    contractConsumers: [{ customerNumber: 1001, isBlocked: true }],
    orderLineEvents: [
      {
        price: -50,
        orderId: 'ABCD1234',
        orderLineId: 'l-1',
        eventType: 'CANCELLATION',
        timestamp: '2026-02-01T10:00:00Z',
        taxDistributions: [{ taxYear: 2026, taxMonth: 2, taxSaving: '-976.00' }],
      },
    ],
  };
  expect(
    readContracts({ items: [{ ...contract, subContracts: [{ ...contract, uuid: 'c-2', parent: 'c-1' }] }] }),
  ).toMatchObject([
    {
      uuid: 'c-1',
      contractConsumers: [{ customerNumber: '1001', isBlocked: true }],
      orderLineEvents: [{ price: '-50.00', taxDistributions: [{ taxSaving: '-976.00' }] }],
      subContracts: [{ uuid: 'c-2', parent: 'c-1' }],
    },
  ]);
});

test('reads an offer with the right that was applied and either spelling of exchangeable', () => {
  const offer = {
    id: 'o-1',
    price: { amount: '50.00', currency: 'NOK' },
    preassignedProducts: [
      {
        id: 'p-1',
        properties: { isExchangable: true, isRefundable: true },
        discountRight: {
          price: { amount: -600, currency: 'NOK' },
          originatingFromProductId: 'SBX:EntitlementProduct:private',
        },
      },
    ],
    travellerMapping: [{ travellerIds: [1001], userType: 'YOUNG_PERSON' }],
  };
  expect(readOffersV2({ offers: [offer], notices: ['PERSONALISATION'] })).toMatchObject({
    offers: [
      {
        preassignedProducts: [
          { properties: { isExchangeable: true }, discountRight: { price: { amount: '-600.00' } } },
        ],
        travellerMapping: [{ travellerIds: ['1001'], userType: 'YOUNG_PERSON' }],
      },
    ],
    notices: ['PERSONALISATION'],
  });
  expect(() => readOffersV2({})).toThrow(WireFormatError);
});

test('reads an order with every confirmed property and refuses one without its balance', () => {
  const order = {
    id: 'ABCD1234',
    version: 1,
    status: 'DRAFT',
    failed: false,
    totalAmount: '50.00',
    balance: '50.00',
    totalTaxAmount: '0.00',
    currency: 'NOK',
    orderLines: [{ id: 'l-1', price: { amount: '50.00', currency: 'NOK' } }],
    travellers: [],
    reservations: [],
    paymentRefs: [],
    fees: [],
    organisationId: 1,
    createdAt: '2026-11-20T10:00:00Z',
  };
  expect(readOrder(order)).toMatchObject({
    id: 'ABCD1234',
    organisationId: '1',
    orderLines: [{ id: 'l-1' }],
  });
  expect(() => readOrder({ ...order, balance: undefined })).toThrow(/balance/);
});

test('reads the amounts of a refund option bare or with a currency', () => {
  const read = readRefundOptions({
    orderRef: { id: 'ABCD1234', version: 2 },
    options: [{ transientId: 'r-1', refundAmount: { amount: '50.00' }, fee: '10.00' }],
    optionIdsThatCanBePerformedTogether: [['r-1']],
  });
  expect(read.options).toMatchObject([{ refundAmount: '50.00', fee: '10.00' }]);
});
