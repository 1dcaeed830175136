import { readFipReport, type FipCouponsQuery, type FipReportQuery } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../../testSupport.ts';

const report = async (query: FipReportQuery = {}) =>
  (await openTestShop()).send('getFipMonthlyReport', { query });
const ticketNos = async (query?: FipReportQuery) =>
  readFipReport(await (await report(query)).json()).map(({ ticketNo }) => ticketNo);
const coupons = async (query: FipCouponsQuery = {}) =>
  (await openTestShop()).send('getFipCouponsPerYear', { query });

describe('the FIP report', () => {
  test('tells each ticket with its company and types', async () => {
    const [ticket] = readFipReport(await (await report()).json());
    expect(ticket).toMatchObject({
      company: { companyId: '9001', name: 'Nordbanen AS' },
      ticketNo: '2026000001',
      validFrom: '2026-02-01',
      validUntil: '2026-04-30',
      travelType: { code: 'SBX-PRIVATE' },
      fipTicketType: { code: 'SBX-COUPON' },
    });
  });

  test('holds the tickets that become valid between two days, both included, or that were issued then', async () => {
    expect(await ticketNos({ fromDate: '2026-02-01', toDate: '2026-06-30' })).toEqual(['2026000001']);
    expect(await ticketNos({ fromDate: '2026-02-02', toDate: '2026-07-01' })).toEqual(['2026000002']);
    const issued = { fromDate: '2026-02-01', toDate: '2026-06-30', useCreatedAt: true };
    expect(await ticketNos(issued)).toEqual(['2026000002']);
  });

  test('is of one company where one is named', async () => {
    expect(await ticketNos({ companyId: '9001' })).toHaveLength(2);
    expect(await ticketNos({ companyId: '9002' })).toEqual([]);
    expect((await report({ companyId: '1' })).status).toBe(404);
  });

  test('is CSV when that is asked for', async () => {
    const answer = await report({ format: 'csv', toDate: '2026-03-01' });
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect((await answer.text()).split('\n')).toEqual([
      'companyId,employeeNo,ticketNo,issueDate,validFrom,validUntil,travelType,fipTicketType',
      expect.stringMatching(
        /^9001,[^,]+,2026000001,2026-01-15,2026-02-01,2026-04-30,SBX-PRIVATE,SBX-COUPON$/,
      ),
      '',
    ]);
  });
});

describe('the FIP coupons', () => {
  test('are told for each year from 2021, the present one where none is named', async () => {
    expect(await (await coupons()).text()).toMatch(/^companyId,employeeNo,year,coupons\n9001,[^,]+,2026,4\n/);
    expect(await (await coupons({ year: 2025 })).text()).toMatch(/\n9001,[^,]+,2025,4\n/);
    expect((await coupons({ year: 2020 })).status).toBe(400);
  });

  test('of another company are refused', async () => {
    const shop = await openTestShop({
      clients: [{ clientId: 'sandbox', clientSecret: 'sandbox', companyIds: ['9002'] }],
    });
    expect((await shop.send('getFipCouponsPerYear', { query: { companyId: '9001' } })).status).toBe(403);
    expect(await (await shop.send('getFipCouponsPerYear')).text()).toBe(
      'companyId,employeeNo,year,coupons\n',
    );
  });
});
