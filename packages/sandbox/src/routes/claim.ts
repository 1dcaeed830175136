import { readClaimRequest } from '@fribillett/entur-wire';
import { profileRules } from '../data/profileRules.ts';
import { Refusal } from '../refusal.ts';
import { organisationOf, requireProfile } from '../rules/profiles.ts';
import type { ContractRecord } from '../world.ts';
import type { Route } from './call.ts';

function refuseCode(message: string, code: string, value: string): never {
  const fields = [{ field: 'externalReference', defaultMessage: message, rejectedValues: [value] }];
  throw new Refusal(400, message, { code, fields });
}

/** A yearly right on a profile that is deleted makes no sense (contract `sale.md` 1, inferred). */
function refuseTemporary(customerNumber: string): never {
  const message = 'A temporary profile cannot claim';
  const fields = [{ field: 'customerNumber', defaultMessage: message, rejectedValues: [customerNumber] }];
  throw new Refusal(profileRules.temporaryClaimStatus, message, {
    code: 'SANDBOX-TEMPORARY-PROFILE',
    fields,
  });
}

/**
 * `claimPersonnelTicket`. One code may connect several contracts. ASSUMPTIONS: an unknown code is a 400, and so is one whose
 * rights were all withdrawn; a code that somebody else has claimed altogether is `success: false`, claiming again what one
 * holds succeeds.
 */
export const claim: Route = (world, { body, client }) => {
  const { customerNumber, externalReference } = readClaimRequest(body);
  if (externalReference.length > 64 || !/^\w+-\w+-\w+$/.test(externalReference)) {
    refuseCode('must match "\\w+-(\\w+)+-\\w+"', 'SANDBOX-CODE-PATTERN', externalReference.slice(0, 64));
  }
  const profile = requireProfile(world, customerNumber, organisationOf(client));
  if (profile.profileType === 'T') refuseTemporary(customerNumber);
  const contracts = world.tables.contracts
    .withCode(externalReference)
    .filter(({ status }) => status === 'valid');
  if (contracts.length === 0)
    refuseCode('The code does not exist', 'SANDBOX-UNKNOWN-CODE', externalReference);
  const isTaken = ({ consumers }: ContractRecord) =>
    consumers.length > 0 && !consumers.some((consumer) => consumer.customerNumber === customerNumber);
  const free = contracts.filter((contract) => !isTaken(contract));
  for (const contract of free) {
    if (contract.consumers.length > 0) continue;
    const consumer = { customerNumber, isBlocked: false, isContractHolder: true };
    world.tables.contracts.put(contract.uuid, { ...contract, consumers: [consumer] });
  }
  return { body: { success: free.length > 0, customerNumber: Number(customerNumber) } };
};
