/** The generation of a tax savings report; moments in milliseconds since 1970. */
export interface TaxGenerationRecord {
  companyId: string;
  year: number;
  month: number;
  startedAt: number;
  endsAt: number;
  /** What is over stays until it was told. */
  state: 'running' | 'finished' | 'failed';
}
