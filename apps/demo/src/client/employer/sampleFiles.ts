/** Files to try the import with, so that a visitor needs none. Everybody in them is made up, with ids of the Tenor kind. */
export const sampleFiles = [
  { companyId: 9001, href: '/samples/ansatte-nordbanen.csv' },
  { companyId: 9002, href: '/samples/ansatte-fjelltoget.csv' },
] as const;

/** One in which something is wrong in nearly every row. */
export const brokenSample = '/samples/ansatte-med-feil.csv';
