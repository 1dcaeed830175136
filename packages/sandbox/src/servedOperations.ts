import {
  employerOperationIds,
  operationIds,
  type EmployerOperationId,
  type OperationId,
} from '@fribillett/entur-wire';

/** An operation of the sale or of the employer's side. */
export type ServedOperationId = OperationId | EmployerOperationId;

/** Every operation of Entur's wire that the sandbox serves. */
export const servedOperationIds: readonly ServedOperationId[] = [...operationIds, ...employerOperationIds];
