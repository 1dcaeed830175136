import { describe, expect, test } from 'vitest';
import {
  customerPostRequestSchema,
  readAs,
  readCustomer,
  readCustomers,
  temporaryCustomerPostRequestSchema,
  WireFormatError,
  writeCustomer,
} from './index.ts';

const customer = {
  uuid: '0123456789abcdef0123456789abcdef',
  customerNumber: 1234567,
  organisationId: 1,
  profileType: 'S',
  status: 'A',
  firstName: 'Kari',
  surname: 'Nordmann',
  ...{ createdAt: '2026-11-20T10:00:00+01:00', createdBy: 'web', createdByChannel: 'web' },
  ...{ changedAt: '2026-11-20T10:00:00+01:00', changedBy: 'web', changedByChannel: 'web' },
};
const without = (name: string) =>
  Object.fromEntries(Object.entries(customer).filter(([property]) => property !== name));

describe('a profile', () => {
  test('is read with its numbers as strings, and null as nothing', () => {
    const read = readCustomer({ ...customer, customerNumber: '9007199254740993', email: null });
    expect(read).toMatchObject({ customerNumber: '9007199254740993', organisationId: '1' });
    expect(read.email).toBeUndefined();
  });

  test.each(Object.keys(customer))('without %s is malformed', (name) => {
    expect(() => readCustomer(without(name))).toThrow(WireFormatError);
  });

  test('that is temporary needs no name', () => {
    const temporary = {
      ...without('surname'),
      profileType: 'T',
      firstName: null,
      expirationDate: '2026-12-01',
    };
    expect(readCustomer(temporary)).toMatchObject({ profileType: 'T', expirationDate: '2026-12-01' });
  });

  test('of an unknown type and status is read as it is', () => {
    expect(readCustomer({ ...customer, profileType: 'Q', status: 'Z' })).toMatchObject({ profileType: 'Q' });
  });

  test.each([[[customer]], [{ items: [customer], totalItems: 1 }]])(
    'is read from a list and from a page',
    (answer) => {
      expect(readCustomers(answer)).toHaveLength(1);
    },
  );

  test('is read from a page under a configured name', () => {
    expect(readCustomers({ customers: [customer] }, { pageItems: 'customers' })).toHaveLength(1);
  });

  test.each([undefined, {}, { errors: [] }, 'none', null])(
    'is not missing when the answer is %j: that is malformed',
    (answer) => {
      expect(() => readCustomers(answer)).toThrow(WireFormatError);
    },
  );
});

describe('a new profile', () => {
  const created = {
    firstName: 'Kari',
    surname: 'Nordmann',
    organisationId: '9007199254740993',
    createdBy: 'web',
    createdByChannel: 'web',
  };

  test('is written with the organisation as an exact integer and without what is absent', () => {
    expect(writeCustomer({ ...created, email: undefined })).toBe(
      '{"organisationId":9007199254740993,"firstName":"Kari","surname":"Nordmann","createdBy":"web","createdByChannel":"web"}',
    );
  });

  test.each(['firstName', 'surname', 'organisationId', 'createdBy', 'createdByChannel'])(
    'needs %s',
    (name) => {
      expect(() => readAs(customerPostRequestSchema, { ...created, [name]: undefined }, 'It')).toThrow(name);
    },
  );

  test('that is temporary needs a last day, and no name', () => {
    const temporary = { createdBy: 'web', createdByChannel: 'web', expirationDate: '2026-12-01' };
    expect(readAs(temporaryCustomerPostRequestSchema, temporary, 'It')).toMatchObject(temporary);
    const endless = { ...temporary, expirationDate: undefined };
    expect(() => readAs(temporaryCustomerPostRequestSchema, endless, 'It')).toThrow('expirationDate');
  });
});
