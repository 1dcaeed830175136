import type { ResolveSale } from '@fribillett/gateway';

/** A customer centre: the agent signs in, and has one customer open at a time. */
export const resolveSale: ResolveSale = async (request) => {
  const agent = await agentOfYourSession(request);
  if (agent?.openCustomer === undefined) return undefined;
  const { customerNumber, displayName, family } = agent.openCustomer;
  return {
    customer: { customerNumber, displayName },
    // Only those for whom you have recorded that they agreed.
    mayBuyFor: family,
    // Agreed with Entur: a customer centre usually has a channel of its own.
    channel: agent.channel,
    pos: 'customer-centre',
    // Of the agent's session: wrong pickup codes are counted for it, whoever is open.
    sessionId: agent.sessionId,
    // Your own id of the agent, no national id: it stands in events and nowhere else.
    actor: `agent ${agent.staffId}`,
  };
};

interface Agent {
  staffId: string;
  sessionId: string;
  channel: string;
  openCustomer?: {
    customerNumber: string;
    displayName: string;
    family: { customerNumber: string; relation: string; displayName: string }[];
  };
}
declare function agentOfYourSession(request: Request): Promise<Agent | undefined>;
