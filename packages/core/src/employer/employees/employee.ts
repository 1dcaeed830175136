/**
 * One employee as imported: the 21 columns of the import file as typed fields (contract 4.10 and 5). Days are
 * `yyyy-MM-dd`; a field that is left out was an empty cell of a column that may be empty.
 */
export interface EmployeeRecord {
  /** The employer's own number. Pensioners may have `0` or a negative one. */
  employeeNo: string;
  /** The company's id in the personnel ticket system. */
  companyId: number;
  /** A code of the employment types: `F`, `M`, `T` or `U`. */
  employmentTypeId: string;
  /** Day of birth. */
  dateOfBirth: string;
  /** The last five digits of the national id; never the whole of it. */
  ssn: string;
  /** First name and any middle name. */
  firstName: string;
  /** Surname. */
  surname: string;
  /** Street and number. */
  addressLine: string;
  /** Postal code, as text: it may begin with zero. */
  postalCode: string;
  /** Whether the employee has opted out of personnel tickets. */
  abstainFromTicket: boolean;
  /** First day of the employment. */
  hireStartDate: string;
  /** A code of the pay types. */
  payType: string;
  /** Last day of the employment. */
  hireEndDate?: string;
  /** A code of the end causes. */
  hireEndCause?: string;
  /** Percent, 0 to 100. */
  disabilityGrade: number;
  /** From when the disability counts; there whenever the grade is above 0. */
  disabilityFromDate?: string;
  /** Percent, 0 to 100. */
  employmentPercentage: number;
  /** From when the employment percentage counts. */
  employmentPercentageDate?: string;
  /** Percent, 0 to 100. */
  paidPercentage: number;
  /** First day of a leave. */
  leaveFromDate?: string;
  /** Whether the import removes the employee. */
  isDeleted: boolean;
}

/** What a file itself may have wrong, before any row of it is read. */
export type EmployeeFileProblemCode =
  /** No row with content, header aside. */
  | 'empty-file'
  /** A workbook with the wrong file name: a zip, or the older binary format. */
  | 'spreadsheet'
  /** The first row has one column: neither `,` nor `;` separates anything. */
  | 'single-column'
  /** UTF-16. */
  | 'unsupported-encoding'
  /** Begins as UTF-8, and then is not. */
  | 'mixed-encoding'
  /** A quotation mark opens a cell and nothing closes it. */
  | 'unclosed-quote'
  /** A header row whose columns are not the 21 in their order. */
  | 'wrong-header';

/** What a row may have wrong. */
export type EmployeeRowProblemCode =
  | 'column-count'
  | 'missing'
  | 'formula'
  | 'unknown-code'
  | 'not-a-company-id'
  | 'other-company'
  | 'date-format'
  | 'impossible-date'
  | 'percentage'
  | 'not-boolean'
  | 'national-id-format'
  | 'national-id-mismatch'
  | 'hire-end-before-start'
  | 'disability-date-required'
  | 'duplicate-number'
  | 'duplicate-person';

/** One thing that is wrong. Its code has the words; no text of a problem ever holds a national id. */
export interface EmployeeProblem {
  /** 1-based, as a spreadsheet counts: a quoted line break begins no row, a blank line is one. Left out: the whole file. */
  row?: number;
  /** The column; left out when the whole row or file is meant. */
  column?: keyof EmployeeRecord;
  /** What is wrong. */
  code: EmployeeFileProblemCode | EmployeeRowProblemCode;
  /** The cell as it stands in the file, with any national id masked. */
  value?: string;
  /** Facts for the words: `{ expected, actual }` column counts, `{ row }` of the first of two duplicates. */
  params?: Readonly<Record<string, string | number>>;
}
