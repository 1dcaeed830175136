import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { droppedFile } from './droppedFile.ts';
import type { DropProblem } from './droppedFile.ts';

interface DropAreaProps {
  isDisabled: boolean;
  onFile: (file: File) => void;
  onProblem: (problem: DropProblem) => void;
  /** Hears whether a file is held over it. */
  children: (isOver: boolean) => ReactNode;
}

/**
 * Takes a file wherever it is dropped on the component: beside the field, a browser would leave the page for it. Listeners
 * and no handlers, since it is nothing to interact with otherwise: who does not drag has the field.
 */
export function DropArea({ isDisabled, onFile, onProblem, children }: DropAreaProps) {
  const [area, setArea] = useState<HTMLElement | null>(null);
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    if (area === null) return;
    const listeners = new AbortController();
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      hear: (event: DragEvent) => void,
    ) => {
      area.addEventListener(type, hear, { signal: listeners.signal });
    };
    const take = (event: DragEvent, then: (dropped: DataTransfer) => void) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      then(event.dataTransfer);
    };
    const hold = (event: DragEvent) => {
      take(event, (held) => {
        held.dropEffect = isDisabled ? 'none' : 'copy';
        setIsOver(!isDisabled);
      });
    };
    listen('dragenter', hold);
    listen('dragover', hold);
    listen('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && area.contains(relatedTarget))) setIsOver(false);
    });
    listen('drop', (event) => {
      setIsOver(false);
      take(event, (held) => {
        const dropped = isDisabled ? undefined : droppedFile(held);
        if (typeof dropped === 'string') onProblem(dropped);
        else if (dropped !== undefined) onFile(dropped);
      });
    });
    return () => {
      listeners.abort();
    };
  }, [area, isDisabled, onFile, onProblem]);

  return (
    <div className="fb-import" ref={setArea}>
      {children(isOver)}
    </div>
  );
}
