import { formatDay, formatList, localizedText } from '@fribillett/core';
import type { Entitlement, Refusal, Translate } from '@fribillett/core';
import { personName } from '../internal/personName.ts';

/** Refusals of one right on the same grounds: on which days, and why. */
export interface RefusedLine {
  /** The same before and after the rights are read. */
  key: string;
  words: string;
  grounds: string;
}

const longestReason = 300;

/** Says of each refused right once whose it is and for which days; refusals on the same grounds share a line. */
export function refusedLines(
  refusals: readonly Refusal[],
  rights: readonly Entitlement[],
  t: Translate,
  locale: string,
): RefusedLine[] {
  const lines = new Map<string, { refusal: Refusal; right: Entitlement | undefined; days: Set<string> }>();
  for (const refusal of refusals) {
    const right = rights.find(({ contractId }) => contractId === refusal.contractId);
    const { reason, code, firstTravelDate } = refusal;
    // The next year's contract is the same right to whoever reads this.
    const key = JSON.stringify([right?.owner.customerNumber, right?.productId, reason, code]);
    const line = lines.get(key) ?? { refusal, right, days: new Set() };
    line.days.add(formatDay(firstTravelDate, locale));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ refusal, right, days }) => ({
    key: `${refusal.contractId} ${refusal.firstTravelDate}`,
    words: refusedWords(refusal, right, formatList([...days], locale), t, locale),
    grounds: groundsOf(refusal, t),
  }));
}

function refusedWords(
  { kind }: Refusal,
  right: Entitlement | undefined,
  day: string,
  t: Translate,
  locale: string,
): string {
  if (right === undefined) return t('gate.refusedUnknown', { day });
  const person = personName(right.owner, t);
  const product = localizedText(right.displayNames, locale) || t('entitlements.purpose.unspecified');
  return kind === 'refused'
    ? t('gate.refusedRight', { person, right: product, day })
    : [person, product, day].join(' · ');
}

/** The validation's own words and code, as plain text: nobody but the validator knows more. */
function groundsOf({ reason, code }: Refusal, t: Translate): string {
  return [
    reason === undefined ? '' : t('gate.reason', { reason: reason.slice(0, longestReason) }),
    code === undefined ? '' : t('gate.code', { code }),
  ]
    .filter(Boolean)
    .join(' · ');
}
