import { osloDay } from '@fribillett/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { PageHeading } from '../parts/PageHeading.tsx';
import { QueryView } from '../parts/QueryView.tsx';
import { stepOf } from '../parts/steps.ts';
import { navigate } from '../routing/navigation.ts';
import { stationsQuery } from '../shop/shopQueries.ts';
import { Trains } from '../trip/Trains.tsx';
import { TripPeople } from '../trip/TripPeople.tsx';
import { TripPlaces } from '../trip/TripPlaces.tsx';
import { tripProblems, type TripField } from '../trip/tripProblems.ts';
import type { useTripLegs } from '../trip/useTripLegs.ts';
import type { Trip } from '../trip/trip.ts';
import { useWords } from '../words/WordsContext.ts';
import { present } from '../session/present.ts';

/** Step 3: where, when and who. Everything stands in the address, so that reload and back keep it. */
export function TripPage({ trip, legs }: { trip: Trip; legs: ReturnType<typeof useTripLegs> }) {
  const words = useWords();
  const stations = useQuery(stationsQuery);
  const [today] = useState(() => osloDay(present()));
  const [isChecked, setIsChecked] = useState(false);
  const problems = isChecked
    ? tripProblems(trip, { out: legs.out.chosen, back: legs.back?.chosen }, today)
    : [];
  const problemOf = (field: TripField) => {
    const found = problems.find((one) => one.field === field);
    return found === undefined ? undefined : words.trip.problems[found.problem];
  };

  function change(next: Trip) {
    navigate({ name: 'trip', trip: next }, { replace: true });
  }

  function goOn() {
    const found = tripProblems(trip, { out: legs.out.chosen, back: legs.back?.chosen }, today);
    setIsChecked(true);
    const [first] = found;
    if (first === undefined) navigate({ name: 'checkout', trip });
    else document.getElementById(`trip-${first.field}`)?.focus();
  }

  return (
    <div className="page">
      <PageHeading title={words.trip.title} step={stepOf('trip')}>
        <p className="lead">{words.trip.lead}</p>
      </PageHeading>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <QueryView query={stations} rows={4}>
          {(answer) => (
            <TripPlaces
              stations={answer.stations}
              trip={trip}
              today={today}
              problemOf={problemOf}
              onChange={change}
            />
          )}
        </QueryView>
        <div className="trains">
          <Trains
            leg={legs.out}
            day={trip.outbound.date}
            problem={problemOf('out-train')}
            train={trip.outbound.train}
            onChange={(train) => {
              change({ ...trip, outbound: { ...trip.outbound, train } });
            }}
          />
          {legs.back !== undefined && (
            <Trains
              leg={legs.back}
              day={trip.back?.date}
              problem={problemOf('back-train')}
              train={trip.back?.train}
              onChange={(train) => {
                change({ ...trip, back: { ...trip.back, train } });
              }}
            />
          )}
        </div>
        <TripPeople trip={trip} problem={problemOf('people')} onChange={change} />
        <div className="form-end">
          <button type="submit" className="button big">
            {words.trip.goOn}
            <Icon name="arrow" />
          </button>
        </div>
      </form>
    </div>
  );
}
