/** Grey lines where words will stand, of the height of those words. */
export function SkeletonLine({ width }: { width: 'short' | 'middle' | 'long' }) {
  return (
    <span className="fb-skeleton" data-width={width} aria-hidden="true">
      &nbsp;
    </span>
  );
}
