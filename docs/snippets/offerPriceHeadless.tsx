import { appliedRights, formatMoney, summarisePrice, type Party, type SelectedOffer } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';

export function OwnPrice({ offers, party }: { offers: readonly SelectedOffer[]; party: Party }) {
  const { t, locale } = useTexts();
  const summary = summarisePrice(offers);
  const missing = appliedRights(offers, party).filter(({ status }) => status === 'not-applied');
  if (summary === undefined) return null;
  return (
    <p>
      {t('offers.toPay')}: {formatMoney(summary.toPay, locale)}
      {missing.length > 0 && ` (${t('offers.notApplied')}: ${String(missing.length)})`}
    </p>
  );
}
