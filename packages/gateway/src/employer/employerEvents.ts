import type { EmployerWireOperation } from '@fribillett/core/employer';
import type { EmployerOperationId } from '@fribillett/entur-wire';
import type { EventBase, MountEvent, ServedRequest, UpstreamEvent } from '../events.ts';

/** Operations that change something at Entur. */
export type EmployerWrite = Extract<
  EmployerWireOperation,
  | 'importNewEmployee'
  | 'importEmployeesCsv'
  | 'patchImportedEmployee'
  | 'setYearlyFee'
  | 'setDisabilityProof'
  | 'createTaxSavings'
>;

/** A write as its audit event tells it. */
export interface ToldWrite {
  operation: EmployerWrite;
  companyId: number;
  /** How many employees it was about; absent for a report. */
  count?: number | undefined;
}

/**
 * What the employer's gateway tells about itself, for logs, metrics and audit. Events never hold tokens, secrets, pickup codes,
 * names, birth dates, national ids, nor ids of employees and imports; they do hold the actor.
 */
export type EmployerEvent =
  | MountEvent<EmployerOperationId>
  | UpstreamEvent<EmployerOperationId>
  | ({ type: 'request'; actor: string | undefined } & ServedRequest<EmployerWireOperation>)
  | AuditEvent;

type AuditEvent = EventBase & { actor: string } & (
    | {
        /** National ids left the gateway unmasked, as they were asked for. */
        type: 'national-ids-shown';
        operation: EmployerWireOperation;
        companyId: number;
        /** How many ids. */
        count: number;
      }
    | ({
        /**
         * Something was written for a company. `refused`: it was not done. `unsure`: the answer was lost, it may have been.
         */
        type: 'write';
        outcome: 'done' | 'refused' | 'unsure';
      } & ToldWrite)
  );
