import type { EntitlementChoice, PersonChoices, Translate } from '@fribillett/core';
import type { ReactNode } from 'react';
import { classes } from '../internal/classes.ts';
import { personName, relationName } from '../internal/personName.ts';

interface PersonGroupProps {
  person: PersonChoices;
  choices: readonly EntitlementChoice[];
  renderChoice: (choice: EntitlementChoice) => ReactNode;
  t: Translate;
  className: string | undefined;
}

/** One person, and what they can choose. */
export function PersonGroup({ person, choices, renderChoice, t, className }: PersonGroupProps) {
  const relation = relationName(person.relation, t);
  return (
    <fieldset className={classes('fb-person', className)}>
      <legend className="fb-legend">
        {personName(person, t)}
        {person.displayName !== '' && relation !== undefined && (
          <>
            {' '}
            <span className="fb-relation">{relation}</span>
          </>
        )}
      </legend>
      {choices.map(renderChoice)}
    </fieldset>
  );
}
