import { formatTrip, parseTrip, type Trip } from '../trip/trip.ts';

/** A page of the demo: of the shop, or of the employer's back office, which shares nothing with it but the origin. */
export type Route = ShopRoute | { name: 'employer'; page: EmployerPage };

/** A page of the shop. Stations, days and counts stand in the address; nobody's name or number does. */
export type ShopRoute =
  | { name: 'persona' }
  | { name: 'code' }
  | { name: 'trip'; trip: Trip }
  | { name: 'checkout'; trip: Trip; orderId?: string | undefined }
  /** The trip, where it is known, leads back to a new reservation of the same. */
  | { name: 'order'; orderId: string; trip?: Trip | undefined }
  /** Orders, and how all trips are registered. */
  | { name: 'trips' }
  | { name: 'not-found' };

/** The pages of the back office, in their order, and what stands in their addresses: nothing but which it is. */
export const employerPages = [
  { page: 'import', segment: '' },
  { page: 'new', segment: 'ny' },
  { page: 'employees', segment: 'ansatte' },
  { page: 'tax', segment: 'skatt' },
] as const;

/** A page of the back office. */
export type EmployerPage = (typeof employerPages)[number]['page'];

/** Reads the page from an address of this site. */
export function parseRoute({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Route {
  const params = new URLSearchParams(search);
  const [, first = '', second = '', ...rest] = pathname.replace(/\/+$/, '').split('/');
  if (rest.length > 0 || (second !== '' && !['ordre', 'arbeidsgiver'].includes(first)))
    return { name: 'not-found' };
  switch (first) {
    case '':
      return { name: 'persona' };
    case 'kode':
      return { name: 'code' };
    case 'reise':
      return { name: 'trip', trip: parseTrip(params) };
    case 'reiser':
      return { name: 'trips' };
    case 'kasse':
      return { name: 'checkout', trip: parseTrip(params), orderId: params.get('ordre') ?? undefined };
    case 'ordre':
      return second === '' ? { name: 'not-found' } : orderAt(decode(second), params);
    case 'arbeidsgiver':
      return employerAt(second);
    default:
      return { name: 'not-found' };
  }
}

/** The address of a page. */
export function hrefOf(route: Route): string {
  switch (route.name) {
    case 'persona':
    case 'not-found':
      return '/';
    case 'code':
      return '/kode';
    case 'trips':
      return '/reiser';
    case 'employer':
      return employerHref(route.page);
    case 'trip':
      return withSearch('/reise', formatTrip(route.trip));
    case 'checkout': {
      const search = formatTrip(route.trip);
      if (route.orderId !== undefined) search.set('ordre', route.orderId);
      return withSearch('/kasse', search);
    }
    case 'order':
      return withSearch(
        `/ordre/${encodeURIComponent(route.orderId)}`,
        route.trip === undefined ? new URLSearchParams() : formatTrip(route.trip),
      );
  }
}

/** The trip that a page is about, where it is about one. */
export function tripOf(route: Route): Trip | undefined {
  return 'trip' in route ? route.trip : undefined;
}

function employerAt(segment: string): Route {
  const found = employerPages.find((one) => one.segment === segment);
  return found === undefined ? { name: 'not-found' } : { name: 'employer', page: found.page };
}

function employerHref(page: EmployerPage): string {
  const { segment = '' } = employerPages.find((one) => one.page === page) ?? {};
  return segment === '' ? '/arbeidsgiver' : `/arbeidsgiver/${segment}`;
}

/** A payment page comes back with parameters of its own; every trip says who travels. */
function orderAt(orderId: string, params: URLSearchParams): ShopRoute {
  return { name: 'order', orderId, ...(params.has('folk') && { trip: parseTrip(params) }) };
}

function withSearch(path: string, search: URLSearchParams): string {
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: the segment as it stands names no order, and the page says so.
    return segment;
  }
}
