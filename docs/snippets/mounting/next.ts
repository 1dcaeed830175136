// app/api/personnel-tickets/[...path]/route.ts
import { gateway } from './gateway.ts';

export const GET = gateway.fetch;
export const POST = gateway.fetch;
export const OPTIONS = gateway.fetch;
