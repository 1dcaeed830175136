/**
 * ASSUMPTION, all of it: which entitlement products exist, what they take off, which are counted in coupons and which count
 * as a taxable benefit is not public. The ids carry the sandbox's own prefix, so that nobody takes them for Entur's.
 */
export interface Programme {
  productId: string;
  productVersion: string;
  /** Display name in Bokmål, Nynorsk and English. */
  name: { nob: string; nno: string; eng: string };
  kind: 'COUPONS' | 'TIMED';
  /** Share of the fare that the right takes off, 0 to 1; a seat reservation stays payable. */
  discount: number;
  /** Whether the saving counts as a taxable benefit. */
  taxable: boolean;
  /** Coupons per calendar year, on programmes of kind COUPONS. */
  couponsLimit?: number;
  /** A coupon of this programme becomes a child contract of that product, valid for so many hours from departure. */
  dayTrip?: { productId: string; hours: number };
  saleDiscountRight: string;
}

function programme(
  key: string,
  rest: Omit<Programme, 'productId' | 'productVersion' | 'saleDiscountRight'>,
): Programme {
  return {
    productId: `SBX:EntitlementProduct:${key}`,
    productVersion: `SBX:Version:EP-${key}-1`,
    saleDiscountRight: `SBX:SaleDiscountRight:${key}`,
    ...rest,
  };
}

/** Every programme of the sandbox, by a short key. */
export const programmes = {
  privateSilver: programme('privateSilver', {
    name: { nob: 'Personalbillett sølv', nno: 'Personalbillett sølv', eng: 'Personnel ticket, silver' },
    kind: 'COUPONS',
    discount: 1,
    taxable: true,
    couponsLimit: 16,
  }),
  privateBronze: programme('privateBronze', {
    name: { nob: 'Personalbillett bronse', nno: 'Personalbillett bronse', eng: 'Personnel ticket, bronze' },
    kind: 'COUPONS',
    discount: 0.5,
    taxable: true,
    couponsLimit: 4,
    dayTrip: { productId: 'SBX:EntitlementProduct:privateDayTrip', hours: 24 },
  }),
  privateDayTrip: programme('privateDayTrip', {
    name: { nob: 'Dagsreise', nno: 'Dagsreise', eng: 'Day trip' },
    kind: 'TIMED',
    discount: 0.5,
    taxable: true,
  }),
  workSilver: programme('workSilver', {
    name: { nob: 'Tjenestebillett', nno: 'Tenestebillett', eng: 'Work travel ticket' },
    kind: 'TIMED',
    discount: 1,
    taxable: false,
  }),
  workBronze: programme('workBronze', {
    name: {
      nob: 'Tjenestebillett bronse',
      nno: 'Tenestebillett bronse',
      eng: 'Work travel ticket, bronze',
    },
    kind: 'TIMED',
    discount: 1,
    taxable: false,
  }),
} as const satisfies Record<string, Programme>;

/** The short key of a programme. */
export type ProgrammeKey = keyof typeof programmes;

const byProductId = new Map<string, Programme>(Object.values(programmes).map((one) => [one.productId, one]));

/** The programme behind an entitlement product. */
export function programmeOf(productId: string): Programme | undefined {
  return byProductId.get(productId);
}

/**
 * Which product is private and which is work: the map that an integrator of the sandbox configures. The day trip is left
 * out on purpose: a sub-contract takes its purpose from its parent.
 */
export const sandboxPurposes: Record<string, 'private' | 'work'> = {
  [programmes.privateSilver.productId]: 'private',
  [programmes.privateBronze.productId]: 'private',
  [programmes.workSilver.productId]: 'work',
  [programmes.workBronze.productId]: 'work',
};
