import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntheticSsn } from '../../rules/nationalId.ts';
import { cellsOf, csvOf, header, newEmployee, openTestEmployer } from '../../testing/employer.ts';

const patchOf = (employee = newEmployee()) => {
  const { companyId, employeeNo, employmentPercentage, employmentTypeId, isDeleted } = employee;
  return { companyId, employeeNo, employmentPercentage, employmentTypeId, isDeleted };
};
const fieldsOf = async (response: Response) =>
  ((await response.json()) as { errors: { field: string; rejectedValues: unknown[] }[] }).errors;

describe('importing one employee', () => {
  test('keeps a record that is read by its import id, with the place of its postal code', async () => {
    const employer = await openTestEmployer();
    const id = await employer.import(newEmployee());
    expect(await employer.imported(id)).toMatchObject({
      ...{ id, companyId: '9001', employeeNo: '2001', firstName: 'Åse', surname: 'Bakken' },
      postalData: { code: '5015', place: 'BERGEN', country: 'NOR', isDeleted: false },
    });
    expect(await employer.imported(id)).not.toHaveProperty('ssn');
  });

  test('changes the record with the id, and the one with the same number, and makes no other', async () => {
    const employer = await openTestEmployer();
    const id = await employer.import(newEmployee());
    expect(await employer.import(newEmployee({ surname: 'Lie' }))).toBe(id);
    expect(await employer.import(newEmployee({ id, employeeNo: '2009' }))).toBe(id);
    expect(await employer.imported(id)).toMatchObject({ surname: 'Bakken', employeeNo: '2009' });
    expect(await employer.import(newEmployee())).not.toBe(id);
    expect((await employer.tryImport(newEmployee({ id: '1' }))).status).toBe(404);
    const taken = await employer.tryImport(newEmployee({ id, employeeNo: '2001' }));
    expect(await fieldsOf(taken)).toMatchObject([{ field: 'employeeNo' }]);
  });

  test('tells pensioners apart by birth date and personal number, since they share a number', async () => {
    const employer = await openTestEmployer();
    const pensioner = (dateOfBirth: string, employeeNo: string) =>
      employer.import(newEmployee({ dateOfBirth, employeeNo }));
    const first = await pensioner('1950-01-02', '0');
    expect(await pensioner('1951-03-04', '0')).not.toBe(first);
    expect(await pensioner('1950-01-02', '-7')).toBe(first);
  });

  test.each([
    ['a day that no calendar has', { dateOfBirth: '1990-02-31', ssn: '12345' }, 'dateOfBirth'],
    ['digits that do not fit the birth date', { ssn: '23456' }, 'ssn'],
    ["digits of another century's", { dateOfBirth: '1910-04-12', ssn: syntheticSsn('2010-04-12') }, 'ssn'],
    ['an unknown company', { companyId: '77' }, 'companyId'],
    ['a company that has left', { companyId: '9003' }, 'companyId'],
    ['an unknown employment type', { employmentTypeId: 'Q' }, 'employmentTypeId'],
    ['an unknown pay type', { payType: 'Q' }, 'payType'],
    ['an unknown end cause', { hireEndCause: 'Q' }, 'hireEndCause'],
    ['an end before the start', { hireEndDate: '2019-12-31' }, 'hireEndDate'],
    ['a grade without its day', { disabilityGrade: 20 }, 'disabilityFromDate'],
    ['a percentage above 100', { employmentPercentage: 101 }, 'employmentPercentage'],
  ])('refuses %s and names the field', async (_, parts, field) => {
    const employer = await openTestEmployer();
    const refused = await employer.tryImport(newEmployee(parts));
    expect(refused.status).toBe(400);
    expect((await fieldsOf(refused)).map((error) => error.field)).toEqual([field]);
  });

  test.each([
    ['a resident', '10026'],
    ['somebody with a D-number', '10028'],
    ['a synthetic person of Tenor', '10008'],
    ['a synthetic person of Tenor with a D-number', '10085'],
    ['a synthetic person of Dolly', '10009'],
    ['another synthetic person of Dolly', '10055'],
  ])('lets in %s', async (_, ssn) => {
    const employer = await openTestEmployer();
    expect((await employer.tryImport(newEmployee({ ssn }))).status).toBe(200);
  });
});

describe('patching an imported employee', () => {
  test('keeps what is absent and clears what is null', async () => {
    const employer = await openTestEmployer();
    const id = await employer.import(
      newEmployee({
        hireEndDate: '2027-01-31',
        leaveFromDate: '2026-12-01',
        disabilityGrade: 20,
        disabilityFromDate: '2026-01-01',
      }),
    );
    const nothing = { disabilityGrade: null, disabilityFromDate: null, hireEndDate: null };
    const patched = await employer.tryPatch(id, { ...patchOf(), ...nothing, surname: 'Lie' });
    expect(patched.status).toBe(200);
    const after = await employer.imported(id);
    expect(after).toMatchObject({
      ...{ surname: 'Lie', firstName: 'Åse', leaveFromDate: '2026-12-01', disabilityGrade: 0 },
    });
    expect(after).not.toHaveProperty('hireEndDate');
    expect(after).not.toHaveProperty('disabilityFromDate');
  });

  test.each(['firstName', 'ssn', 'hireStartDate'] as const)('cannot clear %s', async (field) => {
    const employer = await openTestEmployer();
    const id = await employer.import(newEmployee());
    const refused = await employer.tryPatch(id, { ...patchOf(), [field]: null });
    expect(refused.status).toBe(400);
    expect(await fieldsOf(refused)).toMatchObject([{ field }]);
  });

  test('checks the employee as a whole', async () => {
    const employer = await openTestEmployer();
    const id = await employer.import(newEmployee());
    const refused = await employer.tryPatch(id, { ...patchOf(), dateOfBirth: '1990-04-13' });
    expect(await fieldsOf(refused)).toMatchObject([{ field: 'ssn', rejectedValues: [] }]);
    expect((await employer.tryPatch('12', patchOf())).status).toBe(404);
  });
});

describe('importing a file', () => {
  const [one, two] = [newEmployee(), newEmployee({ employeeNo: '2002', dateOfBirth: '1985-11-30' })];

  test('answers with what really changed: nothing the second time', async () => {
    const employer = await openTestEmployer();
    const ids = await employer.importCsv([one, two]);
    expect(ids).toHaveLength(2);
    expect(await employer.importCsv([one, two])).toEqual([]);
    expect(await employer.importCsv([one, { ...two, surname: 'Lie' }])).toEqual([ids[1]]);
    expect(await employer.import(one)).toBe(ids[0]);
  });

  test('reads cells with line breaks and quotation marks, defaults and no header', async () => {
    const employer = await openTestEmployer();
    const addressLine = 'Gården ""Li"",\nHus 2';
    const cells = cellsOf({ ...one, addressLine });
    const response = await employer.tryCsv(`\u{FEFF}${csvOf([cells])}\r\n`);
    expect(await response.json()).toMatchObject([
      {
        ...{ addressLine: 'Gården "Li",\nHus 2', disabilityGrade: 0 },
        ...{ abstainFromTicket: false, isDeleted: false, employmentPercentage: 100 },
      },
    ]);
  });

  test('takes all or nothing, and names every offender by row and column', async () => {
    const employer = await openTestEmployer();
    const bad = [
      { ...one, dateOfBirth: '1990-02-31' },
      { ...one, ssn: '23456' },
      { ...one, employmentTypeId: 'Q', payType: '' },
      { ...one, disabilityGrade: 10 },
    ].map(cellsOf);
    const text = csvOf([header, cellsOf(two), ...bad, cellsOf(two), cellsOf(one).slice(0, 20)]);
    const refused = await employer.tryCsv(text);
    expect(refused.status).toBe(400);
    expect((await fieldsOf(refused)).map(({ field, rejectedValues }) => [field, ...rejectedValues])).toEqual([
      ['rows[3].dateOfBirth', '1990-02-31'],
      ['rows[4].ssn'],
      ['rows[5].payType'],
      ['rows[5].employmentTypeId', 'Q'],
      ['rows[6].disabilityFromDate', null],
      ['rows[7].employeeNo'],
      ['rows[8]'],
    ]);
    expect(await employer.importCsv([two])).toHaveLength(1);
  });

  test.each([
    ['without employees', csvOf([header])],
    ['that is empty', ''],
    ['with the wrong separator', cellsOf(one).join(';')],
    ['with a column too much in the header', csvOf([[...header, 'more'], cellsOf(one)])],
  ])('refuses one %s', async (_, text) => {
    const employer = await openTestEmployer();
    expect((await employer.tryCsv(text)).status).toBe(400);
  });

  test('refuses a form without the file, and what is no form', async () => {
    const employer = await openTestEmployer({ employerWireNames: { importFile: 'file' } });
    const text = csvOf([cellsOf(one)]);
    expect((await employer.tryCsv(text)).status).toBe(400);
    expect((await employer.tryCsv(text, 'file')).status).toBe(200);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await employer.send('importMultipleEmployeesCsv', { body: text, headers })).status).toBe(400);
    expect((await employer.send('importMultipleEmployeesCsv')).status).toBe(400);
  });

  test('is no way into another company', async () => {
    const clients = [{ clientId: 'sandbox', clientSecret: 'sandbox', companyIds: ['9001'] }];
    const employer = await openTestEmployer({ clients });
    const other = { ...two, companyId: '9002' };
    expect((await employer.tryImport(other)).status).toBe(403);
    expect((await employer.tryCsv(csvOf([one, other].map(cellsOf)))).status).toBe(403);
    expect(await employer.importCsv([one])).toHaveLength(1);
  });

  test('leaves the records as they were when it is sent again, whatever it holds', async () => {
    const person = fc.record({
      employeeNo: fc.integer({ min: 1, max: 9 }).map(String),
      surname: fc
        .string({ minLength: 1, maxLength: 5 })
        .filter((name) => name.trim() === name && !name.includes('"')),
      dateOfBirth: fc.constantFrom('1960-02-29', '1999-12-31', '2001-01-01'),
      employmentPercentage: fc.constantFrom(0, 37.5, 100),
      isDeleted: fc.boolean(),
    });
    const files = fc.uniqueArray(person, { minLength: 1, maxLength: 6, selector: (one_) => one_.employeeNo });
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const employer = await openTestEmployer();
        const employees = file.map((parts) => newEmployee(parts));
        const ids = await employer.importCsv(employees);
        const records = () => Promise.all(ids.map((id) => employer.imported(id)));
        const before = await records();
        expect(ids).toHaveLength(file.length);
        expect(await employer.importCsv(employees.toReversed())).toEqual([]);
        expect(await records()).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
