/** An answer, read. */
export interface Page {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

/** A browser, as far as a server sees it: one origin, its cookies. */
export interface Visitor {
  get(path: string): Promise<Page>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Page>;
  delete(path: string): Promise<Page>;
  send(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<Page>;
  /** Sends a form, as the payment page does. */
  submit(path: string, fields: Record<string, string>): Promise<Page>;
  /** The cookies that are held, as they would be sent. */
  cookies(): string;
  /** Every answer so far, headers and text. */
  seen: string[];
}

/** @param serve the shop */
export function createVisitor(origin: string, serve: (request: Request) => Promise<Response>): Visitor {
  const jar = new Map<string, string>();
  const seen: string[] = [];
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function send(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const request = new Request(new URL(path, origin), {
      method,
      body,
      headers: {
        ...(jar.size > 0 && { Cookie: cookies() }),
        ...(method !== 'GET' && { Origin: origin }),
        ...headers,
      },
    });
    const response = await serve(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    const shownHeaders = [...response.headers].filter(([name]) => name !== 'set-cookie');
    seen.push(JSON.stringify(shownHeaders) + text);
    const { status } = response;
    return { status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }

  return {
    send,
    get: (path) => send('GET', path),
    post: (path, body, headers) =>
      send('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers }),
    delete: (path) => send('DELETE', path),
    submit: (path, fields) =>
      send('POST', path, new URLSearchParams(fields).toString(), {
        'Content-Type': 'application/x-www-form-urlencoded',
      }),
    cookies,
    seen,
  };
}
