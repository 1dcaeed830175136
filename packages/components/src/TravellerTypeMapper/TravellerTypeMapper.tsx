'use client';
import { useEntitlements, useTexts, useTravellerTypes } from '@fribillett/hooks';
import type { TravellerTypesOptions } from '@fribillett/hooks';
import { EntitlementsNotices, entitlementsWords } from '../internal/EntitlementsNotices.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { Section } from '../internal/Section.tsx';
import type { SectionClassNames } from '../internal/Section.tsx';
import { TravellerRow } from './TravellerRow.tsx';
import { Skeleton } from '../internal/Skeleton.tsx';

/** Props of `TravellerTypeMapper`. */
export interface TravellerTypeMapperProps extends TravellerTypesOptions {
  /** Shows the types without letting anybody change them. */
  isReadOnly?: boolean | undefined;
  /** Level of the question's heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: TravellerTypeMapperClassNames | undefined;
}

/** Parts of `TravellerTypeMapper` that take a class name. */
export interface TravellerTypeMapperClassNames extends SectionClassNames {
  /** The row of one traveller; its `data-source` and `data-state` say where the type comes from and whether it fits. */
  traveller?: string | undefined;
  /** The select of one traveller. */
  select?: string | undefined;
}

/**
 * Asks who travels as what: one row per traveller, with a suggested type, where it comes from, and a choice where
 * nothing is known. A type that does not fit a known age is warned of and kept.
 *
 * Must stand in a `PersonnelTicketProvider`. The same without looks is `useTravellerTypes`.
 */
export function TravellerTypeMapper({
  isReadOnly = false,
  headingLevel,
  classNames = {},
  ...options
}: TravellerTypeMapperProps) {
  const { t, locale } = useTexts();
  const entitlements = useEntitlements();
  const { party, userTypes, ageBands, setUserType, isLoading } = useTravellerTypes(options);
  // The picker beside it tells what went wrong; here it matters only when there is nobody to show.
  const isEmpty = !isLoading && party.travellers.length === 0;
  const hasFailed = isEmpty && entitlements.status === 'error';

  return (
    <Section
      name="traveller-type-mapper"
      state={isLoading ? 'loading' : hasFailed ? 'error' : isEmpty ? 'empty' : 'ready'}
      title={t('travellers.title')}
      help={t('travellers.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={hasFailed ? entitlementsWords(entitlements, [], t, locale) : ''}
    >
      {(isLoading || hasFailed) && <EntitlementsNotices entitlements={entitlements} people={[]} />}
      {isLoading && <Skeleton rows={1} />}
      {isEmpty && !hasFailed && <Note tone="calm">{t('travellers.empty')}</Note>}
      {!isLoading &&
        party.travellers.map((traveller) => (
          <TravellerRow
            key={traveller.id}
            traveller={traveller}
            userTypes={userTypes}
            ageBands={ageBands}
            isReadOnly={isReadOnly}
            onChange={(userType) => {
              setUserType(traveller.id, userType);
            }}
            t={t}
            classNames={classNames}
          />
        ))}
    </Section>
  );
}
