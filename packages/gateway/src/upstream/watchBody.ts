/** A body on its way. */
export interface WatchedBody {
  body: ReadableStream<Uint8Array>;
  /** Whether all of it has left. */
  isWhole: () => boolean;
  /** Ends when nothing has happened for too long: a piece that left begins the time anew, and so does the last one. */
  timeout: AbortSignal;
  /** Ends the watch. */
  stop: () => void;
}

/** Watches a body leave: how long a large one takes is the network's to say, so only a standstill is a time-out. */
export function watchBody(body: ReadableStream<Uint8Array>, timeoutMs: number): WatchedBody {
  const controller = new AbortController();
  const start = () =>
    setTimeout(() => {
      controller.abort();
    }, timeoutMs);
  let timer = start();
  let isWhole = false;
  const renew = () => {
    clearTimeout(timer);
    timer = start();
  };
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, passing) {
      renew();
      passing.enqueue(piece);
    },
    flush() {
      renew();
      isWhole = true;
    },
  });
  return {
    body: body.pipeThrough(watch),
    isWhole: () => isWhole,
    timeout: controller.signal,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
