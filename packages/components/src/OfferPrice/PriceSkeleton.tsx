import { SkeletonLine } from '../internal/Skeleton.tsx';

/** Ordinary price, one discount and the price to pay, in the size that they will have. */
export function PriceSkeleton() {
  return (
    <div className="fb-price" aria-hidden="true">
      {(['middle', 'long', 'middle'] as const).map((width, index) => (
        <div className="fb-price-line" data-kind={index === 2 ? 'total' : undefined} key={index}>
          <SkeletonLine width={width} />
          <SkeletonLine width="short" />
        </div>
      ))}
    </div>
  );
}
