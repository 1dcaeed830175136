import type { Station } from '../../shared/shopApi.ts';
import { Field } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/WordsContext.ts';
import { addDays, type Trip } from './trip.ts';
import type { TripField } from './tripProblems.ts';

interface TripPlacesProps {
  stations: readonly Station[];
  trip: Trip;
  /** Oslo day. */
  today: string;
  problemOf: (field: TripField) => string | undefined;
  onChange: (trip: Trip) => void;
}

/** Which stations and which days. */
export function TripPlaces({ stations, trip, today, problemOf, onChange }: TripPlacesProps) {
  const words = useWords();
  const { from, to, outbound, back } = trip;
  return (
    <fieldset className="card">
      <legend>{words.trip.where}</legend>
      <div className="kind-of-trip" role="radiogroup" aria-label={words.trip.kind}>
        <Way
          name={words.trip.single}
          isChosen={back === undefined}
          onChoose={() => {
            onChange({ ...trip, back: undefined });
          }}
        />
        <Way
          name={words.trip.withReturn}
          isChosen={back !== undefined}
          onChoose={() => {
            onChange({ ...trip, back: { date: addDays(outbound.date ?? today, 2) } });
          }}
        />
      </div>
      <div className="places">
        <StationField
          field="from"
          label={words.trip.from}
          stations={stations}
          value={from}
          problem={problemOf('from')}
          onChange={(station) => {
            onChange({ ...withoutTrains(trip, today), from: station });
          }}
        />
        <button
          type="button"
          className="button quiet swap"
          aria-label={words.trip.swap}
          onClick={() => {
            onChange({ ...withoutTrains(trip, today), from: to, to: from });
          }}
        >
          <Icon name="swap" />
        </button>
        <StationField
          field="to"
          label={words.trip.to}
          stations={stations}
          value={to}
          problem={problemOf('to')}
          onChange={(station) => {
            onChange({ ...withoutTrains(trip, today), to: station });
          }}
        />
      </div>
      {from === undefined && to === undefined && (
        <Suggestions
          stations={stations}
          onChoose={(suggested) => {
            onChange({ ...withoutTrains(trip, today), ...suggested });
            // The suggestions go, and with them what had the focus; the day is what is chosen next.
            document.getElementById('trip-out-date')?.focus();
          }}
        />
      )}
      <div className="days">
        <DayField
          field="out-date"
          label={words.trip.outDate}
          min={today}
          value={outbound.date}
          problem={problemOf('out-date')}
          onChange={(date) => {
            onChange({ ...trip, outbound: { date } });
          }}
        />
        {back !== undefined && (
          <DayField
            field="back-date"
            label={words.trip.backDate}
            min={outbound.date ?? today}
            value={back.date}
            problem={problemOf('back-date')}
            onChange={(date) => {
              onChange({ ...trip, back: { date } });
            }}
          />
        )}
      </div>
    </fieldset>
  );
}

/** Another stretch has other trains; the days stay, and where none is chosen, tomorrow is a start. */
function withoutTrains(trip: Trip, today: string): Trip {
  const { outbound, back } = trip;
  return {
    ...trip,
    outbound: { date: outbound.date ?? addDays(today, 1) },
    back: back === undefined ? undefined : { date: back.date },
  };
}

const suggested = [
  ['Oslo S', 'Bergen'],
  ['Oslo S', 'Trondheim S'],
  ['Oslo S', 'Stavanger'],
] as const;

/** A few stretches, for somebody who only looks around. */
function Suggestions({
  stations,
  onChoose,
}: {
  stations: readonly Station[];
  onChoose: (stretch: { from: string; to: string }) => void;
}) {
  const words = useWords();
  return (
    <div className="suggestions" role="group" aria-label={words.trip.suggestions}>
      <span className="help" aria-hidden="true">
        {words.trip.suggestions}
      </span>
      {suggested.map(([fromName, toName]) => {
        const from = stations.find(({ name }) => name === fromName)?.id;
        const to = stations.find(({ name }) => name === toName)?.id;
        if (from === undefined || to === undefined) return null;
        return (
          <button
            key={`${from} ${to}`}
            type="button"
            className="button chip"
            onClick={() => {
              onChoose({ from, to });
            }}
          >
            {words.trip.stretch(fromName, toName)}
          </button>
        );
      })}
    </div>
  );
}

function Way({ name, isChosen, onChoose }: { name: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <label className="way">
      <input type="radio" name="way" checked={isChosen} onChange={onChoose} />
      {name}
    </label>
  );
}

function StationField({
  field,
  label,
  stations,
  value,
  problem,
  onChange,
}: {
  field: TripField;
  label: string;
  stations: readonly Station[];
  value: string | undefined;
  problem: string | undefined;
  onChange: (station: string | undefined) => void;
}) {
  const words = useWords();
  return (
    <Field id={`trip-${field}`} label={label} problem={problem}>
      {(described) => (
        <select
          {...described}
          value={stations.some(({ id }) => id === value) ? value : ''}
          required
          onChange={({ target }) => {
            onChange(target.value === '' ? undefined : target.value);
          }}
        >
          <option value="">{words.trip.chooseStation}</option>
          {stations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function DayField({
  field,
  label,
  min,
  value,
  problem,
  onChange,
}: {
  field: TripField;
  label: string;
  min: string;
  value: string | undefined;
  problem: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <Field id={`trip-${field}`} label={label} problem={problem}>
      {(described) => (
        <input
          {...described}
          type="date"
          min={min}
          value={value ?? ''}
          required
          onChange={({ target }) => {
            onChange(target.value === '' ? undefined : target.value);
          }}
        />
      )}
    </Field>
  );
}
