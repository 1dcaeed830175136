import { describe, expect, test } from 'vitest';
import {
  readActiveTicketRightsHolders,
  readAs,
  readTicketRights,
  readTicketRightsHolders,
  ticketRightsHoldersQuerySchema,
} from './index.ts';

const right = {
  ticketrightId: 5,
  ticketHolderId: 6,
  employeeId: 7,
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  calculationTimestamp: '2026-01-01T03:00:00Z',
  ticketType: { id: 1, code: 'NEW' },
  manualOrder: {
    id: 8,
    fromDate: '2026-02-01',
    toDate: null,
    stationPairs: [
      {
        id: 1,
        fromStation: { id: 'NSR:StopPlace:337', name: 'Oslo S' },
        toStation: { id: 'NSR:StopPlace:59872' },
      },
    ],
  },
  rule: { id: 3, name: 'fast ansatt' },
  salesSync: { isReadyToSync: true, errorMessage: null, syncTimestamp: '2026-01-01T04:00:00Z' },
  otherSync: { isReadyToSync: false },
  note: null,
  later: 'kept',
};

describe('a ticket right', () => {
  test('is read with its manual order and station pairs, and to the end of its last day', () => {
    expect(readTicketRights({ items: [right], totalPages: 1 }).items).toMatchObject([
      {
        ticketrightId: '5',
        validFrom: '2026-01-01T00:00:00+01:00',
        validUntil: '2027-01-01T00:00:00+01:00',
        ticketType: { id: '1', code: 'NEW' },
        manualOrder: { stationPairs: [{ id: '1', fromStation: { name: 'Oslo S' } }] },
        rule: { id: '3' },
        later: 'kept',
      },
    ]);
  });

  test('shows its sync statuses whatever they are called', () => {
    expect(readTicketRights([right]).items[0]?.syncStatuses).toEqual({
      salesSync: { isReadyToSync: true, syncTimestamp: '2026-01-01T04:00:00Z' },
      otherSync: { isReadyToSync: false },
    });
  });

  test('may lack everything that no specification requires', () => {
    expect(readTicketRights([{}]).items).toEqual([{ syncStatuses: {} }]);
  });

  test('is read under configured names, at every depth', () => {
    const wire = {
      type: { code: 'S' },
      order: { pairs: [{ a: { name: 'Oslo S' }, b: { name: 'Asker' } }], type: { code: 'M' } },
    };
    const names = { ticketType: 'type', manualOrder: 'order', stationPairs: 'pairs' };
    const read = readTicketRights([wire], { ...names, fromStation: 'a', toStation: 'b' });
    expect(read.items[0]).toMatchObject({
      ticketType: { code: 'S' },
      manualOrder: { ticketType: { code: 'M' }, stationPairs: [{ toStation: { name: 'Asker' } }] },
    });
  });

  test('that is malformed is named by its place', () => {
    const read = () => readTicketRights([right, { ...right, validUntil: 'secret' }]);
    expect(read).toThrow('Ticket right 1 is malformed: validUntil: not an instant');
    const pairs = { ...right, manualOrder: { stationPairs: [{ id: true }] } };
    expect(() => readTicketRights([pairs])).toThrow('manualOrder.stationPairs.0.id');
  });
});

describe('a holder', () => {
  test('is read with the pickup code and the rights', () => {
    const holder = { id: 6, ticketHolderCode: 'AB-12-CD', ticketRights: [right], surname: 'Nordmann' };
    expect(readTicketRightsHolders({ items: [holder, { ticketRights: null }] }).items).toMatchObject([
      { id: '6', ticketHolderCode: 'AB-12-CD', ticketRights: [{ employeeId: '7' }] },
      { ticketRights: [] },
    ]);
  });

  test('is found by number, company and day', () => {
    const query = { employeeNo: '-1', companyId: '40', fromDate: '2026-01-01', perPage: '100' };
    expect(readAs(ticketRightsHoldersQuerySchema, query, 'The query')).toEqual({ ...query, perPage: 100 });
    expect(() => readAs(ticketRightsHoldersQuerySchema, { fromDate: '2026-02-31' }, 'The query')).toThrow(
      'fromDate: not a calendar day',
    );
  });
});

test('active holders are read, of unknown kinds too', () => {
  const holder = {
    type: 'Lærling',
    ticketRightType: 'gull',
    companyId: 40,
    hireEndDate: null,
    isEmployee: true,
  };
  expect(readActiveTicketRightsHolders([holder, {}]).items).toMatchObject([
    { type: 'Lærling', ticketRightType: 'gull', companyId: '40' },
    {},
  ]);
});
