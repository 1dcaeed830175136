import type { ComponentPropsWithoutRef, Ref } from 'react';

/** The levels that a heading of a component can take, so that it fits into the host's page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A heading of the level that the host's page needs. */
export function Heading({
  level,
  headingRef,
  ...props
}: ComponentPropsWithoutRef<'h2'> & {
  level: HeadingLevel;
  headingRef?: Ref<HTMLHeadingElement> | undefined;
}) {
  const Tag = `h${level}` as const;
  return <Tag ref={headingRef} {...props} />;
}
