import { resolveWireNames, type WireNameOverrides, type WireNames } from '@fribillett/entur-wire';
import { demand, isObject, isText } from './demand.ts';

/** The sale's names. Throws one `Error` whose sentence says what to set. */
export function checkWireNames(overrides: WireNameOverrides | undefined): WireNames {
  const names = checkNames(overrides, resolveWireNames);
  demand(
    isPattern(names.ownerBirthDatePattern),
    'Set wireNames.ownerBirthDatePattern to a regular expression, for instance "^contractOwner.*Birth".',
  );
  return names;
}

/** The defaults with the given names laid over them. Throws one `Error` whose sentence says what to set. */
export function checkNames<Names extends object>(
  overrides: Partial<Names> | undefined,
  resolve: (overrides?: Partial<Names>) => Names,
): Names {
  demand(
    overrides === undefined || isObject(overrides),
    'Set wireNames to an object from the names that differ to what Entur calls them, or leave it out.',
  );
  const known = Object.keys(resolve());
  for (const [name, value] of Object.entries(overrides ?? {})) {
    demand(known.includes(name), `wireNames names no "${name}"; the names are ${known.join(', ')}.`);
    demand(isText(value), `Set wireNames.${name} to what Entur calls it, or leave it out.`);
  }
  return resolve(overrides);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
