import { choiceName, type Journey } from '@fribillett/core';
import { useEntitlementSelection, useTexts } from '@fribillett/hooks';

export function OwnRights({ journeys }: { journeys: readonly Journey[] }) {
  const { t, locale } = useTexts();
  const { people, isSelected, toggle, announcement } = useEntitlementSelection({ journeys });
  return (
    <>
      {people.map((person) => (
        <fieldset key={person.customerNumber}>
          <legend>{person.displayName}</legend>
          {person.choices.map((choice) => (
            <label key={choice.id}>
              <input
                type="checkbox"
                checked={isSelected(choice)}
                disabled={choice.status === 'unusable' && !isSelected(choice)}
                onChange={() => {
                  toggle(choice.id);
                }}
              />
              {choiceName(choice, t, locale)}
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status">{announcement}</p>
    </>
  );
}
