import { defineElements } from './defineElements.ts';

export { createHttpTransport, toOffersV2Travellers, TransportError } from '@fribillett/core';
export { defineElements } from './defineElements.ts';
export type { FribillettEventMap, PayDetail, ReservationFailedDetail } from './events.ts';

defineElements();
