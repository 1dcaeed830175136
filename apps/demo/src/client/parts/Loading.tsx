import { useWords } from '../words/WordsContext.ts';

/** A place that is about to be filled, in about its final height. */
export function Loading({ rows = 3, label }: { rows?: number; label?: string | undefined }) {
  const words = useWords();
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label ?? words.shop.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="loading-row" aria-hidden="true" />
      ))}
    </div>
  );
}
