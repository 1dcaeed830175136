import { useState } from 'react';
import type { TracedRequest } from '../../shared/shopApi.ts';
import type { ShownRequest } from '../shop/mergeRequests.ts';
import { stageOfOperation, stageOfRequest, type SaleStage } from '../shop/saleStage.ts';
import { useWords } from '../words/WordsContext.ts';
import { CopyId } from './CopyId.tsx';
import { useSettled } from './useSettled.ts';
import { useShownRequests } from './useShownRequests.ts';

/** Long enough that a purchase is told of once and not call by call, in milliseconds. */
const pause = 2_000;

/** The way from the page to Entur, for the curious: no bodies, no queries. */
export function RequestPanel() {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { requests, isWhole } = useShownRequests(isOpen);
  const calls = requests.reduce((sum, request) => sum + request.calls.length, 0);
  const told = useSettled(isWhole && isOpen ? words.requests.told(requests.length, calls) : '', pause);
  const [note, setNote] = useState('');
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
      {isWhole && <p className="request-way">{words.requests.way}</p>}
      <p className="help">{isWhole ? words.requests.help : words.requests.helpPage}</p>
      <p className="visually-hidden" role="status">
        {told} {note}
      </p>
      {requests.length === 0 ? (
        <p>{words.requests.none}</p>
      ) : (
        <ol className="requests">
          {requests.map((request) => (
            <Row key={request.key} request={request} onTell={setNote} />
          ))}
        </ol>
      )}
    </details>
  );
}

function Row({ request, onTell }: { request: ShownRequest; onTell: (words: string) => void }) {
  const words = useWords();
  const { method, path, status, milliseconds, correlationId, failure, calls } = request;
  const stage = stageOfRequest(method, path);
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
            <Call
              key={`${call.operationId} ${String(index)}`}
              call={call}
              within={stage}
              ownId={correlationId}
              onTell={onTell}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

interface CallProps {
  call: TracedRequest['calls'][number];
  /** The stage of the request, which is not said twice. */
  within: SaleStage | undefined;
  ownId: string | undefined;
  onTell: (words: string) => void;
}

function Call({ call, within, ownId, onTell }: CallProps) {
  const words = useWords();
  const { operationId, status, durationMs, attempt, correlationId } = call;
  const stage = stageOfOperation(operationId);
  return (
    <li className="request">
      <code className="request-path">{operationId}</code>
      <span className="request-facts">
        {stage !== undefined && stage !== within && <Stage stage={stage} />}
        {attempt > 1 && <span className="tag plain">{words.requests.attempt(attempt)}</span>}
        <span>{status ?? words.requests.noAnswer}</span>
        <span>{`${String(durationMs)} ms`}</span>
      </span>
      {correlationId !== ownId && <CopyId id={correlationId} onTell={onTell} />}
    </li>
  );
}

function Stage({ stage }: { stage: SaleStage }) {
  const words = useWords();
  return <span className="tag">{words.requests.stages[stage]}</span>;
}
