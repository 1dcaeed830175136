import type { SaleSession } from '@fribillett/gateway';
import type { Persona } from '@fribillett/sandbox';

/** Channel and point of sale of every test shop. */
export const sale = { channel: 'SBX:DistributionChannel:web', pos: 'test' };

/**
 * What a shop's own session says of a persona.
 *
 * @throws Error when there is nobody of that id.
 */
export function sessionOf(id: string, personas: readonly Persona[]): SaleSession {
  const found = personas.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no persona "${id}".`);
  const mayBuyFor = personas
    .filter((one) => found.mayBuyFor.includes(one.id))
    .map((one) => ({ ...saidOf(one), relation: one.relation }));
  return { customer: saidOf(found), mayBuyFor, ...sale };
}

function saidOf({ customerNumber, firstName, surname }: Persona) {
  return { customerNumber, displayName: `${firstName} ${surname}` };
}
