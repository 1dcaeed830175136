import type { SaleSession } from '@fribillett/gateway';
import { sandboxPersonas } from '@fribillett/sandbox';

/** Stands for your own log-in: the cookie `persona` names one of the sandbox's people; without it, it is Per. */
export function saleOf(request: Request): SaleSession | undefined {
  const [, id = 'per'] = /(?:^|; )persona=(\w+)/.exec(request.headers.get('cookie') ?? '') ?? [];
  const person = sandboxPersonas.find((persona) => persona.id === id);
  if (person === undefined) return undefined;
  return {
    customer: { customerNumber: person.customerNumber, displayName: `${person.firstName} ${person.surname}` },
    // The family whose rights the customer may use too, from your own records: nobody here.
    mayBuyFor: [],
    // Registered for you by Entur; the sandbox takes any.
    channel: 'ENT:DistributionChannel:web',
    pos: 'acme-webshop',
    // Opaque, another one for each log-in, and not the session's secret.
    sessionId: `session-of-${id}`,
  };
}
