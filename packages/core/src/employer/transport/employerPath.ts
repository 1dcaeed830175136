import { TransportError } from '../../transport/errors.ts';
import { readNationalId } from '../employees/nationalId.ts';
import { employerWireRoutes } from './employerWire.ts';
import type { EmployerWireOperation } from './employerWire.ts';

/** What stands in the braces of a route: ids of employees and imports, and whole numbers. */
export type PathValues = Readonly<Record<string, string | number>>;

/**
 * The path of an operation, filled in.
 *
 * @throws {TransportError} `rejected` before anything is sent: where a number is not whole and above 0, and where a text is
 * empty, no segment of a path, or a national id, which no URL may hold.
 */
export function employerPath(operation: EmployerWireOperation, values: PathValues = {}): string {
  return employerWireRoutes[operation].path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = values[field];
    if (isWholeNumber(value) || isPathSegment(value)) return encodeURIComponent(value);
    throw new TransportError({
      code: 'rejected',
      message: `${operation}: the input does not fit the employer wire at: ${field}. Nothing was sent.`,
      isRetrySafe: true,
      fields: [{ field, message: 'malformed' }],
    });
  });
}

function isWholeNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** A segment of `.` or `..` would climb to another route, encoded or not; a lone surrogate cannot be encoded. */
function isPathSegment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 200 &&
    !/^\.{0,2}$|\p{Cs}/u.test(value) &&
    readNationalId(value) === undefined
  );
}
