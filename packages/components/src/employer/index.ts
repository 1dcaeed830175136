export type { HeadingLevel } from '../internal/Heading.tsx';
