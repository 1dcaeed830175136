import { useParts } from '../parts/useParts.ts';

/** Grey rows where content will stand; the stylesheet gives each component's the height of its own. */
export function Skeleton({ rows }: { rows: number }) {
  const { Skeleton: Part } = useParts();
  return (
    <div aria-hidden="true">
      {Part !== undefined ? (
        <Part rows={rows} />
      ) : (
        Array.from({ length: rows }, (_, row) => <p className="fb-skeleton" key={row} />)
      )}
    </div>
  );
}
