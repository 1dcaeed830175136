import type { UploadOptions } from './employerTransport.ts';
import { xhrFetch } from './xhrFetch.ts';

type Fetch = (request: Request) => Promise<Response>;

/**
 * A `fetch` that sends a file with a request that has no body yet. Only XMLHttpRequest tells how much has left, so that it
 * sends when somebody wants to know and the host has no `fetch` of its own.
 *
 * @param fetch the host's own; left out, the browser sends.
 */
export function csvUpload(
  csv: Blob,
  fetch: Fetch | undefined,
  onProgress: UploadOptions['onProgress'],
): Fetch {
  return (bare) => {
    const headers = new Headers(bare.headers);
    headers.set('Content-Type', 'text/csv');
    // XMLHttpRequest sends the cookies of its own origin whatever it is told.
    const mayTell = typeof XMLHttpRequest !== 'undefined' && bare.credentials !== 'omit';
    if (fetch === undefined && onProgress !== undefined && mayTell) {
      return xhrFetch(new Request(bare, { headers }), csv, onProgress);
    }
    const request = new Request(bare, { headers, body: csv });
    return fetch === undefined ? globalThis.fetch(request) : fetch(request);
  };
}
