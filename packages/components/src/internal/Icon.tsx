const paths = {
  check: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.5l6 11H2zM8 6.8v3M8 11.7v.1',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.8v4M8 11v.1',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 7.4v4M8 5v.1',
};

/** Decoration beside words that say the same. */
export type IconName = keyof typeof paths;

/** A line drawing in the colour and size of the text that it stands in. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="fb-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
