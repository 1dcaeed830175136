import { describe, expect, test } from 'vitest';
import {
  importedEmployeePatchSchema,
  importedEmployeeRequestSchema,
  parseWireJson,
  readAs,
  readChangedEmployees,
  readImportedEmployee,
  WireFormatError,
  writeEmployeesCsv,
  writeImportedEmployee,
  writeImportedEmployeePatch,
} from './index.ts';

const request = {
  companyId: '9007199254740993',
  employeeNo: '17',
  employmentTypeId: 'F',
  dateOfBirth: '1987-02-03',
  ssn: '00123',
  firstName: 'Kari',
  surname: 'Nordmann',
  addressLine: 'Storgata 1',
  postalCode: '0155',
  hireStartDate: '2020-01-01',
  employmentPercentage: 80.5,
  isDeleted: false,
};
const read = (body: unknown) => readAs(importedEmployeeRequestSchema, body, 'The employee');

describe('an employee to import', () => {
  test('is written with ids as exact integers and without what is absent', () => {
    const text = writeImportedEmployee({ ...request, id: '9007199254740995', payType: undefined });
    expect(text).toMatch(/^\{"id":9007199254740995,"companyId":9007199254740993,"employeeNo":"17"/);
    expect(text).not.toContain('payType');
    expect(writeImportedEmployee(request)).not.toContain('"id"');
  });

  test('is read by a server as it was written', () => {
    const sent = { ...request, id: '5', payType: 'M', disabilityGrade: 20, disabilityFromDate: '2021-05-01' };
    expect(read(parseWireJson(writeImportedEmployee(sent)))).toEqual(sent);
  });

  test('has unknown codes and new properties kept, and null as nothing', () => {
    const body = { ...request, employmentTypeId: 'Q', hireEndDate: null, later: 'kept' };
    expect(read(body)).toMatchObject({ employmentTypeId: 'Q', later: 'kept' });
    expect(read(body).hireEndDate).toBeUndefined();
  });

  test.each(Object.keys(request))('without %s is refused', (name) => {
    const refused = () => read({ ...request, [name]: undefined });
    expect(refused).toThrow(WireFormatError);
    expect(refused).toThrow(name);
  });

  test.each([
    ['ssn', '03028700123'],
    ['ssn', '1234'],
    ['dateOfBirth', '1987-02-31'],
    ['employmentPercentage', 100.25],
    ['companyId', 'forty'],
  ])('with a bad %s is refused without the value', (name, value) => {
    const refused = () => read({ ...request, [name]: value });
    expect(refused).toThrow(`The employee is malformed: ${name}`);
    expect(refused).not.toThrow(String(value));
  });

  test('with an id that is no number is not written, and the id is not shown', () => {
    const write = () => writeImportedEmployee({ ...request, companyId: '40; 1' });
    expect(write).toThrow(new RangeError('companyId is not a whole number'));
  });
});

describe('a merge patch', () => {
  const patch = {
    companyId: '40',
    employeeNo: '17',
    employmentPercentage: 100,
    employmentTypeId: 'F',
    isDeleted: false,
  };
  const readPatch = (body: unknown) => readAs(importedEmployeePatchSchema, body, 'The patch');

  test('carries the company as a string, the product as an integer, and null to clear', () => {
    const text = writeImportedEmployeePatch({
      ...patch,
      preferredProductId: '2',
      hireEndDate: null,
      payType: undefined,
    });
    expect(JSON.parse(text)).toEqual({ ...patch, preferredProductId: 2, hireEndDate: null });
    expect(readPatch(JSON.parse(text))).toEqual({ ...patch, preferredProductId: '2', hireEndDate: null });
    expect(writeImportedEmployeePatch({ ...patch, preferredProductId: null })).toContain(
      '"preferredProductId":null',
    );
  });

  test('with the company as an integer is refused', () => {
    expect(() => readPatch({ ...patch, companyId: 40 })).toThrow('The patch is malformed: companyId');
  });

  test.each(Object.keys(patch))('without %s is refused', (name) => {
    expect(() => readPatch({ ...patch, [name]: undefined })).toThrow(name);
  });

  test('with a bad national id is refused without it', () => {
    expect(() => readPatch({ ...patch, ssn: '030287-00123' })).toThrow('ssn');
    expect(() => readPatch({ ...patch, ssn: '030287-00123' })).not.toThrow('00123');
  });
});

describe('an imported employee', () => {
  const imported = { id: 1, companyId: 40, employeeNo: '17', firstName: 'Kari', surname: 'Nordmann' };

  test('is read with its import id and its postal place', () => {
    const json = { ...imported, postalData: { code: '0155', place: 'Oslo', country: 'NOR' }, later: 1 };
    expect(readImportedEmployee(json)).toMatchObject({
      id: '1',
      companyId: '40',
      postalData: { place: 'Oslo' },
      later: 1,
    });
    expect(readImportedEmployee({ ...imported, postalData: null }).postalData).toBeUndefined();
  });

  test.each(Object.keys(imported))('without %s is malformed', (name) => {
    expect(() => readImportedEmployee({ ...imported, [name]: null })).toThrow(name);
  });

  test('is one of those that a CSV changed, where the import id is enough', () => {
    expect(readChangedEmployees([])).toEqual([]);
    expect(readChangedEmployees({ items: [imported, { id: '2' }] })).toMatchObject([
      { id: '1' },
      { id: '2' },
    ]);
    expect(() => readChangedEmployees([{ employeeNo: 'secret' }])).toThrow('Changed employee 0');
  });
});

describe('a CSV import', () => {
  const csv = 'employeeNo,companyId\r\n17,40\r\n--fribillett-\r\nÆrlig,41';
  const received = async (names = {}) => {
    const { contentType, body } = writeEmployeesCsv(new Blob([csv]).stream(), names);
    return new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  };

  test('arrives as one file of a form, byte for byte', async () => {
    const file = (await received()).get('importFile');
    expect(file).toBeInstanceOf(Blob);
    expect(await (file as Blob).text()).toBe(csv);
  });

  test('stands in the configured field', async () => {
    expect([...(await received({ importFile: 'file' })).keys()]).toEqual(['file']);
  });

  test('is not read ahead of who receives it', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          chunks += 1;
          controller.enqueue(new Uint8Array(1024));
        },
      },
      { highWaterMark: 0 },
    );
    const reader = writeEmployeesCsv(endless).body.getReader();
    for (let read = 0; read < 4; read += 1) await reader.read();
    expect(chunks).toBeLessThan(8);
    await reader.cancel();
  });
});
