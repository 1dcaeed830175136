import type { AgeBand, Translate, UserType } from '@fribillett/core';

/** A traveller type in words, with its ages: "Adult (ages 18–66)". A type without words stands as the host wrote it. */
export function userTypeLabel(userType: UserType, ageBands: readonly AgeBand[], t: Translate): string {
  const type = userTypeName(userType, t);
  const band = ageBands.find((other) => other.userType === userType);
  if (band === undefined) return type;
  return band.to === undefined
    ? t('travellers.agesFrom', { type, from: band.from })
    : t('travellers.ages', { type, from: band.from, to: band.to });
}

function userTypeName(userType: UserType, t: Translate): string {
  switch (userType) {
    case 'ADULT':
    case 'CHILD':
    case 'INFANT':
    case 'SENIOR':
    case 'STUDENT':
    case 'YOUTH':
    case 'MILITARY':
      return t(`travellers.type.${userType}`);
    default:
      return userType;
  }
}
