import { createHttpEmployerTransport, type EmployerTransport } from '@fribillett/core/employer';
import { employerPaths } from '../../shared/employerPaths.ts';
import { loggedFetch } from '../shop/requestLog.ts';
import { shownPerson } from './employerClient.ts';

const options = { baseUrl: employerPaths.personnelTickets, headers: shownPerson.headers };
const ownWay = createHttpEmployerTransport(options);

/** The employer wire. A file leaves by the browser's own way, which tells how much of it has left; the server tells of it. */
export const employerTransport: EmployerTransport = {
  ...createHttpEmployerTransport({ ...options, fetch: loggedFetch }),
  importEmployeesCsv: (input, calling) => ownWay.importEmployeesCsv(input, calling),
};
