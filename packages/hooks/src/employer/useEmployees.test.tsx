import type { EmployeePage, EmployeeSearch, EmployerTransport } from '@fribillett/core/employer';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { settle } from '../testing/renderInSession.tsx';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import { ase, aseSummary } from './testing/employees.ts';
import { deferred, renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { useCompanies } from './useCompanies.ts';
import { useEmployee } from './useEmployee.ts';
import { useEmployees } from './useEmployees.ts';
import type { EmployeesOptions } from './useEmployees.ts';
import { useShownNationalId } from './useShownNationalId.ts';

const companyId = 9001;
const pageOf = (page: number): EmployeePage => ({
  employees: [{ ...aseSummary, employeeId: String(page) }],
  page,
  totalPages: 3,
  totalItems: 3,
});

/** A search that is answered when the test says so. */
function start(props: EmployeesOptions) {
  const asked: {
    search: EmployeeSearch;
    answer: (page: EmployeePage) => void;
    fail: (error: Error) => void;
  }[] = [];
  const rendered = renderInEmployerSession(useEmployees, props, {
    strict: true,
    operations: {
      findEmployees: (search) => {
        const { promise, resolve, reject } = deferred<EmployeePage>();
        asked.push({ search, answer: resolve, fail: reject });
        return promise;
      },
    },
  });
  return { ...rendered, asked };
}

describe('finding employees', () => {
  it('asks nothing before the company is known, and then once', async () => {
    const { result, rerender, asked } = start({ companyId: undefined });
    await settle();
    expect([result.current.status, asked]).toEqual(['loading', []]);
    rerender({ companyId, by: { employeeNo: '1001' } });
    await settle();
    // Fresh, and the same.
    rerender({ companyId, by: { employeeNo: '1001' } });
    await settle(() => {
      asked[0]?.answer(pageOf(1));
    });
    expect(asked.map(({ search }) => search)).toEqual([
      { companyId, by: { employeeNo: '1001' }, page: 1, perPage: 20 },
    ]);
    expect([result.current.status, result.current.page]).toEqual(['ready', pageOf(1)]);
  });

  it('shows the page before until the next one is there, and never that of another search', async () => {
    const { result, rerender, asked } = start({ companyId });
    await settle();
    await settle(() => {
      asked[0]?.answer(pageOf(1));
    });
    rerender({ companyId, page: 2 });
    await settle();
    expect([result.current.page?.page, result.current.isFetching]).toEqual([1, true]);
    await settle(() => {
      asked[1]?.answer(pageOf(2));
    });
    expect(result.current.page?.page).toBe(2);
    rerender({ companyId, by: { employeeNo: '7' } });
    await settle();
    expect([result.current.page, result.current.status]).toEqual([undefined, 'loading']);
    await settle(() => {
      asked[2]?.answer({ employees: [], page: 1 });
    });
    expect(result.current.status).toBe('empty');
    rerender({ companyId: 9002 });
    await settle();
    expect(result.current.page).toBeUndefined();
  });

  it('tells an error, and reads again when it is asked to', async () => {
    const { result, asked } = start({ companyId });
    await settle();
    const error = transportError('forbidden');
    await settle(() => {
      asked[0]?.fail(error);
    });
    expect([result.current.status, result.current.error]).toEqual(['error', error]);
    await settle(() => {
      result.current.retry();
    });
    await settle(() => {
      asked[1]?.answer(pageOf(1));
    });
    expect([result.current.status, result.current.error]).toEqual(['ready', undefined]);
  });
});

/** Of 318190 10024, a synthetic person, who is born on 31 January 1990. */
const personal = /10024|318190|310190|1990-01-31/;

describe('what is personal', () => {
  function useEverything(by: EmployeeSearch['by']) {
    return {
      session: useEmployerSession(),
      companies: useCompanies(),
      employees: useEmployees({ companyId, by }),
      employee: useEmployee('501'),
      nationalId: useShownNationalId('501'),
    };
  }

  const operations: Partial<EmployerTransport> = {
    findCompanies: () => Promise.resolve({ companies: [{ companyId, reportSeparator: ',' }], may: [] }),
    findEmployees: () => Promise.resolve({ employees: [aseSummary], page: 1 }),
    getEmployee: ({ showNationalIds }) =>
      Promise.resolve({ ...ase, ssn: showNationalIds === true ? '10024' : '*****' }),
  };

  it.each<[string, EmployeeSearch['by']]>([
    ['a national id', { nationalId: '31819010024' }],
    ['a birth date', { dateOfBirth: '1990-01-31' }],
  ])('never enters the cache of the host, nor any key, when it is looked for by %s', async (_, by) => {
    const queryClient = new QueryClient();
    const { result, rerender } = renderInEmployerSession(useEverything, by, { queryClient, operations });
    await settle();
    await settle(() => {
      result.current.nationalId.show();
    });
    expect(result.current.employees.page?.employees).toEqual([aseSummary]);
    expect(result.current.nationalId.state).toEqual({ status: 'shown', nationalId: '318190 10024' });
    const persisted = JSON.stringify(dehydrate(queryClient, { shouldDehydrateQuery: () => true }));
    expect(persisted).toContain('9001');
    expect(persisted).not.toMatch(personal);
    expect(persisted).not.toContain('NT-4821-ASE');

    const { privateClient } = result.current.session;
    const hashes = () =>
      privateClient
        .getQueryCache()
        .getAll()
        .map(({ queryHash }) => queryHash);
    expect(hashes()).toHaveLength(2);
    expect(hashes().join(' ')).not.toMatch(personal);
    // The id that is in sight is in no cache at all.
    expect(JSON.stringify(dehydrate(privateClient))).not.toContain('10024');
    rerender(undefined);
    await settle();
    // The search and what it found are gone; everybody has come in their place.
    expect(hashes()).toHaveLength(2);
  });

  it('is forgotten when it is hidden, when nobody looks any more, and in another session', async () => {
    const { result, changeSession } = renderInEmployerSession(useEverything, undefined, { operations });
    await settle(() => {
      result.current.nationalId.show();
    });
    expect(result.current.nationalId.state.status).toBe('shown');
    act(() => {
      result.current.nationalId.hide();
    });
    expect(result.current.nationalId.state).toEqual({ status: 'hidden' });
    await settle(() => {
      result.current.nationalId.show();
    });
    changeSession('somebody else');
    expect(result.current.nationalId.state).toEqual({ status: 'hidden' });
    await settle();
    const kept = result.current.session.privateClient.getQueryCache().getAll();
    expect(kept.filter(({ queryHash }) => queryHash.includes('"hr"'))).toEqual([]);
  });
});

describe('an id that is asked for', () => {
  it.each([
    ['00157', '1957-05-17', { status: 'shown', nationalId: '170557 00157' }],
    ['10024', undefined, { status: 'shown', nationalId: '10024' }],
    ['*****', '1990-01-31', { status: 'masked' }],
    [undefined, '1990-01-31', { status: 'missing' }],
  ])('with the digits %s and the birth date %s is %j', async (ssn, dateOfBirth, state) => {
    const getEmployee = () => Promise.resolve({ ...ase, ssn, dateOfBirth });
    const { result } = renderInEmployerSession(useShownNationalId, '501', { operations: { getEmployee } });
    await settle(() => {
      result.current.show();
    });
    expect(result.current.state).toEqual(state);
  });

  it('may be refused', async () => {
    const error = transportError('forbidden');
    const getEmployee = () => Promise.reject(error);
    const { result } = renderInEmployerSession(useShownNationalId, '501', { operations: { getEmployee } });
    await settle(() => {
      result.current.show();
    });
    expect(result.current.state).toEqual({ status: 'failed', error });
  });
});
