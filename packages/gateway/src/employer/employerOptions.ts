import type {
  EmployerOperationId,
  EmployerWireNameOverrides,
  EmployerWireNames,
} from '@fribillett/entur-wire';
import type { MountOptions, MountSettings } from '../checkMount.ts';
import type { EnturOptions } from '../options.ts';
import type { EmployerEvent } from './employerEvents.ts';
import type { ResolveEmployer } from './employerSession.ts';

/** What an employer's gateway is made from. Its credentials are those of an employer's client, not of a shop's. */
export interface EmployerGatewayOptions
  extends EnturOptions<EmployerOperationId, EmployerEvent>, MountOptions {
  /** Tells from the employer's own session who acts, for which companies, and what they may do; `undefined` answers 401. */
  resolveEmployer: ResolveEmployer;
  /** Names on Entur's wire that differ from the defaults of `@fribillett/entur-wire`. */
  wireNames?: EmployerWireNameOverrides | undefined;
  /**
   * What Entur's search takes for `ssn` (U): the five digits, with the birth date beside them (default, an assumption), or the
   * whole `national-id`.
   */
  ssnQuery?: 'five-digits' | 'national-id' | undefined;
  /** Whether synthetic people may be imported; default: everywhere but in production. */
  testNumbers?: boolean | undefined;
  /**
   * How large an import file may be, in bytes; default and at most 200 MiB. A file is never held whole, but to find employees
   * who stand in it twice takes about 260 bytes for each while it passes.
   */
  maxFileBytes?: number | undefined;
}

/** Checked options of an employer's gateway, with every default filled in. */
export interface EmployerSettings extends MountSettings {
  resolveEmployer: ResolveEmployer;
  wireNames: EmployerWireNames;
  ssnQuery: 'five-digits' | 'national-id';
  testNumbers: boolean;
  maxFileBytes: number;
  /** How long a file may take to its first row; the same as a call to Entur. */
  timeoutMs: number;
  now: () => number;
}
