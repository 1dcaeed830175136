import { formatDay, formatList } from '@fribillett/core';
import type { FamilyMember } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { Heading } from '../../internal/Heading.tsx';
import type { HeadingLevel } from '../../internal/Heading.tsx';
import { Fact, Facts } from './Facts.tsx';
import { PickupCode } from './PickupCode.tsx';
import { fullName, StateTags } from './StateTags.tsx';
import { TicketRights } from './TicketRights.tsx';

interface FamilyMembersProps {
  members: readonly FamilyMember[];
  /** Milliseconds since the epoch of the answer. */
  readAt: number;
  headingLevel: HeadingLevel;
}

/** Who travels on an employee's rights. */
export function FamilyMembers({ members, readAt, headingLevel }: FamilyMembersProps) {
  const { t, locale } = useEmployerTexts();
  if (members.length === 0) return <p className="fb-small">{t('employeeDirectory.noFamily')}</p>;
  return (
    <ul className="fb-list">
      {members.map((member, index) => (
        <li className="fb-member" key={member.familyMemberId ?? index}>
          <div className="fb-head">
            <Heading level={headingLevel} className="fb-strong">
              <bdi>{fullName(member)}</bdi>
            </Heading>
            <bdi className="fb-relation">{member.relation?.description ?? member.relation?.code}</bdi>
            <StateTags employee={member} readAt={readAt} />
          </div>
          <Facts>
            <Fact name={t('employeeDirectory.birthDate')}>
              {member.dateOfBirth && formatDay(member.dateOfBirth, locale)}
            </Fact>
            <Fact name={t('employeeDirectory.lowIncome')}>
              {formatList(member.lowIncomeYears.map(String), locale)}
            </Fact>
          </Facts>
          <TicketRights rights={member.ticketRights} />
          {member.ticketHolderCode !== undefined && <PickupCode code={member.ticketHolderCode} />}
        </li>
      ))}
    </ul>
  );
}
