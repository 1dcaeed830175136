import { expect, test } from 'vitest';
import {
  employerEndpoints,
  employerOperationIds,
  endpointUrl,
  operationIds,
  resolveEmployerEndpoints,
  resolveEmployerWireNames,
} from './index.ts';

test('the employer and the sale have no operation in common', () => {
  const sale: string[] = operationIds;
  expect(employerOperationIds.filter((id) => sale.includes(id))).toEqual([]);
});

test('every operation is marked, and lies below the personnel ticket service', () => {
  for (const id of employerOperationIds) {
    expect(['C', 'CC', 'O', 'I', 'U']).toContain(employerEndpoints[id].mark);
    expect(employerEndpoints[id].path).toMatch(/^\/personnelticket\/v2\//);
  }
});

test('code lists are below code-pages', () => {
  expect(employerEndpoints.getTicketTypes).toMatchObject({
    path: '/personnelticket/v2/code-pages/ticket-types',
    mark: 'C',
  });
  for (const id of ['getProducts', 'getPayTypes', 'getEmploymentTypes', 'getFamilyRelations'] as const) {
    expect(employerEndpoints[id].path).toMatch(/^\/personnelticket\/v2\/code-pages\//);
    expect(employerEndpoints[id].mark).toBe('U');
  }
});

test('overrides are laid over the defaults, one property at a time', () => {
  const endpoints = resolveEmployerEndpoints({ setYearlyFee: { method: 'POST' } });
  expect(endpoints.setYearlyFee).toEqual({ ...employerEndpoints.setYearlyFee, method: 'POST' });
  expect(endpoints.setDisabilityProof).toEqual(employerEndpoints.setDisabilityProof);
  expect(resolveEmployerWireNames({ relation: 'kinship' })).toMatchObject({
    relation: 'kinship',
    importFile: 'importFile',
  });
});

test('the year and the internal id are filled into the address', () => {
  const params = { employeeId: '9007199254740993', year: '2026' };
  expect(endpointUrl('https://api.example', employerEndpoints.setYearlyFee, params)).toBe(
    'https://api.example/personnelticket/v2/imports/employees/9007199254740993/years/2026/yearly-fees',
  );
});
