import { formatMoney, fromOre } from '@fribillett/core';
import { summariseTaxSavings } from '@fribillett/core/employer';
import { useEmployerTexts, useTaxSavings } from '@fribillett/hooks/employer';

export function OwnReport({ year, month }: { year: number; month: number }) {
  const { locale } = useEmployerTexts();
  const { state, generate } = useTaxSavings({ companyId: 9001, year, month });
  if (state.status !== 'ready') {
    return <button onClick={generate}>Lag rapporten ({state.status})</button>;
  }
  const { totalOre } = summariseTaxSavings(state.report.rows);
  return <p>Spart: {formatMoney({ amount: fromOre(totalOre), currency: 'NOK' }, locale)}</p>;
}
