import { defineElements } from './defineElements.ts';

export { createHttpTransport, toOffersV2Travellers, TransportError } from '@fribillett/core';
export { defineElements } from './defineElements.ts';

defineElements();
