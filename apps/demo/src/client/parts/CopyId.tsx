import { useState } from 'react';
import { useWords } from '../words/WordsContext.ts';
import { Icon } from './Icon.tsx';

/** A tracking id and a button that copies it. `onTell` is told what to read out. */
export function CopyId({ id, onTell }: { id: string; onTell: (words: string) => void }) {
  const words = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  async function copy() {
    try {
      await navigator.clipboard.writeText(id);
      setState('copied');
      onTell(words.requests.copied);
    } catch {
      setState('failed');
      onTell(words.requests.copyFailed);
    }
  }
  return (
    <span className="request-id">
      <code>{id}</code>
      <button
        type="button"
        className="button plain"
        aria-label={`${words.requests.copy} ${id}`}
        onClick={() => {
          void copy();
        }}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
      </button>
      {state === 'failed' && <span className="help">{words.requests.copyFailed}</span>}
    </span>
  );
}
