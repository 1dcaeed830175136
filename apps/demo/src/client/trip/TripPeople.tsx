import { ageOn, osloDay } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { useState } from 'react';
import type { FamilyMember } from '../../shared/shopApi.ts';
import { Field } from '../parts/Field.tsx';
import { useSignedIn } from '../session/SessionContext.ts';
import { useWords } from '../words/WordsContext.ts';
import { mostOthers, type Trip } from './trip.ts';
import { present } from '../session/present.ts';

interface TripPeopleProps {
  trip: Trip;
  problem: string | undefined;
  onChange: (trip: Trip) => void;
}

/** Who travels, with a right or without. */
export function TripPeople({ trip, problem, onChange }: TripPeopleProps) {
  const words = useWords();
  const { family } = useSignedIn();
  const { people, others } = trip;
  const [today] = useState(() => osloDay(present()));
  return (
    <fieldset
      className="card"
      id="trip-people"
      tabIndex={-1}
      aria-describedby={problem === undefined ? 'trip-people-help' : 'trip-people-help trip-people-problem'}
    >
      <legend>{words.trip.who}</legend>
      <p className="help" id="trip-people-help">
        {words.trip.whoHelp}
      </p>
      {problem !== undefined && (
        <p className="problem" id="trip-people-problem">
          {problem}
        </p>
      )}
      <div className="travellers">
        {family.map((member, index) => (
          <label className="row" key={member.customerNumber}>
            <input
              type="checkbox"
              checked={people.includes(index)}
              onChange={({ target }) => {
                const rest = people.filter((other) => other !== index);
                onChange({ ...trip, people: target.checked ? [...rest, index].sort((a, b) => a - b) : rest });
              }}
            />
            <span className="row-main">
              <span className="row-name">{member.displayName}</span>
              <About member={member} day={trip.outbound.date ?? today} />
            </span>
          </label>
        ))}
      </div>
      <Field id="trip-others" label={words.trip.others} help={words.trip.othersHelp}>
        {(described) => (
          <select
            {...described}
            value={String(others)}
            onChange={({ target }) => {
              onChange({ ...trip, others: Number(target.value) });
            }}
          >
            {Array.from({ length: mostOthers + 1 }, (_, count) => (
              <option key={count} value={String(count)}>
                {String(count)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
}

function About({ member: { relation, birthDate }, day }: { member: FamilyMember; day: string }) {
  const words = useWords();
  const { t } = useTexts();
  const said = [
    relationWord(relation, t),
    birthDate === undefined ? undefined : words.trip.years(ageOn(birthDate, day)),
  ].filter((part) => part !== undefined);
  return <span className="help">{said.join(' · ')}</span>;
}

function relationWord(relation: string, t: ReturnType<typeof useTexts>['t']): string | undefined {
  switch (relation) {
    case 'self':
    case 'spouse':
    case 'child':
      return t(`entitlements.relation.${relation}`);
    default:
      return undefined;
  }
}
