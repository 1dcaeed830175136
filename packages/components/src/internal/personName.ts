import type { Translate } from '@fribillett/core';

/** A person's name, else what they are to the customer, else words for somebody without a name. */
export function personName(
  person: { displayName: string; relation?: string | undefined },
  t: Translate,
): string {
  if (person.displayName !== '') return person.displayName;
  return relationName(person.relation, t) ?? t('entitlements.unnamed');
}

/** What a person is to the customer, in words; a word of the shop's own as it is. */
export function relationName(relation: string | undefined, t: Translate): string | undefined {
  switch (relation) {
    case 'self':
    case 'spouse':
    case 'child':
      return t(`entitlements.relation.${relation}`);
    default:
      return relation;
  }
}
