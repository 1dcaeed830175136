/** What a page sends to pay, looked at field by field: a type is no check. `undefined` when anything is not as it must be. */
export function readPaymentBody(body: unknown): { clearance: string; attemptId: string } | undefined {
  const { clearance, attemptId } = (body ?? {}) as Record<string, unknown>;
  if (typeof clearance !== 'string' || !/^.{1,4000}$/.test(clearance)) return undefined;
  if (typeof attemptId !== 'string' || !/^[\w-]{8,64}$/.test(attemptId)) return undefined;
  return { clearance, attemptId };
}
