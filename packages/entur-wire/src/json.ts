import { WireFormatError } from './errors.ts';

/**
 * `JSON.parse` that keeps whole numbers of 16 and more digits exact, as strings: int64 ids do not fit in a JavaScript number.
 * Throws a {@link WireFormatError} when the text is not JSON.
 */
export function parseWireJson(text: string, what = 'The answer'): unknown {
  const exact = text.replace(/"(?:\\.|[^"\\])*"|-?\d{16,}(?![\d.eE])/gs, (token) =>
    token.startsWith('"') || /^-?0\d/.test(token) ? token : `"${token}"`,
  );
  try {
    return JSON.parse(exact);
  } catch {
    throw new WireFormatError(what, [{ path: '', message: 'not JSON' }]);
  }
}

/** JSON text of an object whose first property is an int64 given as a numeric string, written as a JSON integer, exactly. */
export function writeWithInteger(name: string, digits: string, rest: Record<string, unknown>): string {
  return writeWithIntegers({ [name]: digits }, rest);
}

/** As {@link writeWithInteger}, for several int64 properties: `null` is written, `undefined` is left out. */
export function writeWithIntegers(
  integers: Record<string, string | null | undefined>,
  rest: Record<string, unknown>,
): string {
  const written = Object.entries(integers).flatMap(([name, digits]) =>
    digits === undefined ? [] : [`${JSON.stringify(name)}:${integerJson(name, digits)}`],
  );
  const others = JSON.stringify(rest).slice(1, -1);
  return `{${[...written, ...(others === '' ? [] : [others])].join(',')}}`;
}

function integerJson(name: string, digits: string | null): string {
  if (digits === null) return 'null';
  if (!/^-?\d{1,19}$/.test(digits)) throw new RangeError(`${name} is not a whole number`);
  return BigInt(digits).toString();
}
