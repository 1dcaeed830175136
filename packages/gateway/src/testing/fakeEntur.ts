import {
  enturEndpoints,
  operationIds,
  readConsumptions,
  type ContractConsumption,
  type OperationId,
} from '@fribillett/entur-wire';

/** One request that reached the fake. */
export interface SeenCall {
  operationId: OperationId;
  headers: Headers;
  body: string;
  url: URL;
}

type Handler = (call: SeenCall) => Response | Promise<Response>;

/** A right as the fake keeps it. */
export interface FakeRight {
  contractUUID: string;
  productId: string;
  owner: string;
  name?: string;
  birthDate?: { day: number; month: number; year: number };
}

/** A small upstream of the wire's shape: enough to walk a sale, and every answer can be replaced. */
export interface FakeEntur {
  fetch: (request: Request) => Promise<Response>;
  calls: SeenCall[];
  /** Rights by customer number. */
  rights: Map<string, FakeRight[]>;
  /** Rights that a pickup code attaches to whoever claims it. */
  codes: Map<string, FakeRight[]>;
  /** The order that the fake keeps, changed at will. */
  order: Record<string, unknown>;
  /** How many lines the fake makes of one configuration. */
  linesPerConfiguration: number;
  /** Contracts whose validation is refused by themselves. */
  refusedContracts: Set<string>;
  /** Contracts that pass alone and are refused in one batch. */
  refusedTogether: boolean;
  /** Awaited before an operation is done, and again before its answer leaves. */
  pause: (operationId: OperationId) => Promise<void>;
  /** Answers an operation instead of the fake; `undefined` gives it back. */
  on: (operationId: OperationId, handler: Handler | undefined) => void;
  count: (operationId: OperationId) => number;
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** An error answer of the benefits' shape. */
export function errorAnswer(status: number, headers: Record<string, string> = {}): Response {
  const body = {
    path: '/x',
    error: 'x',
    status,
    message: 'internal words',
    timestamp: 'x',
    correlationId: 'x',
  };
  return json(body, status, headers);
}

/** An answer that never comes. */
export function noAnswer(): Promise<Response> {
  return new Promise(() => undefined);
}

const patterns = operationIds.map((operationId) => ({
  operationId,
  method: enturEndpoints[operationId].method,
  pattern: new RegExp(`^${enturEndpoints[operationId].path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Makes the fake. `now` dates its order. */
export function createFakeEntur(now: () => number): FakeEntur {
  const handlers = new Map<OperationId, Handler>();
  const fake: FakeEntur = {
    fetch: serve,
    calls: [],
    rights: new Map(),
    codes: new Map(),
    order: {},
    linesPerConfiguration: 1,
    refusedContracts: new Set(),
    refusedTogether: false,
    pause: () => Promise.resolve(),
    on(operationId, handler) {
      if (handler === undefined) handlers.delete(operationId);
      else handlers.set(operationId, handler);
    },
    count: (operationId) => fake.calls.filter((call) => call.operationId === operationId).length,
  };

  async function serve(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const found = patterns.find(
      ({ method, pattern }) => method === request.method && pattern.test(url.pathname),
    );
    if (found === undefined) return new Response('<html>no such path</html>', { status: 404 });
    const { operationId } = found;
    const call = { operationId, headers: request.headers, body: await request.text(), url };
    fake.calls.push(call);
    await fake.pause(operationId);
    const answer = await (handlers.get(operationId)?.(call) ?? usual(call));
    await fake.pause(operationId);
    return answer;
  }

  function usual(call: SeenCall): Response {
    switch (call.operationId) {
      case 'token':
        return json({
          access_token: `token-${fake.count('token')}`,
          token_type: 'Bearer',
          expires_in: 86_400,
        });
      case 'getEntitlementsByCustomerNumber':
        return json((fake.rights.get(call.url.pathname.split('/')[5] ?? '') ?? []).map(wireRight));
      case 'claimPersonnelTicket':
        return claim(JSON.parse(call.body) as { customerNumber: number; externalReference: string });
      case 'validateContractUse':
        return json(verdict(readConsumptions(JSON.parse(call.body))));
      case 'reserveOffers':
        return reserve(JSON.parse(call.body) as { offerConfigurations: unknown[]; orderId?: string });
      case 'getOrder':
        return call.url.pathname.endsWith(`/${String(fake.order['id'])}`)
          ? json(fake.order)
          : errorAnswer(404);
      case 'getAllValidContractsByCustomerNumber':
        return json({ items: [], totalItems: 0, totalPages: 1 });
      default:
        return errorAnswer(404);
    }
  }

  function claim({
    customerNumber,
    externalReference,
  }: {
    customerNumber: number;
    externalReference: string;
  }) {
    const claimed = fake.codes.get(externalReference);
    if (claimed === undefined) return errorAnswer(404);
    const number = String(customerNumber);
    fake.rights.set(number, [...(fake.rights.get(number) ?? []), ...claimed]);
    return json({ success: true, customerNumber });
  }

  function verdict(consumptions: ContractConsumption[]) {
    const isRefused = consumptions.some(({ contractUuid }) => fake.refusedContracts.has(contractUuid));
    if (isRefused) return { isValid: false, code: 9001, reason: 'Denne retten er brukt opp.' };
    if (fake.refusedTogether && consumptions.length > 1) {
      return { isValid: false, code: 9002, reason: 'Ikke sammen.' };
    }
    return { isValid: true, code: 3101, reason: 'OK' };
  }

  function reserve(request: { offerConfigurations: unknown[]; orderId?: string }) {
    const old = request.orderId === undefined ? [] : (fake.order['orderLines'] as { id: string }[]);
    const added = request.offerConfigurations.length * fake.linesPerConfiguration;
    const orderLineIds = Array.from({ length: added }, (_, index) => `line-${old.length + index + 1}`);
    const orderLines = [...old, ...orderLineIds.map((id) => ({ id, status: 'DRAFT' }))];
    fake.order = draftOrder(request.orderId ?? 'ABCD1234', orderLines, now());
    return json({ orderId: fake.order['id'], orderLineIds, reservationIds: [], replacedByOrderLineIds: [] });
  }

  return fake;
}

function draftOrder(id: string, orderLines: object[], now: number): Record<string, unknown> {
  const totalAmount = `${orderLines.length * 50}.00`;
  return {
    id,
    version: 1,
    status: 'DRAFT',
    failed: false,
    totalAmount,
    balance: totalAmount,
    totalTaxAmount: '0.00',
    currency: 'NOK',
    orderLines,
    travellers: [],
    reservations: [],
    paymentRefs: [],
    fees: [],
    organisationId: 1,
    createdAt: new Date(now).toISOString(),
    expireAt: new Date(now + 20 * 60_000).toISOString(),
  };
}

function wireRight({ contractUUID, productId, owner, name = 'Kari Nordmann', birthDate }: FakeRight): object {
  return {
    productId,
    productVersion: 'ENT:Version:1',
    displayName: [{ text: 'Personalbillett', languageCode: 'nob' }],
    contractUUID,
    contractExternalRef: 'AB-secret-code-1',
    contractOwnerCustomerNumber: Number(owner),
    contractOwnerDisplayName: name,
    contractOwnerBirthDate: birthDate,
    contractValidFrom: '2026-01-01T00:00:00+01:00',
    contractValidTo: '2027-01-01T00:00:00+01:00',
    passengerCategory: 'SOMETHING_NEW',
    isSeniorCitizen: false,
  };
}
