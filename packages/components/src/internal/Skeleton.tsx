/** Grey rows where content will stand; the stylesheet gives each component's the height of its own. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <p className="fb-skeleton" key={row} />
      ))}
    </div>
  );
}
