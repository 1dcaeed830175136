import { resolveWireNames, type WireNameOverrides, type WireNames } from '@fribillett/entur-wire';
import { demand, isObject, isText } from './demand.ts';

/** The defaults with the shop's names laid over them. Throws one `Error` whose sentence says what to set. */
export function checkWireNames(overrides: WireNameOverrides | undefined): WireNames {
  demand(
    overrides === undefined || isObject(overrides),
    'Set wireNames to an object from the names that differ to what Entur calls them, or leave it out.',
  );
  const known = Object.keys(resolveWireNames());
  for (const [name, value] of Object.entries(overrides ?? {})) {
    demand(known.includes(name), `wireNames names no "${name}"; the names are ${known.join(', ')}.`);
    demand(isText(value), `Set wireNames.${name} to what Entur calls it, or leave it out.`);
  }
  const names = resolveWireNames(overrides);
  demand(
    isPattern(names.ownerBirthDatePattern),
    'Set wireNames.ownerBirthDatePattern to a regular expression, for instance "^contractOwner.*Birth".',
  );
  return names;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
