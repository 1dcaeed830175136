import type { Persona } from '../shared/shopApi.ts';
import { personaWords } from './personaWords.ts';
import type { SandboxPerson } from './sandboxClient.ts';
import type { ShopCustomer } from './sessions.ts';

/** Somebody a visitor can be, in the shop's words. */
export function toPersona({ id, firstName, surname, pickupCode }: SandboxPerson): Persona {
  const name = `${firstName} ${surname}`;
  const description = personaWords[id] ?? { nb: name, nn: name, en: name };
  return { id, name, description, ...(pickupCode !== undefined && { pickupCode }) };
}

/** What the shop knows about a persona who signs in; `undefined` when there is none of this id. */
export function toCustomer(people: readonly SandboxPerson[], personaId: string): ShopCustomer | undefined {
  const self = people.find(({ id }) => id === personaId);
  if (self === undefined) return undefined;
  const others = people.filter(({ id }) => self.mayBuyFor.includes(id) && id !== self.id);
  return {
    persona: toPersona(self),
    family: [toMember(self, 'self'), ...others.map((person) => toMember(person, person.relation))],
  };
}

function toMember({ customerNumber, firstName, surname, birthDate }: SandboxPerson, relation: string) {
  return { customerNumber, displayName: `${firstName} ${surname}`, relation, birthDate };
}
