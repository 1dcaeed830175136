/** Places of a few Norwegian postal codes; the sandbox knows no others, and takes any code. */
export const postalPlaces: Readonly<Record<string, string>> = {
  '0154': 'OSLO',
  '0155': 'OSLO',
  '3015': 'DRAMMEN',
  '4006': 'STAVANGER',
  '4612': 'KRISTIANSAND S',
  '5015': 'BERGEN',
  '7010': 'TRONDHEIM',
  '8006': 'BODØ',
  '9008': 'TROMSØ',
};
