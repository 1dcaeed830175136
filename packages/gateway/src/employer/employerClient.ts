import type { EmployerOperationId } from '@fribillett/entur-wire';
import type { Caller } from '../upstream/createCaller.ts';

/** Entur's API with the employer's credentials. */
export type EmployerClient = Caller<EmployerOperationId>;
