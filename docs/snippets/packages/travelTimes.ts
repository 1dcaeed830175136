import type { GatewayOptions, TravelTimes } from '@fribillett/gateway';

// #region travelTimes
/** Instants with an offset, or undefined where the line does not say. A last one is for period tickets only. */
export const travelTimesOf: GatewayOptions['travelTimesOf'] = ({ travelSpecification }) =>
  timesOf(travelSpecification);
// #endregion

declare function timesOf(travelSpecification: unknown): TravelTimes | undefined;
