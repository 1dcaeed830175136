import { formatMoney, usageTrips, usageYears } from '@fribillett/core';
import { useEntitlements, useTexts, useUsage } from '@fribillett/hooks';

export function OwnHistory() {
  const { locale } = useTexts();
  const { answer: rights } = useEntitlements();
  const { answer } = useUsage();
  const years = usageYears(usageTrips(answer?.usages ?? [], rights?.entitlements ?? []));
  return (
    <ul>
      {years.map(({ year, saving, trips }) => (
        <li key={year}>
          {year}: {formatMoney({ amount: saving, currency: 'NOK' }, locale)} ({trips.length})
        </li>
      ))}
    </ul>
  );
}
