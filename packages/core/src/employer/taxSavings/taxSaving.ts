/** Who saved: `P` a pensioner, `A` an active employee, `E` the bereaved of one (contract 5). */
export type EmployeeStatus = 'P' | 'A' | 'E';

/** A row of the tax savings report: what an employee saved in a span of days. */
export interface TaxSavingRow {
  /** The company's id in the personnel ticket system. */
  companyId: number;
  /** The employer's own number. */
  employeeNo: string;
  /** Eleven digits; of a pensioner without an id the birth date as ddMMyy and `00000`. Never to be logged. */
  nationalId: string;
  /**
   * Tells apart people who share a number where ids are masked. Made by `withMaskedIds` it is the same in every report but
   * for people who share number and birth date and do not stand in all of them. Nothing can be read from it but what is shown.
   */
  personKey?: string;
  /** Øre; negative where more was refunded than bought. */
  savingOre: number;
  /** First day, `yyyy-MM-dd`. */
  fromDate: string;
  /** Last day, which the span includes. */
  toDate: string;
  /** Who saved. */
  employeeStatus: EmployeeStatus;
}

/** One thing that is wrong with a report. No text of it holds a national id. */
export interface TaxSavingProblem {
  /** 1-based; left out when the whole file is meant. */
  row?: number;
  /** The column as the report names it; left out when the whole row or file is meant. */
  column?: 'companyId' | 'employeeNo' | 'ssn' | 'saving' | 'fromDate' | 'toDate' | 'employeeStatus';
  /** What is wrong. */
  code:
    | 'empty-file'
    | 'spreadsheet'
    | 'single-column'
    | 'unsupported-encoding'
    | 'mixed-encoding'
    | 'unclosed-quote'
    | 'column-count'
    | 'not-a-company-id'
    | 'not-a-national-id'
    | 'not-an-amount'
    | 'impossible-date'
    | 'unknown-status';
  /** Facts for the words: `{ expected, actual }` column counts. */
  params?: Readonly<Record<string, string | number>>;
}
