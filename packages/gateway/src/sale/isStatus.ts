/** Whether a status of an order or a line is this one, in whatever letter case Entur writes it. */
export function isStatus(status: string | undefined, expected: 'DRAFT' | 'CONFIRMED' | 'CANCELLED'): boolean {
  return status?.toUpperCase() === expected;
}
