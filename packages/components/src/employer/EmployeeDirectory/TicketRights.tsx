import { formatDay, formatLastDay } from '@fribillett/core';
import type { EmployerTranslate, GrantedTicketRight } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { Why } from '../../internal/Note.tsx';
import { Tag } from './StateTags.tsx';

/** The rights that somebody was given, each with its window, the rule that gave it and how far it has come. */
export function TicketRights({ rights }: { rights: readonly GrantedTicketRight[] }) {
  const { t, locale } = useEmployerTexts();
  if (rights.length === 0) return <p className="fb-small">{t('employeeDirectory.noRights')}</p>;
  return (
    <ul className="fb-list">
      {rights.map((right, index) => (
        <li className="fb-right" key={right.ticketRightId ?? index}>
          <div className="fb-head">
            <bdi className="fb-strong">
              {right.ticketType?.description ?? right.ticketType?.code ?? t('employeeDirectory.right')}
            </bdi>
            {right.isSynchronised !== undefined && (
              <Tag tone={right.isSynchronised ? 'good' : 'warn'}>
                {t(`employeeDirectory.state.${right.isSynchronised ? 'synchronised' : 'waiting'}`)}
              </Tag>
            )}
          </div>
          <p className="fb-small">
            <bdi>
              {[windowOf(right, t, locale), right.rule && t('employeeDirectory.rule', { rule: right.rule })]
                .filter(Boolean)
                .join(' · ')}
            </bdi>
          </p>
          {right.syncError !== undefined && (
            <Why tone="bad">
              <bdi>{t('employeeDirectory.syncFailed', { error: right.syncError })}</bdi>
            </Why>
          )}
        </li>
      ))}
    </ul>
  );
}

function windowOf(
  { validFrom, validUntil }: GrantedTicketRight,
  t: EmployerTranslate,
  locale: string,
): string {
  const from = validFrom && formatDay(validFrom, locale);
  const to = validUntil && formatLastDay(validUntil, locale);
  if (from && to) return t('entitlements.validFromTo', { from, to });
  if (from) return t('entitlements.validFrom', { day: from });
  return to ? t('entitlements.validTo', { day: to }) : t('entitlements.validNoEnd');
}
