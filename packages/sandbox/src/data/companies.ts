/** An employer. */
export interface Company {
  companyId: string;
  name: string;
  addressLine: string;
  postalCode: string;
  isDeleted: boolean;
  /** What separates the cells of its reports. */
  reportSeparator: ',' | ';';
  employeeNoPrefix: string;
}

/**
 * ASSUMPTION, all of it: the companies are invented, and no real one has such a number. The last has left; nobody can be
 * imported into it.
 */
export const companies: readonly Company[] = [
  company('9001', 'Nordbanen AS', 'Stasjonsgata 1', '0154', ',', 'NB'),
  company('9002', 'Fjelltoget AS', 'Jernbanegata 12', '5015', ';', 'FT'),
  { ...company('9003', 'Kystlinjen AS', 'Kaigata 3', '9008', ',', 'KL'), isDeleted: true },
];

function company(
  companyId: string,
  name: string,
  addressLine: string,
  postalCode: string,
  reportSeparator: ',' | ';',
  employeeNoPrefix: string,
): Company {
  return { companyId, name, addressLine, postalCode, reportSeparator, employeeNoPrefix, isDeleted: false };
}
