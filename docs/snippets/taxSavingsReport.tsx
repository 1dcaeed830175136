import { TaxSavingsReport } from '@fribillett/components/employer';
import '@fribillett/components/employer/styles.css';

/** The limit is the company's own reckoning, in øre; leave it out, and the field is empty. */
export function TaxReport() {
  return <TaxSavingsReport companyId={9001} taxFreeLimitOre={800_000} />;
}
