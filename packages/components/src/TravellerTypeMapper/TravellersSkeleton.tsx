import { SkeletonLine } from '../internal/Skeleton.tsx';

/** One traveller, in the size that they will have. */
export function TravellersSkeleton() {
  return (
    <div className="fb-traveller" data-state="loading" aria-hidden="true">
      <div className="fb-traveller-who">
        <p>
          <SkeletonLine width="short" />
        </p>
        <p className="fb-small">
          <SkeletonLine width="middle" />
        </p>
      </div>
      <span className="fb-field" />
    </div>
  );
}
