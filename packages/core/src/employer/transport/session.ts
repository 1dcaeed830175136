/** A company that the session may work for. */
export interface Company {
  companyId: number;
  /** Absent where Entur does not say. */
  name?: string;
  /** What separates the cells of its reports. */
  reportSeparator: ',' | ';';
}

/**
 * What a session may do: `import` employees and their fees and proofs, `read` employees, read and start tax `reports`, and
 * see national ids unmasked.
 */
export type EmployerPermission = 'import' | 'read' | 'reports' | 'read-national-ids';
