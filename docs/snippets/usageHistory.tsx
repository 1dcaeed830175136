import { UsageHistory } from '@fribillett/components';

/** `orderState` is the shop's own: `issued`, `cancelled`, … */
export function MyTrips({ orderState }: { orderState: string }) {
  return <UsageHistory refreshKey={orderState} texts={{ 'usage.title': 'Personalreisene mine' }} />;
}
