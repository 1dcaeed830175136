import type { RegisteredEmployee, YearlyFee } from '@fribillett/core/employer';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { settle } from '../testing/renderInSession.tsx';
import { ase } from './testing/employees.ts';
import { deferred, renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { useDisabilityProof } from './useDisabilityProof.ts';
import { useEmployee } from './useEmployee.ts';
import { useYearlyFee } from './useYearlyFee.ts';

function useBoth() {
  const { employee } = useEmployee('501');
  return {
    fees: employee?.yearlyFees,
    proofs: employee?.disabilityProofs,
    fee: useYearlyFee('501', 2026),
    proof: useDisabilityProof('501', 2027),
  };
}

/** An employee in sight, whose fee of 2026 is not paid. */
async function start(getEmployee: () => Promise<RegisteredEmployee> = () => Promise.resolve(ase)) {
  const sent: unknown[] = [];
  const answers = [deferred<YearlyFee>(), deferred<YearlyFee>()];
  const { result } = renderInEmployerSession(useBoth, undefined, {
    strict: true,
    operations: {
      getEmployee,
      setYearlyFee: (input) => {
        sent.push(input);
        return (answers[sent.length - 1] ?? deferred<YearlyFee>()).promise;
      },
      setDisabilityProof: (input) => {
        sent.push(input);
        return Promise.resolve({ year: input.year, isRegistered: input.isRegistered });
      },
    },
  });
  await settle();
  const [first, second] = answers;
  return { result, sent, first, second };
}

it('shows a fee as paid when the server has said so, and not before', async () => {
  const { result, sent, first } = await start();
  act(() => {
    result.current.fee.set(true);
    result.current.fee.set(false);
  });
  expect(result.current.fee.state).toEqual({ status: 'pending' });
  expect(result.current.fees).toEqual([{ year: 2026, isPaid: false }]);
  await settle(() => {
    first?.resolve({ year: 2026, isPaid: true });
  });
  expect(result.current.fee.state).toEqual({ status: 'done', value: true });
  expect(result.current.fees).toEqual([{ year: 2026, isPaid: true }]);
  expect(sent).toEqual([{ employeeId: '501', year: 2026, isPaid: true }]);
});

it('leaves it as it was after a failure, reads it again, and sends the same when it is asked to', async () => {
  let readings = 0;
  const { result, sent, first, second } = await start(() => {
    readings += 1;
    return Promise.resolve(ase);
  });
  expect(readings).toBe(1);
  const error = transportError('timeout');
  act(() => {
    result.current.fee.set(true);
  });
  await settle(() => {
    first?.reject(error);
  });
  expect(result.current.fee.state).toEqual({ status: 'failed', wanted: true, error });
  expect([result.current.fees, readings]).toEqual([[{ year: 2026, isPaid: false }], 2]);
  await settle(() => {
    result.current.fee.retry();
  });
  await settle(() => {
    second?.resolve({ year: 2026, isPaid: true });
  });
  expect(sent).toHaveLength(2);
  expect(result.current.fees).toEqual([{ year: 2026, isPaid: true }]);
});

it('registers a disability proof of a year of which nothing was said', async () => {
  const { result, sent } = await start();
  await settle(() => {
    result.current.proof.set(true);
  });
  expect(sent).toEqual([{ employeeId: '501', year: 2027, isRegistered: true }]);
  expect(result.current.proofs).toEqual([{ year: 2027, isRegistered: true }]);
  expect(result.current.proof.state).toEqual({ status: 'done', value: true });
});
