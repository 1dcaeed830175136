import type { EmployeeSummary } from './registeredEmployee.ts';

/**
 * How an employee stands. `ended`: the last day of the employment is over, which takes a pensioner's rights from nobody.
 * `waiting`: no right has reached the sales side yet.
 */
export type EmployeeState = 'deleted' | 'ended' | 'abstained' | 'synchronised' | 'waiting';

/**
 * How an employee stands, the gravest first; a deleted one is nothing else, and nobody waits for rights who will get none.
 *
 * @param today `yyyy-MM-dd`, in Oslo
 */
export function employeeStates(
  employee: Pick<EmployeeSummary, 'isDeleted' | 'hireEndDate' | 'abstainFromTicket' | 'isSynchronised'>,
  today: string,
): readonly EmployeeState[] {
  if (employee.isDeleted) return ['deleted'];
  const hasEnded = employee.hireEndDate !== undefined && employee.hireEndDate < today;
  const ended: readonly EmployeeState[] = hasEnded ? ['ended'] : [];
  if (employee.abstainFromTicket) return [...ended, 'abstained'];
  if (employee.isSynchronised) return [...ended, 'synchronised'];
  return hasEnded ? ended : ['waiting'];
}
