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
        <div className="scroller" role="region" aria-label={words.requests.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.requests.request}</th>
                <th scope="col">{words.requests.status}</th>
                <th scope="col">{words.requests.time}</th>
                <th scope="col">{words.requests.correlation}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((request) => (
                <Row key={request.id} request={request} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Row({ request }: { request: LoggedRequest }) {
  const words = useWords();
  const { method, path, status, milliseconds, correlationId, failure } = request;
  return (
    <tr>
      <td>
        <code>
          {method} {path}
        </code>
      </td>
      <td>{status ?? (failure === undefined ? words.requests.running : words.requests[failure])}</td>
      <td>{milliseconds === undefined ? '' : `${String(milliseconds)} ms`}</td>
      <td>
        <code>{correlationId ?? ''}</code>
      </td>
    </tr>
  );
}
