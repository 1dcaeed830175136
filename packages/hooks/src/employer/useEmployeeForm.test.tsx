import type { EmployeeRecord, EmployerTransport, ImportedEmployee } from '@fribillett/core/employer';
import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { settle } from '../testing/renderInSession.tsx';
import { aseRecord } from './testing/employees.ts';
import { deferred, renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { useEmployeeForm } from './useEmployeeForm.ts';
import type { EmployeeFormOptions } from './useEmployeeForm.ts';

const imported: ImportedEmployee = {
  importedEmployeeId: '9',
  employeeNo: '1001',
  companyId: 9001,
  firstName: 'Åse',
  surname: 'Nordmann',
};
const { companyId, ...initial } = aseRecord;

/** A form with Åse filled in, and what left it. */
function start(
  props: Partial<EmployeeFormOptions> = {},
  answer: () => Promise<ImportedEmployee> = () => Promise.resolve(imported),
  operations: Partial<EmployerTransport> = {},
) {
  const sent: EmployeeRecord[] = [];
  const queryClient = new QueryClient();
  const rendered = renderInEmployerSession(
    useEmployeeForm,
    { companyId, initial, testNumbers: true, ...props },
    {
      queryClient,
      strict: true,
      operations: {
        importNewEmployee: ({ employee }) => {
          sent.push(employee);
          return answer();
        },
        ...operations,
      },
    },
  );
  return { ...rendered, sent, queryClient };
}

const codesOf = ({ current }: { current: ReturnType<typeof useEmployeeForm> }) =>
  current.problems.map(({ column, code }) => `${column ?? ''}: ${code}`);

describe('sending', () => {
  it('sends what was typed, once, and forgets it when it was accepted', async () => {
    const onImported = vi.fn();
    const answer = deferred<ImportedEmployee>();
    const { result, sent, queryClient } = start({ onImported }, () => answer.promise);
    act(() => {
      result.current.set('surname', ' Hansen ');
    });
    act(() => {
      result.current.submit();
      result.current.submit();
    });
    expect(result.current.state).toEqual({ status: 'sending' });
    act(() => {
      result.current.submit();
    });
    await settle(() => {
      answer.resolve(imported);
    });
    expect(sent).toEqual([{ ...aseRecord, surname: 'Hansen' }]);
    expect(result.current.state).toEqual({ status: 'imported', imported });
    expect(onImported.mock.calls).toEqual([[imported]]);
    expect(Object.values(result.current.values).filter(Boolean)).toEqual(['9001', 'false', '0', 'false']);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(queryClient.getMutationCache().getAll()).toEqual([]);
  });

  it('begins anew for the next employee, and not before that is asked for', async () => {
    const { result, sent } = start();
    await settle(() => {
      result.current.submit();
    });
    act(() => {
      result.current.submit();
    });
    expect(result.current.state.status).toBe('imported');
    act(() => {
      result.current.reset();
    });
    expect(result.current.state).toEqual({ status: 'idle' });
    expect(codesOf(result)).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('changes an import, and asks for the personal number alone to change it again', async () => {
    const patched: unknown[] = [];
    const { result, sent } = start({ importedEmployeeId: '9' }, undefined, {
      patchImportedEmployee: (input) => {
        patched.push(input);
        return Promise.resolve(imported);
      },
    });
    await settle(() => {
      result.current.submit();
    });
    expect([patched, sent]).toEqual([[{ importedEmployeeId: '9', employee: aseRecord }], []]);
    act(() => {
      result.current.reset();
    });
    expect(result.current.values).toMatchObject({ surname: 'Nordmann', ssn: '' });
  });

  it.each([
    ['timeout', false, 'unknown-outcome'],
    ['network', false, 'unknown-outcome'],
    ['unavailable', false, 'unknown-outcome'],
    ['bad-response', false, 'unknown-outcome'],
    ['network', true, 'failed'],
    ['rejected', false, 'failed'],
    ['forbidden', true, 'failed'],
  ] as const)('tells from %s, safe to repeat %s, that it is %s, and keeps what was typed', async (...row) => {
    const [code, isRetrySafe, status] = row;
    const error = transportError(code, { isRetrySafe });
    const { result, sent } = start({}, () => Promise.reject(error));
    await settle(() => {
      result.current.submit();
    });
    expect(result.current.state).toEqual({ status, error });
    expect(result.current.values.ssn).toBe('10024');
    expect(sent).toHaveLength(1);
    await settle(() => {
      result.current.submit();
    });
    expect(sent).toHaveLength(2);
  });

  it('tells another session nothing, and begins anew in it', async () => {
    const onImported = vi.fn();
    const answer = deferred<ImportedEmployee>();
    const { result, changeSession } = start({ onImported, initial: {} }, () => answer.promise);
    act(() => {
      for (const [column, value] of Object.entries(initial)) {
        result.current.set(column as keyof typeof initial, String(value));
      }
    });
    act(() => {
      result.current.submit();
    });
    expect(result.current.state.status).toBe('sending');
    changeSession('somebody else');
    await settle(() => {
      answer.resolve(imported);
    });
    expect(result.current.state).toEqual({ status: 'idle' });
    expect(result.current.values.ssn).toBe('');
    expect(onImported).not.toHaveBeenCalled();
  });
});

describe('checking', () => {
  it('sends nothing that is wrong, and says all of it in the order of the columns', async () => {
    const { result, sent } = start({
      initial: { ...initial, ssn: '10025', firstName: '', disabilityGrade: 50 },
    });
    expect(codesOf(result)).toEqual([]);
    await settle(() => {
      result.current.submit();
    });
    expect(result.current.state).toEqual({ status: 'invalid' });
    expect(codesOf(result)).toEqual([
      'ssn: national-id-mismatch',
      'firstName: missing',
      'disabilityFromDate: disability-date-required',
    ]);
    expect(result.current.problemsOf('ssn').map(({ code }) => code)).toEqual(['national-id-mismatch']);
    expect(result.current.isDisabilityDateNeeded).toBe(true);
    expect(sent).toEqual([]);
    expect(JSON.stringify(result.current.problems)).not.toContain('10025');
    act(() => {
      result.current.set('firstName', 'Åse');
      result.current.set('ssn', '10024');
      result.current.set('disabilityGrade', '0');
    });
    expect(result.current.state).toEqual({ status: 'idle' });
  });

  it('lets an empty field be that is left, and says what is wrong with another one', () => {
    const { result } = start({ initial: {} });
    act(() => {
      result.current.check('employeeNo');
      result.current.set('postalCode', '=1');
    });
    expect(codesOf(result)).toEqual([]);
    act(() => {
      result.current.check('postalCode');
    });
    expect(codesOf(result)).toEqual(['postalCode: formula']);
  });

  it('takes a problem back as soon as it is solved, and waits with the next one until the field is left', () => {
    const { result } = start();
    const type = (value: string) => {
      act(() => {
        result.current.set('ssn', value);
      });
    };
    type('1');
    expect(codesOf(result)).toEqual([]);
    act(() => {
      result.current.check('ssn');
    });
    type('10');
    expect(codesOf(result)).toEqual(['ssn: national-id-format']);
    type('10024');
    expect(codesOf(result)).toEqual([]);
    type('1002');
    expect(codesOf(result)).toEqual([]);
  });

  it('does not take a test number for a real one unless it is told to', async () => {
    const { result, sent } = start({ testNumbers: false });
    await settle(() => {
      result.current.submit();
    });
    expect([codesOf(result), sent]).toEqual([['ssn: national-id-mismatch'], []]);
  });
});
