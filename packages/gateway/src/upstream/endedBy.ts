/** Rejects when the signal ends, also when what serves takes no notice of it, as a sandbox in the page may. */
export function endedBy<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const end = () => {
      reject(new Error('Ended by its signal'));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}
