import { connect } from 'node:net';
import type { Page } from '../server/testing/visitor.ts';

/** Sends bytes as they are, since `fetch` is too polite for some attacks, and reads every answer until the server ends the connection. */
export function sendRaw(port: number, bytes: string | Uint8Array): Promise<Page[]> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes));
    socket.on('data', (chunk) => received.push(chunk));
    socket.once('close', () => {
      try {
        resolve(readAnswers(Buffer.concat(received)));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    // A server that has refused may end the connection while bytes are still on their way.
    socket.once('error', () => socket.destroy());
    socket.setTimeout(10_000, () => {
      reject(new Error(`The connection stays open: ${JSON.stringify(Buffer.concat(received).toString())}`));
      socket.destroy();
    });
  });
}

/** Sends bytes as they are and ends the connection, as a machine does whose network is gone. */
export function sendAndLeave(port: number, bytes: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.write(bytes, () => socket.destroy());
    });
    socket.once('error', reject);
    socket.once('close', () => {
      resolve(silence);
    });
  });
}

/** A request as text, with an end after every line. */
export function requestText(startLine: string, headers: readonly string[], body = ''): string {
  return [startLine, ...headers, '', body].join('\r\n');
}

/** The connection was ended without a word. */
const silence: Page = { status: 0, headers: new Headers(), text: '', json: undefined };

function readAnswers(bytes: Buffer): Page[] {
  const pages: Page[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const { page, length } = readAnswer(rest);
    pages.push(page);
    rest = rest.subarray(length);
  }
  return pages.length === 0 ? [silence] : pages;
}

function readAnswer(bytes: Buffer): { page: Page; length: number } {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) throw new Error(`No head of an answer: ${JSON.stringify(bytes.toString())}`);
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Headers();
  for (const line of lines)
    headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1));
  const { body, length } = readBody(bytes.subarray(end + 4), headers);
  const text = body.toString();
  const isJson = headers.get('Content-Type')?.includes('json') === true && text !== '';
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  return {
    page: { status: Number(statusLine.split(' ')[1]), headers, text, json },
    length: end + 4 + length,
  };
}

function readBody(bytes: Buffer, headers: Headers): { body: Buffer; length: number } {
  if (headers.get('Transfer-Encoding') === 'chunked') return readChunks(bytes);
  // An answer to HEAD names a length and has no body.
  const length = Math.min(Number(headers.get('Content-Length') ?? bytes.length), bytes.length);
  return { body: bytes.subarray(0, length), length };
}

function readChunks(bytes: Buffer): { body: Buffer; length: number } {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16);
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
    if (size === 0) return { body: Buffer.concat(chunks), length: at };
  }
  throw new Error('An answer in chunks without its end.');
}
