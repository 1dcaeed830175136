/** One signal for "the caller ended it" and "it took too long", and which of the two it was. */
export interface Deadline {
  signal: AbortSignal;
  /** Undefined while neither has happened. */
  endedBy: () => 'aborted' | 'timeout' | undefined;
  /** Rejects as soon as the signal does, even when the work takes no notice of it. */
  race: <T>(work: Promise<T>) => Promise<T>;
  /** Stops the clock and lets go of the caller's signal. */
  dispose: () => void;
}

/** Joins a caller's signal and a time limit; by hand, because Safari before 17.4 lacks `AbortSignal.any`. */
export function createDeadline(caller: AbortSignal | undefined, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let endedBy: 'aborted' | 'timeout' | undefined;
  const end = (by: 'aborted' | 'timeout') => {
    endedBy ??= by;
    controller.abort();
  };
  const onAbort = () => {
    end('aborted');
  };
  const timer = setTimeout(end, timeoutMs, 'timeout');
  if (caller?.aborted === true) onAbort();
  caller?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    endedBy: () => endedBy,
    race: (work) => Promise.race([work, rejectOnAbort(controller.signal)]),
    dispose: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onAbort);
    },
  };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => {
      reject(new DOMException('The call was ended', 'AbortError'));
    };
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
