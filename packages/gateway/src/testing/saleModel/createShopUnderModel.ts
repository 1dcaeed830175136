import { WORK_LIMIT_MS } from '@fribillett/entur-wire';
import { createClock, createMemoryStore, createSandbox } from '@fribillett/sandbox';
import type * as fc from 'fast-check';
import { createMemorySaleStore, type PayableOrder } from '../../index.ts';
import { editOrder, type Edit, type StoredOrder } from './editOrder.ts';
import { createLedger } from './ledger.ts';
import { KARI, searchOffers, type RightKind } from './searchOffers.ts';
import { startProcess } from './startProcess.ts';

/** What the payment provider does next. `loses`: it takes the money, and its answer is lost. */
export type ProviderMood = 'takes' | 'declines' | 'loses';

/** A page of the shop: two of them share a session. */
export interface Tab {
  orderId: string | undefined;
  clearance: string;
}

/** A shop, its payment provider and Entur, in which everything can be interleaved and everything can break. */
export interface ShopUnderModel {
  tabs: readonly [Tab, Tab];
  /** Money that was taken, in order. */
  takings: readonly { attemptId: string; order: PayableOrder }[];
  /** What must never happen, and did. */
  violations: readonly string[];
  reserve(tab: Tab, kind: RightKind, isAddition: boolean): void;
  validate(tab: Tab): void;
  pay(tab: Tab, attemptId: string): void;
  /** Somebody changes the order at Entur, past the gateway. */
  edit(tab: Tab, change: Edit): void;
  setMood(mood: ProviderMood): void;
  setRevoked(isRevoked: boolean): void;
  /** The next answer to this operation is lost after the work was done. */
  lose(operationId: 'reserveOffers' | 'validateContractUse' | 'getOrder'): void;
  /** The next reservation's connection is cut, and Entur does the work later. */
  delay(): void;
  pass(milliseconds: number): void;
  /** The process is killed and started again over the same store. */
  crash(): void;
  /** Everything works again. */
  heal(): void;
  /** New offers, at once: those of the search before live for half an hour. */
  searchAgain(): Promise<void>;
  /** Lets so many of the things that wait go on, in the scheduler's order. */
  proceed(count: number): Promise<void>;
  /** Everything that was begun has ended. */
  settled(): Promise<void>;
}

/** Makes the shop. Every request to Entur and every use of the store waits for the scheduler. */
export async function createShopUnderModel(scheduler: fc.Scheduler): Promise<ShopUnderModel> {
  const clock = createClock('2026-11-20T10:00:00+01:00');
  const store = createMemoryStore();
  const sandbox = createSandbox({ clock, store });
  const now = () => clock.now().getTime();
  const orderOf = (orderId: string) => store.get('orders', orderId) as StoredOrder;
  const ledger = createLedger(now, orderOf);
  const saleStore = createMemorySaleStore(now);
  const declined = new Set<string>();
  const pending = new Set<Promise<void>>();
  let isScheduled = false;
  let isLate = false;
  let mood: ProviderMood = 'takes';

  const turn = (label: string) =>
    isScheduled ? scheduler.schedule(Promise.resolve(), label) : Promise.resolve();
  const onRecord = (key: string, record: string) => {
    ledger.noteRecord(key, record);
  };
  const start = () => startProcess({ saleStore, fetch, now, turn, onRecord });
  let process = start();

  await process.gateway.client.call('claimPersonnelTicket', {
    body: JSON.stringify({ customerNumber: Number(KARI), externalReference: 'NT-4821-KARI' }),
  });
  let offers = await searchOffers(process.gateway);
  isScheduled = true;

  /** Entur, and an auditor beside it. */
  async function fetch(request: Request): Promise<Response> {
    const correlationId = request.headers.get('X-Correlation-Id') ?? '';
    if (isLate && request.url.endsWith('/reserve-offers')) return cutOff(request);
    const asked = { path: new URL(request.url).pathname, body: await request.clone().text(), correlationId };
    const response = await sandbox.fetch(request);
    await ledger.noteAnswer(asked, response.clone());
    return response;
  }

  /** The connection is cut, and Entur does the work some time later, within its own limit. */
  async function cutOff(request: Request): Promise<Response> {
    isLate = false;
    const sentAt = now();
    const body = await request.clone().text();
    begin(async () => {
      await turn('late');
      if (now() - sentAt >= WORK_LIMIT_MS) return;
      const response = await sandbox.fetch(request);
      if (response.ok) ledger.noteLateEffect((JSON.parse(body) as { orderId?: string }).orderId);
    });
    throw new TypeError('reset');
  }

  /** The provider knows attempts, not orders: the same attempt is the same payment. */
  function take(attemptId: string, order: PayableOrder): 'taken' | 'declined' | 'lost' {
    if (ledger.takings.some((taking) => taking.attemptId === attemptId)) return 'taken';
    if (declined.has(attemptId)) return 'declined';
    if (mood === 'declines') {
      declined.add(attemptId);
      return 'declined';
    }
    ledger.noteTaking(attemptId, order);
    return mood === 'loses' ? 'lost' : 'taken';
  }

  /** What a shop's payment route does. */
  async function payOnce({ orderId = '', clearance }: Tab, click: string): Promise<void> {
    const attemptId = `${orderId}-${click}`;
    const { gatewayFor, isAlive } = process;
    const correlationId = crypto.randomUUID();
    const gateway = gatewayFor((key, record) => {
      ledger.noteRecord(key, record, correlationId);
    });
    const headers = { 'X-Correlation-Id': correlationId };
    const request = new Request('https://shop.test/pay', { method: 'POST', headers });
    const opened = await gateway.openPayment({ request, orderId, clearance, attemptId });
    if (!isAlive() || opened.status !== 'open') return;
    const outcome = take(attemptId, opened.order);
    await turn('provider');
    if (!isAlive() || outcome === 'lost') return;
    if (outcome === 'declined') {
      await gateway.releasePayment({ orderId, attemptId });
      return;
    }
    const order = orderOf(orderId);
    const confirmed = { status: 'CONFIRMED', confirmedVersion: order.version, expireAt: undefined };
    store.put('orders', orderId, { ...order, ...confirmed });
  }

  async function ask(path: string, body: object): Promise<Record<string, unknown>> {
    const request = new Request(`https://shop.test${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const response = await process.gateway.fetch(request);
    return response.ok ? ((await response.json()) as Record<string, unknown>) : {};
  }

  /** Begun now, ended when the scheduler lets it. What a killed process rejects with is nobody's answer. */
  function begin(work: () => Promise<void>): void {
    const { isAlive } = process;
    const begun: Promise<void> = work()
      .catch((error: unknown) => {
        if (isAlive()) ledger.violations.push(String(error));
      })
      .finally(() => pending.delete(begun));
    pending.add(begun);
  }

  return {
    tabs: [
      { orderId: undefined, clearance: '' },
      { orderId: undefined, clearance: '' },
    ],
    takings: ledger.takings,
    violations: ledger.violations,
    reserve(tab, kind, isAddition) {
      begin(async () => {
        const orderId = isAddition ? tab.orderId : undefined;
        const answer = await ask('/reservation', { orderId, configurations: [offers[kind]] });
        if (typeof answer['orderId'] === 'string') tab.orderId = answer['orderId'];
      });
    },
    validate(tab) {
      begin(async () => {
        const answer = await ask(`/reservation/${tab.orderId ?? 'NONE0000'}/validation`, {});
        if (typeof answer['clearance'] === 'string') tab.clearance = answer['clearance'];
      });
    },
    pay(tab, attemptId) {
      const shown = { ...tab };
      begin(() => payOnce(shown, attemptId));
    },
    edit({ orderId }, change) {
      if (orderId === undefined) return;
      const order = orderOf(orderId);
      if (order.status !== 'DRAFT') return;
      store.put('orders', orderId, editOrder(order, change));
    },
    setMood(next) {
      mood = next;
    },
    setRevoked(isRevoked) {
      sandbox.faults.clear();
      const fault = { kind: 'refuseValidation', code: 'SANDBOX-REVOKED', reason: 'Trukket tilbake' } as const;
      if (isRevoked) sandbox.faults.add({ on: 'validateContractUse', fault });
    },
    lose(operationId) {
      sandbox.faults.add({ on: operationId, times: 1, fault: { kind: 'lostAnswer' } });
    },
    delay() {
      isLate = true;
    },
    pass(milliseconds) {
      clock.advance(milliseconds);
    },
    crash() {
      process.kill();
      process = start();
    },
    heal() {
      sandbox.faults.clear();
      isLate = false;
      mood = 'takes';
    },
    async searchAgain() {
      isScheduled = false;
      offers = await searchOffers(process.gateway);
      isScheduled = true;
    },
    async proceed(count) {
      for (let done = 0; done < count && scheduler.count() > 0; done += 1) {
        await scheduler.waitNext(1);
        // What was let go runs up to its next turn; signatures and hashes are made outside the microtasks.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async settled() {
      while (pending.size > 0) await scheduler.waitFor(Promise.all(pending));
    },
  };
}
