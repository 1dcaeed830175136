import { employerOperationIds, type EmployerOperationId } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { createTestShop, openTestShop } from '../../testSupport.ts';
import type { SandboxPermission } from '../../permissions.ts';

const params = { employeeId: '1', importedEmployeeId: '1', year: '2026' };

/** The employer's operations that a client may call. */
async function allowed(permissions: SandboxPermission[]): Promise<EmployerOperationId[]> {
  const shop = await openTestShop({
    clients: [{ clientId: 'sandbox', clientSecret: 'sandbox', permissions }],
  });
  const statuses = await Promise.all(
    employerOperationIds.map(async (id) => (await shop.send(id, { params })).status),
  );
  return employerOperationIds.filter((_, index) => statuses[index] !== 403);
}

describe("the employer's operations", () => {
  test.each(employerOperationIds)('%s asks for a token, and has its place', async (id) => {
    const stranger = await createTestShop().send(id, { params });
    expect(stranger.status).toBe(401);
    const answer = await (await openTestShop()).send(id, { params });
    expect(await answer.text()).not.toContain('No such address');
  });

  test('are served where the integrator says', async () => {
    const shop = await openTestShop({ employerEndpoints: { getProducts: { path: '/elsewhere/products' } } });
    expect(await (await shop.send('getProducts')).text()).toContain('No such address');
  });

  test.each<[SandboxPermission, EmployerOperationId[]]>([
    ['employees', ['findEmployees', 'getEmployee', 'getAllFamilyMembers']],
    ['ticket-rights', ['findTicketRightsHolders', 'findActiveTicketRightsHolders', 'findTicketRights']],
  ])('are allowed to a client by the permission %s, and nothing else', async (permission, operations) => {
    expect(await allowed([permission])).toEqual(operations);
  });

  test('fail as they are told, by their name', async () => {
    const shop = await openTestShop();
    shop.sandbox.faults.add({ on: 'findEmployees', times: 1, fault: { kind: 'status', status: 500 } });
    expect((await shop.send('getProducts')).status).not.toBe(500);
    const failed = await shop.send('findEmployees', { headers: { 'X-Correlation-Id': 'c-1' } });
    expect(failed.headers.get('X-Correlation-Id')).toBe('c-1');
    expect(await failed.json()).toMatchObject({ status: 500, correlationId: 'c-1' });
    const quota = { on: 'findEmployees', fault: { kind: 'quota', perMinute: 0 } };
    const scripted = await shop.admin('faults', { method: 'POST', body: JSON.stringify(quota) });
    expect(scripted.status).toBe(201);
    expect((await shop.send('findEmployees')).headers.get('Retry-After')).toBe('60');
  });
});
