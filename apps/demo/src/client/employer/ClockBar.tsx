import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Failure } from '../parts/Failure.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { present } from '../session/present.ts';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';
import { employerClient, type ClockMove } from './employerClient.ts';
import { startOfNextMonth } from './startOfNextMonth.ts';
import { useEmployerWords } from './words/useEmployerWords.ts';

/** How often the job runs, in milliseconds. */
const jobEvery = 10 * 60 * 1000;

/** What time it is in the demo, and how to move it: nobody wants to wait ten minutes for a job, or a month for a report. */
export function ClockBar({ onMoved }: { onMoved: () => void }) {
  const { clock } = useEmployerWords();
  const helpId = useId();
  const now = useShownNow();
  const move = useMoveClock(onMoved);
  const shown = useShownTime();
  const press = (to: ClockMove) => {
    if (!move.isPending) move.mutate(to);
  };
  return (
    <section className="clock" aria-label={clock.title} aria-describedby={helpId}>
      <p className="clock-now">
        <span className="clock-name">{clock.title}: </span>
        {shown(now)}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="button quiet"
          title={clock.runJobHelp}
          aria-disabled={move.isPending}
          onClick={() => {
            press({ advanceMs: jobEvery });
          }}
        >
          {clock.runJob}
        </button>
        <button
          type="button"
          className="button quiet"
          title={clock.nextMonthHelp}
          aria-disabled={move.isPending}
          onClick={() => {
            press({ instant: startOfNextMonth(present()) });
          }}
        >
          {clock.nextMonth}
        </button>
      </div>
      <p className="help" id={helpId}>
        {clock.help}
      </p>
      <p className="visually-hidden" role="status">
        {move.isSuccess && clock.moved(shown(Date.parse(move.data)))}
      </p>
      {move.isError && <Failure error={toFailedCall(move.error)} />}
    </section>
  );
}

function useShownTime(): (now: number) => string {
  const { tag } = useWords();
  const { clock } = useEmployerWords();
  return (now) => {
    const instant = new Date(now).toISOString();
    return clock.now(formatWeekday(instant, tag), formatTime(instant));
  };
}

/** The present, as a clock on the wall shows it. */
function useShownNow(): number {
  const [now, setNow] = useState(present);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(present());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** Moves the clock. The shop's trains are read anew then, too. */
function useMoveClock(onMoved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: ClockMove) => employerClient.moveClock(to),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['departures'] });
      onMoved();
    },
  });
}
