import { osloDay, toMilliseconds } from '@fribillett/core';
import type { Departure } from '../../shared/shopApi.ts';
import { Icon } from '../parts/Icon.tsx';
import { QueryView } from '../parts/QueryView.tsx';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';
import type { TripLeg } from './useTripLegs.ts';

interface TrainsProps {
  leg: TripLeg;
  day: string | undefined;
  /** Service journey of the chosen one. */
  train: string | undefined;
  problem: string | undefined;
  onChange: (train: string) => void;
}

/** The trains of one way, one of which is taken. */
export function Trains({ leg, day, train, problem, onChange }: TrainsProps) {
  const words = useWords();
  const { id, query, isAsked } = leg;
  const found = isAsked && query.data !== undefined ? query.data.departures.length : 0;
  return (
    <fieldset
      className="card"
      id={`trip-${id}-train`}
      tabIndex={-1}
      aria-describedby={problem === undefined ? undefined : `trip-${id}-problem`}
    >
      <legend>{id === 'out' ? words.trip.outTrains : words.trip.backTrains}</legend>
      {problem !== undefined && (
        <p className="problem" id={`trip-${id}-problem`}>
          {problem}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {found > 0 && words.trip.trainsFound(found)}
      </p>
      {!isAsked && <p className="help">{words.trip.chooseDayFirst}</p>}
      {isAsked && (
        <QueryView query={query} rows={4}>
          {({ departures }) => (
            <>
              <Stretch departures={departures} day={day} />
              {departures.length === 0 && <p role="status">{words.trip.noTrains}</p>}
              {departures.map((departure) => (
                <Train
                  key={departure.serviceJourneyId}
                  group={`train-${id}`}
                  departure={departure}
                  isChosen={departure.serviceJourneyId === train}
                  onChoose={() => {
                    onChange(departure.serviceJourneyId);
                  }}
                />
              ))}
            </>
          )}
        </QueryView>
      )}
    </fieldset>
  );
}

function Stretch({
  departures: [first],
  day,
}: {
  departures: readonly Departure[];
  day: string | undefined;
}) {
  const words = useWords();
  if (first === undefined || day === undefined) return null;
  return (
    <p className="help">
      {words.trip.trainsOn(first.from.name, first.to.name, formatWeekday(day, words.tag))}
    </p>
  );
}

function Train({
  group,
  departure: train,
  isChosen,
  onChoose,
}: {
  group: string;
  departure: Departure;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const words = useWords();
  const minutes = Math.round((toMilliseconds(train.arrival) - toMilliseconds(train.departure)) / 60_000);
  const arrivesLater = osloDay(train.arrival) !== osloDay(train.departure);
  return (
    <label className="row">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span className="row-main">
        <span className="times">
          {formatTime(train.departure)} – {formatTime(train.arrival)}
        </span>
        <span className="help">
          {train.line}
          {arrivesLater && ` · ${words.trip.nextDay}`}
        </span>
      </span>
      <span className="row-side">
        {train.isNightTrain && (
          <span className="tag night">
            <Icon name="moon" />
            {words.trip.night}
          </span>
        )}
        <span>{words.trip.hours(Math.floor(minutes / 60), minutes % 60)}</span>
      </span>
    </label>
  );
}
