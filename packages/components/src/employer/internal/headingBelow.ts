import type { HeadingLevel } from '../../internal/Heading.tsx';

/** The level of what stands under a heading. */
export function headingBelow(level: HeadingLevel): HeadingLevel {
  switch (level) {
    case 2:
      return 3;
    case 3:
      return 4;
    case 4:
      return 5;
    case 5:
    case 6:
      return 6;
  }
}
