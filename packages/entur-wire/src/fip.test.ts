import { expect, test } from 'vitest';
import { fipCouponsQuerySchema, fipReportQuerySchema, readAs, readFipReport } from './index.ts';

const ticket = {
  employeeNo: '17',
  company: { companyId: 40, name: 'Entur' },
  ticketNo: 123,
  issueDate: '2026-11-02',
  validFrom: '2026-11-03T00:00:00+01:00',
  validUntil: null,
  travelType: { id: 1, code: 'NEW', description: 'ny' },
  fipTicketType: { id: '2' },
  later: 'kept',
};
const read = {
  employeeNo: '17',
  company: { companyId: '40' },
  ticketNo: '123',
  issueDate: '2026-11-02',
  travelType: { id: '1', code: 'NEW' },
  later: 'kept',
};

test.each([
  ['a list', [ticket]],
  ['a page', { items: [ticket] }],
  ['one ticket', ticket],
])('the FIP report is read from %s', (_, json) => {
  expect(readFipReport(json)).toMatchObject([read]);
});

test('a FIP ticket may lack what no specification confirms as required', () => {
  expect(readFipReport([{}, { company: 'Entur' }])).toEqual([{}, { company: 'Entur' }]);
});

test('a FIP ticket is read under configured names', () => {
  const names = { travelType: 'kind', fipTicketType: 'type' };
  expect(readFipReport([{ kind: { id: 1 }, type: { id: 2 } }], names)).toMatchObject([
    { travelType: { id: '1' }, fipTicketType: { id: '2' } },
  ]);
});

test('a malformed FIP ticket is named by its place, without the value', () => {
  const refused = () => readFipReport([ticket, { ...ticket, travelType: 'secret' }]);
  expect(refused).toThrow('FIP ticket 1 is malformed: travelType');
  expect(refused).not.toThrow('secret');
  expect(() => readFipReport({ error: 'none' })).toThrow('The FIP report');
});

test('FIP reports are asked for by days, coupons by a year from 2021', () => {
  const query = { fromDate: '2026-11-01', toDate: '2026-11-30', useCreatedAt: 'true', format: 'csv' };
  expect(readAs(fipReportQuerySchema, query, 'It')).toEqual({ ...query, useCreatedAt: true });
  expect(readAs(fipCouponsQuerySchema, { companyId: '40', year: '2026' }, 'It')).toEqual({
    companyId: '40',
    year: 2026,
  });
  expect(() => readAs(fipCouponsQuerySchema, { year: '2020' }, 'It')).toThrow('year: before 2021');
});
