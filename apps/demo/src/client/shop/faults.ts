import * as z from 'zod/mini';

/** Names of the things that a visitor may let go wrong. */
export const faultNames = [
  'issuanceFails',
  'refuseValidation',
  'entitlementsDown',
  'offersDown',
  'slow',
] as const;

/** One of them. */
export type FaultName = (typeof faultNames)[number];

interface FaultScript {
  /** Operation of Entur's wire, or `*`. */
  on: string;
  /** How often; until it is switched off where absent. */
  times?: number;
  fault: { kind: string; status?: number; ms?: number; code?: string; reason?: string };
}

/** What the sandbox is told for each. */
export const faultScripts = {
  issuanceFails: { on: '*', times: 1, fault: { kind: 'issuanceFails' } },
  refuseValidation: {
    on: 'validateContractUse',
    fault: { kind: 'refuseValidation', code: 'SANDBOX-TRIED', reason: 'Prøvd fra demobutikken.' },
  },
  entitlementsDown: {
    on: 'getEntitlementsByCustomerNumber',
    fault: { kind: 'status', status: 503 },
  },
  offersDown: { on: 'searchOffersV2TripPattern', fault: { kind: 'status', status: 503 } },
  slow: { on: '*', fault: { kind: 'latency', ms: 2000 } },
} satisfies Record<FaultName, FaultScript>;

const listSchema = z.object({
  faults: z.array(z.object({ on: z.string(), fault: z.object({ kind: z.string() }) })),
});

/** Which of them are switched on, as the sandbox lists its faults. */
export function activeFaults(answer: unknown): FaultName[] {
  const parsed = z.safeParse(listSchema, answer);
  if (!parsed.success) return [];
  return faultNames.filter((name) => {
    const script = faultScripts[name];
    return parsed.data.faults.some(({ on, fault }) => on === script.on && fault.kind === script.fault.kind);
  });
}
