/**
 * `fetch` by XMLHttpRequest, which tells how much of the body has left. Like `fetch` with `redirect: 'manual'`, a redirect
 * is an answer without status; the browser has followed it by then, and what came of that is thrown away.
 *
 * @param request without a body: a request hands out its body only as a copy in memory.
 * @throws TypeError when no answer came, and AbortError when the request's signal ended it.
 */
export function xhrFetch(
  request: Request,
  body: Blob,
  onProgress: (sentBytes: number, totalBytes: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = () => {
      xhr.abort();
    };
    xhr.open(request.method, request.url);
    xhr.withCredentials = request.credentials === 'include';
    xhr.responseType = 'blob';
    for (const [name, value] of request.headers) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded, total }) => {
      onProgress(loaded, total);
    };
    xhr.onload = () => {
      resolve(xhr.responseURL === withoutFragment(request.url) ? responseOf(xhr) : Response.error());
    };
    xhr.onerror = () => {
      reject(new TypeError('The request failed.'));
    };
    xhr.onabort = () => {
      reject(new DOMException('The request was ended.', 'AbortError'));
    };
    xhr.onloadend = () => {
      request.signal.removeEventListener('abort', abort);
    };
    request.signal.addEventListener('abort', abort);
    xhr.send(body);
  });
}

const withoutFragment = (url: string) => url.replace(/#.*$/, '');

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of xhr.getAllResponseHeaders().trim().split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const isBodiless = [204, 205, 304].includes(xhr.status);
  const body: Blob | null = isBodiless || !(xhr.response instanceof Blob) ? null : xhr.response;
  return new Response(body, { status: xhr.status, headers });
}
