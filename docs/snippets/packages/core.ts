import { createHttpTransport } from '@fribillett/core';

export const transport = createHttpTransport({ baseUrl: '/api/personnel-tickets' });
