import {
  createGateway,
  type EnturClientOptions,
  type EnturFetch,
  type GatewayEvent,
  type GatewayOptions,
} from '@fribillett/gateway';
import {
  createEmployerGateway,
  type EmployerEvent,
  type EmployerGatewayOptions,
} from '@fribillett/gateway/employer';
import { createSqliteSaleStore } from '@fribillett/gateway/sqlite';
import { employerPath, employerPaths } from '../shared/employerPaths.ts';
import { shopPaths } from '../shared/shopApi.ts';
import type { ShopDatabase } from './database.ts';
import { createEmployeeCustomers } from './employer/employeeCustomers.ts';
import { createHrSessions, employerOf } from './employer/hrSessions.ts';
import { createOrderRecords } from './orders/orderRecords.ts';
import { createOrders } from './orders/createOrders.ts';
import { createRefundQuotes } from './orders/refundQuotes.ts';
import { createRequestTrace } from './requestTrace.ts';
import { saleOf, sessionOf } from './saleOf.ts';
import { createSandboxClient } from './sandboxClient.ts';
import { createSessions } from './sessions.ts';
import type { ShopContext } from './shopContext.ts';

/** What the demo's shop is made from. */
export interface ShopOptions {
  database: ShopDatabase;
  /** Addresses and credentials for Entur's API. */
  entur: Pick<EnturClientOptions, 'urls' | 'clientId' | 'clientSecret'>;
  /** Credentials of the employer's own client: the shop's may not read or import employees, and the other way round. */
  employer: Pick<EmployerGatewayOptions, 'clientId' | 'clientSecret'>;
  clearanceKeys: GatewayOptions['clearanceKeys'];
  /** Where the sandbox's side door is: timetable, personas, payment page. */
  sandboxUrl: string;
  /** How requests leave the shop; default the runtime's `fetch`. */
  fetch?: EnturFetch | undefined;
  /** The address that visitors type, `http://localhost:3000`. */
  publicUrl: string;
  /** Where the pages were built to; absent, no pages are served. */
  clientDirectory?: string | undefined;
  /** Whether visitors may script faults, move the clock and start over. */
  hasDemoControls: boolean;
  /** The present in milliseconds since 1970, on the clock that Entur goes by; default the system's. */
  now?: (() => number) | undefined;
  /** The same for sessions, which browsers count by the real clock; default the system's. */
  sessionNow?: (() => number) | undefined;
  /** How long tickets may take after the money was taken, in milliseconds; default 30 000. */
  issuanceLimitMs?: number | undefined;
  /** Told about every error that is nobody's answer: a defect here. */
  onDefect: (error: unknown, correlationId: string) => void;
}

/** The sandbox's organisation: a right is claimed onto a private profile of it only. */
const organisationId = '1';

/** Makes what every route of the demo works with. */
export function createShopContext(options: ShopOptions): ShopContext {
  const { database, now = Date.now, sessionNow = Date.now, issuanceLimitMs = 30_000, publicUrl } = options;
  const send = options.fetch ?? ((request) => fetch(request));
  const sessions = createSessions(database, sessionNow);
  const hrSessions = createHrSessions(database, sessionNow);
  const { origin: publicOrigin, protocol } = new URL(publicUrl);
  const trace = options.hasDemoControls
    ? createRequestTrace(
        (request) =>
          (isEmployers(request) ? hrSessions.of(request) : sessionOf(sessions, request))?.sessionKey,
        [shopPaths.demoRequests, employerPaths.demoRequests],
      )
    : undefined;
  const onEvent = (event: GatewayEvent | EmployerEvent) => {
    trace?.onEvent(event);
    if (event.type === 'internal-error') options.onDefect(event.error, event.correlationId);
  };
  const gateway = createGateway({
    ...options.entur,
    clientName: 'fribillett-demo',
    organisationId,
    clearanceKeys: options.clearanceKeys,
    fetch: send,
    now,
    basePath: shopPaths.personnelTicket,
    allowedOrigins: [publicOrigin],
    saleStore: createSqliteSaleStore(database, { table: 'sales', now }),
    readContracts: true,
    resolveSale: (request) => saleOf(sessions, request),
    onEvent,
  });
  const employerGateway = createEmployerGateway({
    ...options.employer,
    urls: options.entur.urls,
    clientName: 'fribillett-demo-employer',
    fetch: send,
    now,
    basePath: employerPaths.personnelTickets,
    allowedOrigins: [publicOrigin],
    // Everybody in a demo is made up.
    testNumbers: true,
    resolveEmployer: (request) => employerOf(hrSessions, request),
    onEvent,
  });
  const sandbox = createSandboxClient(options.sandboxUrl, send);
  const records = createOrderRecords(database);
  return {
    gateway,
    sessions,
    records,
    orders: createOrders({
      records,
      quotes: createRefundQuotes(database, now),
      gateway,
      now,
      issuanceLimitMs,
      publicOrigin,
    }),
    employerGateway,
    hrSessions,
    employeeCustomers: createEmployeeCustomers(database, { client: gateway.client, organisationId, sandbox }),
    sandbox,
    now,
    isHttps: protocol === 'https:',
    hasDemoControls: options.hasDemoControls,
    trace,
  };
}

function isEmployers({ url }: Request): boolean {
  return new URL(url).pathname.startsWith(`${employerPath}/`);
}
