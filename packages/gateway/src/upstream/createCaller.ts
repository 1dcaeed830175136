import { endpointUrl } from '@fribillett/entur-wire';
import { safeEmit, type UpstreamEvent } from '../events.ts';
import type { EnturSettings } from '../options.ts';
import { endedBy } from './endedBy.ts';
import type { EnturCall, EnturClient } from './enturClient.ts';
import { pause, retryDelayMs } from './retry.ts';
import { lost, readJson, send, type EnturAnswer, type EnturText, type Sending } from './send.ts';
import { createTokenSource, type TokenSource } from './token.ts';
import { UpstreamError, type EnturOperationId } from './upstreamError.ts';
import { watchBody } from './watchBody.ts';

/** Calls any of the operations that it was made with: token, headers, time-out and the few permitted repetitions. */
export interface Caller<Id extends EnturOperationId> extends EnturClient<Id> {
  /** As `call`, for an answer that is no JSON, such as a report in CSV. */
  callForText(operationId: Id, call?: EnturCall): Promise<EnturText>;
  /**
   * Sends a body once, as it comes. `timeoutMs` counts from the last piece that left. Never sent again, not after a 401
   * either; an answer that comes before the whole body has left is no success.
   *
   * @throws UpstreamError
   */
  upload(operationId: Id, upload: EnturUpload): Promise<EnturAnswer>;
}

/** What an upload takes. Its signal ends it until all of the body has left: from then on the outcome is waited for. */
export interface EnturUpload extends Pick<
  EnturCall,
  'params' | 'query' | 'headers' | 'signal' | 'correlationId'
> {
  body: ReadableStream<Uint8Array>;
  /** Media type of the body. */
  contentType: string;
}

/** Makes it from checked options. */
export function createCaller<Id extends EnturOperationId>(
  settings: EnturSettings<Id, UpstreamEvent<Id>>,
): Caller<Id> {
  const emit = safeEmit(settings.onEvent);
  const tokens = createTokenSource({ ...settings, emit });

  async function repeat<Answer>(sending: Sending<Id>, read: (answer: EnturText) => Answer): Promise<Answer> {
    let isRenewed = false;
    for (let number = 1; ; number += 1) {
      const token = await awaited(tokens.get(sending.correlationId), sending);
      try {
        return await attempt(sending, token, number, read, AbortSignal.timeout(settings.timeoutMs));
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        const isAnotherToken = forgetRefused(tokens, token, error);
        if (error.status === 401 && isAnotherToken && !isRenewed) {
          isRenewed = true;
          continue;
        }
        const delay = retryDelayMs(error, sending.method, number, settings.retryDelayMs);
        if (delay === undefined) throw error;
        await pause(delay, sending.signal);
      }
    }
  }

  async function attempt<Answer>(
    sending: Sending<Id>,
    token: string,
    number: number,
    read: (answer: EnturText) => Answer,
    timeout: AbortSignal,
  ): Promise<Answer> {
    const startedAt = settings.now();
    let status: number | undefined;
    try {
      const headers = { ...sending.headers, Authorization: `Bearer ${token}` };
      const answer = await send({ ...sending, headers }, settings.fetch, timeout);
      const result = read(answer);
      ({ status } = answer);
      return result;
    } catch (error) {
      status = error instanceof UpstreamError ? error.status : undefined;
      throw error;
    } finally {
      const { operationId, correlationId } = sending;
      const durationMs = settings.now() - startedAt;
      emit({ type: 'upstream-call', operationId, status, durationMs, attempt: number, correlationId });
    }
  }

  async function uploadOnce(sending: Sending<Id>, given: ReadableStream<Uint8Array>): Promise<EnturAnswer> {
    const token = await awaited(tokens.get(sending.correlationId), sending);
    const { body, isWhole, timeout, stop } = watchBody(given, settings.timeoutMs);
    const half = new AbortController();
    const endHalf = () => {
      if (!isWhole()) half.abort();
    };
    sending.signal?.addEventListener('abort', endHalf);
    try {
      const read = (answer: EnturText) => {
        if (!isWhole()) throw lost(sending, 'malformed');
        return readJson(sending, answer);
      };
      return await attempt({ ...sending, body, signal: half.signal }, token, 1, read, timeout);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      forgetRefused(tokens, token, error);
      const isUnanswered = error.status === undefined && error.failure !== 'malformed';
      // Half a body does nothing, so that nothing can be done twice.
      throw isUnanswered && !isWhole() ? lost(sending, error.failure, true) : error;
    } finally {
      sending.signal?.removeEventListener('abort', endHalf);
      endHalf();
      stop();
    }
  }

  function prepare(operationId: Id, call: EnturCall, accept: string): Sending<Id> {
    const endpoint = settings.endpoints[operationId];
    const correlationId = call.correlationId ?? crypto.randomUUID();
    return {
      operationId,
      method: endpoint.method,
      url: endpointUrl(settings.apiBaseUrl, endpoint, call.params, call.query),
      body: typeof call.body === 'object' ? JSON.stringify(call.body) : call.body,
      headers: headersOf(call, accept, correlationId, settings.clientName),
      signal: call.signal,
      correlationId,
    };
  }

  /** Tells of credentials that Entur refused. */
  async function told<Answer>({ operationId }: Sending<Id>, answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      const { status, correlationId } = error;
      const isOfToken = error.operationId === 'token';
      if (status === 401 || status === 403 || (isOfToken && status === 400)) {
        const refused = isOfToken ? 'token' : operationId;
        emit({ type: 'upstream-refused-credentials', operationId: refused, status, correlationId });
      }
      throw error;
    }
  }

  return {
    async call(operationId, call = {}) {
      const sending = prepare(operationId, call, 'application/json');
      return told(
        sending,
        repeat(sending, (answer) => readJson(sending, answer)),
      );
    },
    async callForText(operationId, call = {}) {
      // An error comes as JSON all the same.
      const sending = prepare(operationId, call, 'text/csv, application/json;q=0.9');
      return told(
        sending,
        repeat(sending, (answer) => answer),
      );
    },
    async upload(operationId, { body, ...call }) {
      const sending = prepare(operationId, call, 'application/json');
      const headers = { ...sending.headers, 'Content-Type': call.contentType };
      return told(sending, uploadOnce({ ...sending, headers }, body));
    },
  };
}

function headersOf(
  call: EnturCall,
  accept: string,
  correlationId: string,
  clientName: string,
): Record<string, string> {
  return {
    ...call.headers,
    Accept: accept,
    'ET-Client-Name': clientName,
    'X-Correlation-Id': correlationId,
    ...(call.body === undefined ? {} : { 'Content-Type': call.contentType ?? 'application/json' }),
    ...(call.sale === undefined
      ? {}
      : { 'Entur-Distribution-Channel': call.sale.channel, 'Entur-Pos': call.sale.pos }),
  };
}

/** A caller that gives up waits no longer, and leaves the token to the others. */
async function awaited(token: Promise<string>, { signal, ...sending }: Sending): Promise<string> {
  if (signal === undefined) return token;
  try {
    return await endedBy(token, signal);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    const { operationId, correlationId } = sending;
    // Nothing has left yet.
    throw new UpstreamError({ operationId, correlationId, failure: 'aborted', isRetrySafe: true });
  }
}

/** True when the next try gets another token. 408 is Entur's word for one that expired on the way (personnel-tickets 1). */
function forgetRefused(tokens: TokenSource, token: string, { operationId, status }: UpstreamError): boolean {
  if (operationId === 'token' || (status !== 401 && status !== 408)) return false;
  return tokens.invalidate(token);
}
