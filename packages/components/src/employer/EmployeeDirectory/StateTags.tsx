import { osloDay } from '@fribillett/core';
import { employeeStates } from '@fribillett/core/employer';
import type { EmployeeState, EmployeeSummary } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { PartTone } from '../../parts/parts.ts';

interface StateTagsProps {
  employee: Parameters<typeof employeeStates>[0];
  /** Milliseconds since the epoch of the answer: an employment ends on a day. */
  readAt: number;
}

const tones: Record<EmployeeState, PartTone> = {
  synchronised: 'good',
  waiting: 'warn',
  abstained: 'calm',
  ended: 'calm',
  deleted: 'bad',
};

/** How an employee or a family member stands. */
export function StateTags({ employee, readAt }: StateTagsProps) {
  const { t } = useEmployerTexts();
  return (
    <span className="fb-tags">
      {employeeStates(employee, osloDay(readAt)).map((state) => (
        <Tag key={state} tone={tones[state]}>
          {t(`employeeDirectory.state.${state}`)}
        </Tag>
      ))}
    </span>
  );
}

/** A word in a colour that says how it is meant. */
export function Tag({ tone, children }: { tone: PartTone; children: string }) {
  return (
    <span className="fb-tag fb-state-tag" data-tone={tone}>
      {children}
    </span>
  );
}

/** First name and surname, as far as Entur has them; the number else. */
export function fullName({
  firstName = '',
  surname = '',
  employeeNo = '',
}: Partial<Pick<EmployeeSummary, 'firstName' | 'surname' | 'employeeNo'>>): string {
  return `${firstName} ${surname}`.trim() || employeeNo;
}
