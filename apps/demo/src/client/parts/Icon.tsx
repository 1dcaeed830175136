const paths = {
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.6 3.6 7.4-8',
  info: 'M10 9v5M10 6v.01M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  warning: 'M10 7.5v4M10 14v.01M10 2.8l8 14.2H2z',
  arrow: 'M4 10h11M10.5 5l5 5-5 5',
  swap: 'M6 3v13M3 13l3 3 3-3M14 17V4M11 7l3-3 3 3',
  train:
    'M5 3.5h10v9.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zM5 9h10M7.5 12v.01M12.5 12v.01M7 15l-1.5 2.5M13 15l1.5 2.5',
  moon: 'M16 12.2A6.8 6.8 0 0 1 7.8 4a6.8 6.8 0 1 0 8.2 8.2z',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  office: 'M4 17V4h8v13M12 8h4v9M2.5 17h15M6.5 7h3M6.5 10h3M6.5 13h3',
  download: 'M10 3v10M5.5 9l4.5 4.5L14.5 9M4 16.5h12',
  letter: 'M2.5 5h15v10.5h-15zM2.5 5.5l7.5 6 7.5-6',
} as const;

/** Name of a picture. */
export type IconName = keyof typeof paths;

/** A small picture beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
