import { TaxSavingsReport } from '@fribillett/components/employer';
import { useState } from 'react';
import { present } from '../../session/present.ts';
import type { CompanyProps } from '../CompanyProps.ts';
import { OfficeHeading } from '../OfficeHeading.tsx';
import { useEmployerWords } from '../words/useEmployerWords.ts';

/** What is to be taxed. */
export function TaxPage({ companyId }: CompanyProps) {
  const { tax: words } = useEmployerWords();
  const [now] = useState(present);
  return (
    <div className="page">
      <OfficeHeading title={words.title} lead={words.lead} />
      <TaxSavingsReport companyId={companyId} now={now} />
    </div>
  );
}
