import type { PartTone } from '../parts/parts.ts';
import { useParts } from '../parts/useParts.ts';

const circle = 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8';

const paths = {
  good: 'M3.5 8.5l3 3 6-7',
  warn: 'M8 2.5l6 11H2zM8 6.8v3M8 11.7v.1',
  bad: `${circle}M8 4.8v4M8 11v.1`,
  calm: `${circle}M8 7.4v4M8 5v.1`,
};

/** Decoration in the colour and size of the text that it stands in, beside words that say the same. */
export function Icon({ name }: { name: PartTone }) {
  const { Icon: Part } = useParts();
  if (Part !== undefined) {
    return (
      <span aria-hidden="true">
        <Part name={name} />
      </span>
    );
  }
  return (
    <svg className="fb-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
