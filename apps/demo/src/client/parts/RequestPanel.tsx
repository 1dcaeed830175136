import { useState } from 'react';
import type { TracedRequest } from '../../shared/traceApi.ts';
import type { ShownRequest } from '../shop/mergeRequests.ts';
import { stageOfOperation, stageOfRequest, type SaleStage } from '../shop/saleStage.ts';
import { useWords } from '../words/WordsContext.ts';
import { CopyId } from './CopyId.tsx';
import { useSettled } from './useSettled.ts';
import { useShownRequests, type ShownTrace } from './useShownRequests.ts';

/** Long enough that a purchase is told of once and not call by call, in milliseconds. */
const pause = 2_000;

/** Requests that are shown at first: about a page of a sale. */
const shownFirst = 12;

interface RequestPanelProps {
  trace: ShownTrace;
  /** Says what is shown: with what the server tells, and without. */
  about: Readonly<Record<'way' | 'help' | 'helpPage', string>>;
}

/** The way from the page to Entur, for the curious: no bodies, no queries. */
export function RequestPanel({ trace, about }: RequestPanelProps) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { requests, isWhole } = useShownRequests(trace, isOpen);
  const calls = requests.reduce((sum, request) => sum + request.calls.length, 0);
  const told = useSettled(isWhole && isOpen ? words.requests.told(requests.length, calls) : '', pause);
  const [note, setNote] = useState('');
  const [isAll, setIsAll] = useState(false);
  return (
    <details
      className="panel"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>
        {words.requests.title} <span className="count">{requests.length}</span>
      </summary>
      {isWhole && <p className="request-way">{about.way}</p>}
      <p className="help">{isWhole ? about.help : about.helpPage}</p>
      <p className="visually-hidden" role="status">
        {told} {note}
      </p>
      {requests.length === 0 ? (
        <p>{words.requests.none}</p>
      ) : (
        <ol className="requests">
          {requests.slice(0, isAll ? undefined : shownFirst).map((request) => (
            <Row key={request.key} request={request} onTell={setNote} />
          ))}
        </ol>
      )}
      {requests.length > shownFirst && (
        <button
          type="button"
          className="button quiet"
          aria-expanded={isAll}
          onClick={() => {
            setIsAll(!isAll);
          }}
        >
          {isAll ? words.requests.showFewer : words.requests.showAll(requests.length)}
        </button>
      )}
    </details>
  );
}

function Row({ request, onTell }: { request: ShownRequest; onTell: (words: string) => void }) {
  const words = useWords();
  const { method, path, status, milliseconds, correlationId, failure, calls } = request;
  const stage = stageOfRequest(method, path);
  const otherIds = new Set(calls.map((call) => call.correlationId).filter((id) => id !== correlationId));
  return (
    <li>
      <div className="request">
        <code className="request-path">
          <span className="request-method">{method}</span> {path}
        </code>
        <span className="request-facts">
          {stage !== undefined && <Stage stage={stage} />}
          <span>{status ?? (failure === undefined ? words.requests.running : words.requests[failure])}</span>
          {milliseconds !== undefined && <span>{`${String(milliseconds)} ms`}</span>}
        </span>
        {correlationId !== undefined && <CopyId id={correlationId} onTell={onTell} />}
      </div>
      {calls.length > 0 && (
        <ol className="calls" aria-label={words.requests.calls}>
          {calls.map((call, index) => (
            <Call key={`${call.operationId} ${String(index)}`} call={call} within={stage} />
          ))}
        </ol>
      )}
      {[...otherIds].map((id) => (
        <div key={id} className="request">
          <span className="help">{words.requests.otherId}</span>
          <CopyId id={id} onTell={onTell} />
        </div>
      ))}
    </li>
  );
}

interface CallProps {
  call: TracedRequest['calls'][number];
  /** The stage of the request, which is not said twice. */
  within: SaleStage | undefined;
}

function Call({ call: { operationId, status, durationMs, attempt }, within }: CallProps) {
  const words = useWords();
  const stage = stageOfOperation(operationId);
  return (
    <li className="call">
      <code className="request-path">{operationId}</code>
      <span className="request-facts">
        {stage !== undefined && stage !== within && <Stage stage={stage} />}
        {attempt > 1 && <span className="tag plain">{words.requests.attempt(attempt)}</span>}
        <span>{status ?? words.requests.noAnswer}</span>
        <span>{`${String(durationMs)} ms`}</span>
      </span>
    </li>
  );
}

function Stage({ stage }: { stage: SaleStage }) {
  const words = useWords();
  return <span className="tag">{words.requests.stages[stage]}</span>;
}
