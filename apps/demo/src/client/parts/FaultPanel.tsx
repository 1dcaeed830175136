import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDemoControls } from '../session/useDemoControls.ts';
import { activeFaults, faultNames, faultScripts, type FaultName } from '../shop/faults.ts';
import { shopClient } from '../shop/shopClient.ts';
import { useWords } from '../words/WordsContext.ts';
import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';
import { toFailedCall } from './QueryView.tsx';
import { ResetButton } from './ResetButton.tsx';

const faultsKey = ['faults'];

/** Lets a visitor break things, to see what the shop says. Empty where the backend does not allow it. */
export function FaultPanel() {
  const words = useWords();
  const hasControls = useDemoControls();
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({
    queryKey: faultsKey,
    queryFn: ({ signal }) => shopClient.getFaults(signal),
    enabled: isOpen,
    staleTime: 0,
  });
  if (!hasControls) return null;
  return (
    <details
      className="panel"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{words.faults.title}</summary>
      <p className="help">{words.faults.help}</p>
      {query.isPending && isOpen && <Loading rows={1} />}
      {query.isError && <Failure error={toFailedCall(query.error)} />}
      {query.isSuccess && <Controls active={activeFaults(query.data)} />}
    </details>
  );
}

function Controls({ active }: { active: readonly FaultName[] }) {
  const words = useWords();
  const client = useQueryClient();
  const keep = (answer: unknown) => {
    client.setQueryData(faultsKey, answer);
  };
  const add = useMutation({
    mutationFn: (name: FaultName) => shopClient.addFault(faultScripts[name]),
    onSuccess: keep,
  });
  const clear = useMutation({ mutationFn: () => shopClient.clearFaults(), onSuccess: keep });
  const failed = [add, clear].find(({ isError }) => isError);
  return (
    <>
      <div className="buttons">
        {faultNames.map((name) => (
          <button
            key={name}
            type="button"
            className="button quiet"
            aria-disabled={active.includes(name)}
            onClick={() => {
              if (!active.includes(name)) add.mutate(name);
            }}
          >
            {words.faults.names[name]}
          </button>
        ))}
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            clear.mutate();
          }}
        >
          {words.faults.clear}
        </button>
      </div>
      <p role="status">
        {active.length === 0
          ? words.faults.off
          : words.faults.on(active.map((name) => words.faults.names[name]).join(', '))}
      </p>
      <div className="buttons">
        <ResetButton />
      </div>
      {failed !== undefined && <Failure error={toFailedCall(failed.error)} />}
    </>
  );
}
