import { SkeletonLine } from '../internal/Skeleton.tsx';

/** One person with two choices, in the size that they will have. */
export function PickerSkeleton() {
  return (
    <div className="fb-person" aria-hidden="true">
      <p className="fb-legend">
        <SkeletonLine width="middle" />
      </p>
      {['first', 'second'].map((row) => (
        <div className="fb-choice" data-state="loading" key={row}>
          <span className="fb-box" />
          <div className="fb-choice-main">
            <p className="fb-choice-name">
              <SkeletonLine width="short" />
            </p>
            <p className="fb-small">
              <SkeletonLine width="long" />
            </p>
          </div>
          <p className="fb-side">
            <SkeletonLine width="short" />
          </p>
        </div>
      ))}
    </div>
  );
}
