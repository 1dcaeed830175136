/** An employee as imported, before the job that runs every ten minutes has made them one. */
export interface ImportedEmployee {
  /** Id of the import; an employee has another one. */
  importedEmployeeId: string;
  employeeNo: string;
  companyId: number;
  firstName: string;
  surname: string;
  postalCode?: string;
  postalPlace?: string;
}

/** A record that a CSV import really changed: its import id is certain, the rest is not. */
export interface ChangedEmployee {
  importedEmployeeId: string;
  employeeNo?: string;
  firstName?: string;
  surname?: string;
}

/** What came of a CSV import. */
export interface EmployeeImport {
  /** May be empty: what stood in the file was known already. */
  changed: readonly ChangedEmployee[];
}
