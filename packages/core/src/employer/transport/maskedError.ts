import { TransportError } from '../../transport/errors.ts';
import { maskNationalIds } from '../employees/nationalId.ts';

/** The same error without the national ids that a server's words may hold. */
export function maskedError(error: TransportError): TransportError {
  const { code, status, isRetrySafe, retryAfterSeconds, fields, reason, cause } = error;
  return new TransportError({
    code,
    status,
    isRetrySafe,
    retryAfterSeconds,
    cause,
    message: maskWholeIds(error.message),
    correlationId: error.correlationId && maskWholeIds(error.correlationId),
    reason: reason && maskNationalIds(reason),
    fields: fields.map(({ field, message }) => ({
      field: maskNationalIds(field),
      message: maskNationalIds(message),
    })),
  });
}

/** Leaves eleven digits among the letters of a correlation id as they are: support looks for it. */
function maskWholeIds(text: string): string {
  return text.replace(/\b\d{6}[ -]?\d{5}\b/g, maskNationalIds);
}
