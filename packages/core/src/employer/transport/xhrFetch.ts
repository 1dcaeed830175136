/**
 * `fetch` by XMLHttpRequest, which tells how much of the body has left. Like `fetch` with `redirect: 'manual'`, a redirect
 * is an answer without status; the browser has followed it by then, and what came of that is thrown away.
 *
 * @param request without a body: a request hands out its body only as a copy in memory.
 * @throws TypeError when no answer came, and AbortError when the request's signal ended it.
 */
export async function xhrFetch(
  request: Request,
  body: Blob,
  onProgress: (sentBytes: number, totalBytes: number) => void,
): Promise<Response> {
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
  request.signal.addEventListener('abort', abort);
  try {
    await new Promise((resolve, reject) => {
      xhr.onload = resolve;
      xhr.onerror = () => {
        reject(new TypeError('The request failed.'));
      };
      xhr.onabort = () => {
        reject(new DOMException('The request was ended.', 'AbortError'));
      };
      xhr.send(body);
    });
  } finally {
    request.signal.removeEventListener('abort', abort);
  }
  return xhr.responseURL === withoutFragment(request.url) ? responseOf(xhr) : Response.error();
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
