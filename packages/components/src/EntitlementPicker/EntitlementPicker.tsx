'use client';
import type { EntitlementChoice, EntitlementSelection, PersonChoices } from '@fribillett/core';
import { useEntitlementSelection, useTexts } from '@fribillett/hooks';
import type { EntitlementSelectionOptions } from '@fribillett/hooks';
import { useEffect, useRef, useState } from 'react';
import { EntitlementsNotices, entitlementsWords } from '../internal/EntitlementsNotices.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { QuietButton } from '../internal/QuietButton.tsx';
import { Section } from '../internal/Section.tsx';
import type { SectionClassNames } from '../internal/Section.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { PersonGroup } from './PersonGroup.tsx';
import { Skeleton } from '../internal/Skeleton.tsx';
import { shownGroups } from './shownGroups.ts';

/** Props of `EntitlementPicker`. */
export interface EntitlementPickerProps extends EntitlementSelectionOptions {
  /** Shows the choice without letting anybody change it. */
  isReadOnly?: boolean | undefined;
  /** Level of the question's heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: EntitlementPickerClassNames | undefined;
}

/** Parts of `EntitlementPicker` that take a class name. */
export interface EntitlementPickerClassNames extends SectionClassNames {
  /** The group of one person. */
  person?: string | undefined;
  /** The row of one choice; its `data-state`, `data-status`, `data-purpose` and `data-locked` say what it is. */
  choice?: string | undefined;
}

const shownAtOnce = 50;

/**
 * Asks which ticket rights to use: one group per person, in it one choice per purpose, each with its validity, what is
 * left of it and, where it cannot be used, why. Choosing one releases the same person's others and says so.
 *
 * Must stand in a `PersonnelTicketProvider`. The same without looks is `useEntitlementSelection`.
 */
export function EntitlementPicker({
  isReadOnly = false,
  headingLevel,
  classNames = {},
  ...options
}: EntitlementPickerProps) {
  const { t, locale } = useTexts();
  const { entitlements, people, selection, toggle, announcement } = useEntitlementSelection(options);
  const { groups, count, isCut, showAll, listRef } = useShownGroups(people, selection);
  const { status, readAt } = entitlements;

  const renderChoice = (choice: EntitlementChoice) => (
    <ChoiceRow
      key={choice.id}
      choice={choice}
      journeys={options.journeys}
      isSelected={selection.includes(choice.id)}
      isReadOnly={isReadOnly}
      onToggle={toggle}
      now={readAt}
      t={t}
      locale={locale}
      className={classNames.choice}
    />
  );

  return (
    <Section
      name="entitlement-picker"
      state={status}
      title={t('entitlements.title')}
      help={t(isReadOnly ? 'entitlements.readOnly' : 'entitlements.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={[announcement, entitlementsWords(entitlements, people, t, locale)].join(' ').trim()}
    >
      <EntitlementsNotices entitlements={entitlements} people={people} />
      {status === 'loading' && <Skeleton rows={3} />}
      {status === 'empty' && <Note tone="calm">{t('entitlements.empty')}</Note>}
      {groups.length > 0 && (
        <div ref={listRef}>
          {groups.map(({ person, choices }) => (
            <PersonGroup
              key={person.customerNumber}
              person={person}
              choices={choices}
              renderChoice={renderChoice}
              t={t}
              className={classNames.person}
            />
          ))}
        </div>
      )}
      {isCut && <QuietButton onPress={showAll}>{t('entitlements.showAll', { count })}</QuietButton>}
    </Section>
  );
}

/** The first fifty choices, and whatever is chosen, until the user asks for all of them. */
function useShownGroups(people: readonly PersonChoices[], selection: EntitlementSelection) {
  const [isAll, setIsAll] = useState(false);
  const listRef = useRef<HTMLDivElement>(null);
  const shown = shownGroups(people, selection, isAll ? Infinity : shownAtOnce);
  const newlyShown = useRef(false);

  useEffect(() => {
    if (!newlyShown.current) return;
    newlyShown.current = false;
    const boxes = listRef.current?.querySelectorAll<HTMLElement>('.fb-slot-checkbox') ?? [];
    [...boxes].at(shownAtOnce)?.focus();
  });

  return {
    ...shown,
    listRef,
    showAll: () => {
      newlyShown.current = true;
      setIsAll(true);
    },
  };
}
