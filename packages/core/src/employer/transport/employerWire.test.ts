import { describe, expect, it } from 'vitest';
import { failureOf } from '../../transport/scriptedShop.test.helper.ts';
import { employerAnswers } from '../testing/employerAnswers.ts';
import type { EmployerWireOperation } from './employerWire.ts';
import { backend, calls, operations } from './scriptedBackend.test.helper.ts';

/** Every copy of a value that lacks one field, at any depth, and the path of that field. */
function* cuts(value: unknown, path = ''): Generator<[path: string, cut: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const here = path === '' ? name : `${path}.${name}`;
    if (!Array.isArray(value)) {
      yield [here, Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))];
    }
    for (const [deeper, cut] of cuts(part, here)) yield [deeper, put(value, name, cut)];
  }
}

/** Every copy of a value that has something of another type in one place. */
function* breaks(value: unknown, path = ''): Generator<[path: string, broken: unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, { not: 'this' }];
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    for (const [at, broken] of breaks(part, `${path}.${name}`)) yield [at, put(value, name, broken)];
  }
}

function put(whole: object, name: string, part: unknown): unknown {
  if (!Array.isArray(whole)) return { ...whole, [name]: part };
  return whole.map((item: unknown, index) => (String(index) === name ? part : item));
}

const smallestSummary = {
  employeeId: '501',
  employeeNo: '',
  companyId: 40,
  firstName: '',
  surname: '',
  isDeleted: false,
  abstainFromTicket: false,
  isSynchronised: false,
};
const smallestImported = {
  importedEmployeeId: '9',
  employeeNo: '',
  companyId: 40,
  firstName: '',
  surname: '',
};
const smallestAnswers: Readonly<Record<EmployerWireOperation, object>> = {
  findCompanies: { companies: [{ companyId: 40, reportSeparator: ',' }], may: [] },
  findEmployees: { employees: [smallestSummary], page: 1 },
  getEmployee: {
    ...smallestSummary,
    disabilityGrade: 0,
    ticketHolderCode: '',
    yearlyFees: [],
    disabilityProofs: [],
    categories: [],
    ticketRights: [{}],
    familyMembers: [
      {
        firstName: '',
        surname: '',
        abstainFromTicket: false,
        isDeleted: false,
        isSynchronised: false,
        lowIncomeYears: [],
        ticketRights: [],
      },
    ],
  },
  importNewEmployee: smallestImported,
  importEmployeesCsv: { changed: [{ importedEmployeeId: '9' }] },
  getImportedEmployee: smallestImported,
  patchImportedEmployee: smallestImported,
  setYearlyFee: { year: 2026, isPaid: false },
  setDisabilityProof: { year: 2026, isRegistered: false },
  getTaxSavings: {
    status: 'ready',
    delimiter: ',',
    areNationalIdsMasked: false,
    rows: [
      {
        companyId: 40,
        employeeNo: '0',
        nationalId: '31019000000',
        savingOre: 0,
        fromDate: '2026-01-01',
        toDate: '2026-01-31',
        employeeStatus: 'E',
      },
    ],
  },
  createTaxSavings: { progress: 0, isFinished: false },
};

const outcome = (answer: unknown, operation: EmployerWireOperation) =>
  calls[operation](backend(() => Response.json(answer)).transport);

describe.each(operations)('the answer of %s', (operation) => {
  const whole = employerAnswers[operation];

  it('may have every field', async () => {
    expect(await outcome(whole, operation)).toEqual(whole);
  });

  it('drops a field that nobody knows', async () => {
    expect(await outcome({ ...whole, somethingNew: 1 }, operation)).toEqual(whole);
  });

  it('is refused wherever a value is of another type', async () => {
    const all = [...breaks(whole)];
    expect(all).not.toEqual([]);
    for (const [path, broken] of all) {
      // A permission that this version does not know permits nothing.
      if (path.startsWith('.may.')) continue;
      expect((await failureOf(outcome(broken, operation))).code, path).toBe('bad-response');
    }
  });

  it('may lack what nobody needs to say, and nothing else', async () => {
    const smallest = smallestAnswers[operation];
    expect(await outcome(smallest, operation)).toEqual(smallest);
    for (const [path, cut] of cuts(smallest)) {
      expect((await failureOf(outcome(cut, operation))).code, path).toBe('bad-response');
    }
  });
});

it('permits nothing by a permission that this version does not know', async () => {
  const answer = { companies: [], may: ['read', 'delete-everything'] };
  expect(await outcome(answer, 'findCompanies')).toEqual({ companies: [], may: ['read'] });
});

it('has another answer where no report has been made', async () => {
  expect(await outcome({ status: 'not-generated' }, 'getTaxSavings')).toEqual({ status: 'not-generated' });
  expect(await failureOf(outcome({ status: 'soon' }, 'getTaxSavings'))).toMatchObject({
    code: 'bad-response',
  });
});
