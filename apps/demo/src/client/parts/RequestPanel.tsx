import { useSyncExternalStore } from 'react';
import { requestLog, type LoggedRequest } from '../shop/requestLog.ts';
import { useWords } from '../words/WordsContext.ts';

/** What leaves the page, for the curious: no bodies, no queries. */
export function RequestPanel() {
  const words = useWords();
  const requests = useSyncExternalStore(requestLog.subscribe, requestLog.read);
  return (
    <details className="panel">
      <summary>
        {words.requests.title} <span className="count">{requests.length}</span>
      </summary>
      <p className="help">{words.requests.help}</p>
      {requests.length === 0 ? (
        <p>{words.requests.none}</p>
      ) : (
        <ol className="requests">
          {requests.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </ol>
      )}
    </details>
  );
}

function Row({ request }: { request: LoggedRequest }) {
  const words = useWords();
  const { method, path, status, milliseconds, correlationId, failure } = request;
  return (
    <li>
      <code className="request-path">
        <span className="request-method">{method}</span> {path}
      </code>
      <span>{status ?? (failure === undefined ? words.requests.running : words.requests[failure])}</span>
      <span>{milliseconds === undefined ? '' : `${String(milliseconds)} ms`}</span>
      <code className="request-id">
        {correlationId !== undefined && (
          <>
            <span className="visually-hidden">{words.requests.correlation} </span>
            {correlationId}
          </>
        )}
      </code>
    </li>
  );
}
