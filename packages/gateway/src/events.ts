import type { OperationId } from '@fribillett/entur-wire';
import type { ShopWireErrorCode, ShopWireOperation } from '@fribillett/core';

/** What every event carries. */
export interface EventBase {
  /** The id that names the request in our answer, in Entur's logs and here. */
  correlationId: string;
}

/** What a gateway tells of the requests that it serves. */
export type MountEvent<Id extends string = never> = EventBase &
  (
    | {
        /** An answer of Entur's did not have the form that the contract confirms; `problems` name places, no values. */
        type: 'answer-malformed';
        operationId: Id | undefined;
        problems: string[];
      }
    | {
        /**
         * The host's own code (`resolveSale`, `saleStore`, `readOrder`, `travelTimesOf`, `resolveEmployer`) threw or told something
         * else than it must, or there is a defect here. Log `error` with care.
         */
        type: 'internal-error';
        error: unknown;
      }
  );

/** What a client tells of its calls to Entur. */
export type UpstreamEvent<Id extends string> = EventBase &
  (
    | {
        /** One request to Entur ended. `status` is absent when no answer came. */
        type: 'upstream-call';
        operationId: Id | 'token';
        status: number | undefined;
        durationMs: number;
        /** 1 for the first try. */
        attempt: number;
      }
    | {
        /** Entur refused the client's own credentials or permissions: a configuration to mend. */
        type: 'upstream-refused-credentials';
        operationId: Id | 'token';
        status: number;
      }
  );

/** One request of a browser's was answered. */
export interface ServedRequest<Operation extends string> extends EventBase {
  operation: Operation | undefined;
  status: number;
  code: ShopWireErrorCode | undefined;
  durationMs: number;
}

/**
 * What the gateway tells about itself, for logs, metrics and audit. Events never hold tokens, secrets, pickup codes, names
 * or birth dates; order and contract ids they do.
 */
export type GatewayEvent =
  | MountEvent<OperationId>
  | UpstreamEvent<OperationId>
  | ({ type: 'request' } & ServedRequest<ShopWireOperation>)
  | SaleEvent;

type SaleEvent = EventBase &
  (
    | {
        /** One person's rights or contracts could not be read; the answer is partial. */
        type: 'person-unavailable';
        operationId: OperationId;
        customerNumber: string;
        code: ShopWireErrorCode;
      }
    | {
        /** A validation ended with a code that is not known for its outcome (rule 10). */
        type: 'unexpected-code';
        isValid: boolean;
        validationCode: string | undefined;
      }
    | {
        /** A claim ended. */
        type: 'claim';
        customerNumber: string;
        outcome: 'claimed' | 'rejected' | 'slowed' | 'failed';
      }
    | {
        /** A reservation ended. `unsure`: its answer was lost, the order may hold lines that the gateway does not know. */
        type: 'reservation';
        customerNumber: string;
        orderId: string | undefined;
        outcome: 'reserved' | 'rejected' | 'unsure' | 'lines-disagree';
        actor: string | undefined;
      }
    | {
        /** An order was looked at for payment. */
        type: 'validation';
        customerNumber: string;
        orderId: string;
        outcome: 'not-needed' | 'cleared' | 'refused';
        actor: string | undefined;
      }
    | {
        /** The shop asked to open a payment. `code` says why it was refused. */
        type: 'payment';
        orderId: string;
        attemptId: string | undefined;
        outcome: 'open' | 'refused' | 'released';
        code: string | undefined;
      }
  );

/** Where events go. */
export type Emit = (event: GatewayEvent) => void;

/** The integrator's hook as the gateway calls it: a log that fails must not fail what it tells of. */
export function safeEmit<Event>(onEvent: ((event: Event) => void) | undefined): (event: Event) => void {
  return (event) => {
    try {
      onEvent?.(event);
    } catch {
      // There is nowhere left to tell it: the hook is where things are told.
    }
  };
}
