import type { EmployeeImport, EmployeeProblem } from '@fribillett/core/employer';
import { readChangedEmployees, writeEmployeesCsv } from '@fribillett/entur-wire';
import { GatewayError, rejected } from '../../errors.ts';
import { readBytes } from '../../request.ts';
import { assertCompany, assertMay } from '../employerAccess.ts';
import { readCall, type EmployerContext, type EmployerVisit } from '../employerContext.ts';
import { createEmployeeFile, type EmployeeFile } from '../employeeFile.ts';
import { placeOf } from '../placeOf.ts';
import { toldWrite } from '../toldWrite.ts';

/**
 * `POST /companies/{companyId}/imports/employees`: imports a whole file, all of it or nothing. It is checked again while it
 * passes, since a browser's word is no check; a wrong row ends the upload before its closing boundary, so that Entur never
 * has a whole file. Never repeated by itself.
 */
export async function importEmployeesCsv(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
  companyId: number,
): Promise<EmployeeImport> {
  assertMay(visit, 'import');
  assertCompany(visit, companyId);
  assertPlainCsv(request);
  const reading = new AbortController();
  const signals = [reading.signal, ...(visit.signal === undefined ? [] : [visit.signal])];
  const bytes = readBytes(request, context.maxFileBytes, AbortSignal.any(signals));
  const file = createEmployeeFile(bytes, { companyId, testNumbers: context.testNumbers });
  const write = {
    operation: 'importEmployeesCsv',
    companyId,
    // Read when the import has ended.
    get count() {
      return file.employeeCount();
    },
  } as const;
  const end = () => {
    reading.abort();
  };
  try {
    return await toldWrite(context, visit, write, () => sendOn(context, visit, file, end));
  } finally {
    end();
  }
}

/** An encoded body would have another length than it says, and could unfold to any. */
function assertPlainCsv({ headers }: Request): void {
  if (!/^text\/csv\s*(;|$)/i.test(headers.get('Content-Type') ?? '')) {
    throw rejected('Content-Type', 'Send text/csv.', 415);
  }
  if (!/^(identity)?$/i.test(headers.get('Content-Encoding') ?? '')) {
    throw rejected('Content-Encoding', 'Send the file as it is.', 415);
  }
}

async function sendOn(
  { client, wireNames, timeoutMs }: EmployerContext,
  visit: EmployerVisit,
  file: EmployeeFile,
  end: () => void,
): Promise<EmployeeImport> {
  // The upload has a time-out of its own; until there is one, nobody else lets a body go of which nothing comes.
  const late = setTimeout(end, timeoutMs);
  try {
    const rows = await file.open().finally(() => {
      clearTimeout(late);
    });
    const { contentType, body } = writeEmployeesCsv(rows, wireNames);
    const upload = { ...readCall(visit), contentType, body };
    const { json } = await client.upload('importMultipleEmployeesCsv', upload);
    return {
      changed: readChangedEmployees(json, wireNames).map(({ id, employeeNo, firstName, surname }) => ({
        importedEmployeeId: id,
        employeeNo,
        firstName,
        surname,
      })),
    };
  } catch (error) {
    // What ended the upload is the cause; that it ended is what Entur's client tells.
    const problems = await file.problems();
    if (problems.length > 0) throw refused(problems);
    throw file.failure() ?? error;
  }
}

/** Places and codes, never a value. */
function refused(problems: readonly EmployeeProblem[]): GatewayError {
  const fields = problems.map((problem) => ({ field: placeOf(problem), message: problem.code }));
  return new GatewayError({ status: 400, code: 'rejected', fields });
}
