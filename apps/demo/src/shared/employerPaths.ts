/** Where the employer's cookie goes: nowhere else on this origin. */
export const employerPath = '/employer';

/** Where the employer's backend is found on the demo's own origin. */
export const employerPaths = {
  /** The employer wire: `createHttpEmployerTransport({ baseUrl: employerPaths.personnelTickets })`. */
  personnelTickets: `${employerPath}/personnel-tickets`,
  /** GET. */
  people: `${employerPath}/people`,
  /** GET, POST, DELETE. */
  session: `${employerPath}/session`,
  /** GET: the session's own; 404 when the controls are off. */
  demoRequests: `${employerPath}/demo/requests`,
  /** POST: signs the shop in as an employee; 404 when the controls are off. Answers as `/shop/session` does. */
  demoCustomers: `${employerPath}/demo/customers`,
} as const;

/** What a path is called where requests are shown: below `/employer` no part of it that holds a digit, so no id and no date. */
export function shownPath(path: string): string {
  return path.startsWith(`${employerPath}/`) ? path.replace(/\/[^/]*\d[^/]*/g, '/…') : path;
}
