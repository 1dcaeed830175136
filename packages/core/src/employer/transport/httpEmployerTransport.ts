import type * as z from 'zod/mini';
import { createCorrelationId } from '../../transport/correlationId.ts';
import { TransportError } from '../../transport/errors.ts';
import type { HttpTransportOptions } from '../../transport/httpTransport.ts';
import { defaultRetryEnvironment, withRetry } from '../../transport/retry.ts';
import type { RetryEnvironment } from '../../transport/retry.ts';
import { send } from '../../transport/send.ts';
import type { CallOptions } from '../../transport/transport.ts';
import { csvUpload } from './csvUpload.ts';
import { employerPath } from './employerPath.ts';
import type { PathValues } from './employerPath.ts';
import type { EmployerTransport } from './employerTransport.ts';
import {
  companiesAnswerSchema,
  disabilityProofSchema,
  employeeImportSchema,
  employeePageSchema,
  employerWireRoutes,
  importedEmployeeSchema,
  registeredEmployeeSchema,
  taxSavingsGenerationSchema,
  taxSavingsReportSchema,
  yearlyFeeSchema,
} from './employerWire.ts';
import type { EmployerWireOperation } from './employerWire.ts';
import { maskedError } from './maskedError.ts';

/** What `createHttpEmployerTransport` takes. */
export interface HttpEmployerTransportOptions extends Omit<HttpTransportOptions, 'baseUrl' | 'timeoutMs'> {
  /** Where the employer wire is mounted: absolute, or in a browser a path such as `/api/employer`. */
  baseUrl: string;
  /**
   * How long one attempt may take, in milliseconds. By default 20 000 for a read, 60 000 for a report and for everything
   * that changes something, as in the sale, and 600 000 for a file: the 15 MB of 100,000 employees take two minutes over
   * 1 Mbit/s, and Entur's own minute begins only then. Cut off too early, nobody knows whether it was imported.
   */
  timeoutMs?: number | undefined;
}

/**
 * A transport on the employer wire, over HTTP.
 *
 * Reads, the search among them, are sent up to three times, with jitter and `Retry-After`; everything else is sent once.
 * Every failure is a `TransportError` that holds no national id; an id or a number that fits no path is `rejected` before
 * anything is sent. `onProgress` of a file is told by XMLHttpRequest, and not at all where a `fetch` is given.
 */
export function createHttpEmployerTransport(options: HttpEmployerTransportOptions): EmployerTransport {
  return createHttpEmployerTransportIn(options, defaultRetryEnvironment);
}

/** `createHttpEmployerTransport` with its clock and its dice given. */
export function createHttpEmployerTransportIn(
  options: HttpEmployerTransportOptions,
  environment: RetryEnvironment,
): EmployerTransport {
  const call = createCall(options, environment);
  return {
    findCompanies: (callOptions) =>
      call({ operation: 'findCompanies', answer: companiesAnswerSchema }, callOptions),
    findEmployees: ({ companyId, by, page, perPage }, callOptions) => {
      const body = { companyId, by, page, perPage };
      return call({ operation: 'findEmployees', answer: employeePageSchema, body }, callOptions);
    },
    getEmployee: ({ employeeId, showNationalIds }, callOptions) =>
      call(
        { operation: 'getEmployee', answer: registeredEmployeeSchema, path: { employeeId }, showNationalIds },
        callOptions,
      ),
    importNewEmployee: ({ employee }, callOptions) =>
      call(
        { operation: 'importNewEmployee', answer: importedEmployeeSchema, body: { employee } },
        callOptions,
      ),
    importEmployeesCsv: ({ companyId, csv }, { onProgress, ...callOptions } = {}) => {
      const fetch = csvUpload(csv, options.fetch, onProgress);
      const path = { companyId };
      return call(
        { operation: 'importEmployeesCsv', answer: employeeImportSchema, path, fetch },
        callOptions,
      );
    },
    getImportedEmployee: (path, callOptions) =>
      call(
        { operation: 'getImportedEmployee', answer: importedEmployeeSchema, path: { ...path } },
        callOptions,
      ),
    patchImportedEmployee: ({ importedEmployeeId, employee }, callOptions) => {
      const [path, body] = [{ importedEmployeeId }, { employee }];
      return call(
        { operation: 'patchImportedEmployee', answer: importedEmployeeSchema, path, body },
        callOptions,
      );
    },
    setYearlyFee: ({ employeeId, year, isPaid }, callOptions) => {
      const [path, body] = [{ employeeId, year }, { isPaid }];
      return call({ operation: 'setYearlyFee', answer: yearlyFeeSchema, path, body }, callOptions);
    },
    setDisabilityProof: ({ employeeId, year, isRegistered }, callOptions) => {
      const [path, body] = [{ employeeId, year }, { isRegistered }];
      return call(
        { operation: 'setDisabilityProof', answer: disabilityProofSchema, path, body },
        callOptions,
      );
    },
    getTaxSavings: ({ showNationalIds, ...path }, callOptions) =>
      call(
        { operation: 'getTaxSavings', answer: taxSavingsReportSchema, path, showNationalIds },
        callOptions,
      ),
    createTaxSavings: (month, callOptions) =>
      call(
        { operation: 'createTaxSavings', answer: taxSavingsGenerationSchema, path: { ...month }, body: {} },
        callOptions,
      ),
  };
}

interface Call<T> {
  operation: EmployerWireOperation;
  answer: z.ZodMiniType<T>;
  path?: PathValues;
  showNationalIds?: boolean | undefined;
  body?: unknown;
  fetch?: (request: Request) => Promise<Response>;
}

function createCall(options: HttpEmployerTransportOptions, environment: RetryEnvironment) {
  const { baseUrl, headers = {}, credentials = 'same-origin' } = options;
  const root = baseUrl.replace(/\/+$/, '');
  return async <T>(
    { operation, answer, path, showNationalIds, body, fetch }: Call<T>,
    { signal }: CallOptions = {},
  ): Promise<T> => {
    const { method } = employerWireRoutes[operation];
    const query = showNationalIds === true ? '?nationalIds=shown' : '';
    const url = root + employerPath(operation, path) + query;
    // One id for all attempts: they are one question.
    const correlationId = createCorrelationId();
    const attempt = () =>
      send({
        operation,
        method,
        url,
        body,
        correlationId,
        answer,
        // Looked up at the call, so that a host may replace the global one later.
        fetch: fetch ?? options.fetch ?? ((request) => globalThis.fetch(request)),
        headers: typeof headers === 'function' ? headers : () => headers,
        credentials,
        timeoutMs: options.timeoutMs ?? defaultTimeoutMs(operation),
        signal,
      });
    try {
      return await (isRead(operation) ? withRetry(attempt, signal, environment) : attempt());
    } catch (error) {
      throw error instanceof TransportError ? maskedError(error) : error;
    }
  };
}

function isRead(operation: EmployerWireOperation): boolean {
  return employerWireRoutes[operation].method === 'GET' || operation === 'findEmployees';
}

function defaultTimeoutMs(operation: EmployerWireOperation): number {
  if (operation === 'importEmployeesCsv') return 600_000;
  return isRead(operation) && operation !== 'getTaxSavings' ? 20_000 : 60_000;
}
