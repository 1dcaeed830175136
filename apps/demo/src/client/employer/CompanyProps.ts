/** What every page of the back office is about. */
export interface CompanyProps {
  /** Unknown until the companies are read; what stands on the page tells why. */
  companyId: number | undefined;
}
