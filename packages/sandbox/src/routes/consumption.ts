import { readConsumptions } from '@fribillett/entur-wire';
import { Refusal } from '../refusal.ts';
import { judgeConsumptions } from '../rules/verdict.ts';
import type { Route } from './call.ts';

/** `validateContractUse`: one verdict for the whole list. It changes nothing, so it may be asked again. */
export const validateContractUse: Route = (world, { body }) => {
  const consumptions = readConsumptions(body, world.names);
  if (consumptions.length === 0) throw new Refusal(400, `${world.names.consumptions} must not be empty`);
  const fault = world.faults.take((one) => one.fault.kind === 'refuseValidation');
  if (fault?.kind === 'refuseValidation') {
    return { body: { isValid: false, code: fault.code, reason: fault.reason } };
  }
  return { body: judgeConsumptions(world, consumptions) };
};
