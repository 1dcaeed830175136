import type { ServedOperationId } from './servedOperations.ts';

/** What goes wrong. */
export type Fault =
  /** The answer comes so many (real) milliseconds later. */
  | { kind: 'latency'; ms: number }
  /** Answers with a status instead of working. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  /** Works, then sends only the first half of the answer. */
  | { kind: 'cutBody' }
  /** Answers 200 with a page of HTML instead of working. */
  | { kind: 'garbage' }
  /** The connection fails before the request arrives: `fetch` rejects with a `TypeError`. */
  | { kind: 'network' }
  /** Never answers; ends when the request's signal aborts. */
  | { kind: 'wait' }
  /** Works, then the connection breaks while the answer is read. */
  | { kind: 'lostAnswer' }
  /**
   * The token expires while the call is worked on: 408, nothing is done (ASSUMPTION), and from then on the token is a 401.
   */
  | { kind: 'tokenExpires' }
  /**
   * More than so many requests with one token within a minute of the sandbox's clock are answered 429 with `Retry-After`,
   * those that `on` names. `times` counts the refusals.
   */
  | { kind: 'quota'; perMinute: number }
  /** The personalisation service is down: a search answers offers without any right, and the notice `PERSONALISATION`. */
  | { kind: 'personalisationDown' }
  /** The flexible tickets of a search are sold out: it answers the others, and names the product as unavailable. */
  | { kind: 'soldOut' }
  /** A validation answers "not valid" with this code and reason. Only on `validateContractUse`. */
  | { kind: 'refuseValidation'; code: string; reason: string }
  /** The tickets of the next paid order are not made; the order becomes `failed`. */
  | { kind: 'issuanceFails' }
  /** The tickets of the next paid order are not made, and the order does not say so. */
  | { kind: 'issuanceNeverComes' }
  /** The next generation of a tax savings report ends with an error; the report that there was stays. */
  | { kind: 'reportFails' };

/** Faults that strike when tickets are due, and not a request. */
export const issuanceFaults = ['issuanceFails', 'issuanceNeverComes'] as const;

/** Faults that strike when something is due, and not a request. */
export const dueFaults = [...issuanceFaults, 'reportFails'] as const;

/** A fault and where it strikes. */
export interface ScriptedFault {
  /** The operation, or `*` for every one. Not looked at for `issuanceFails`, `issuanceNeverComes` and `reportFails`, which no request triggers. */
  on: ServedOperationId | '*';
  /** How many times; without it until it is cleared. */
  times?: number;
  fault: Fault;
}

/** The script of what goes wrong. */
export interface SandboxFaults {
  /** Adds a fault behind the others. */
  add(fault: ScriptedFault): void;
  /** Removes every fault. */
  clear(): void;
  /** The faults that are still to strike, in order, with the times left. */
  list(): ScriptedFault[];
  /** Takes the first fault that `matches`, and counts it down. */
  take(matches: (fault: ScriptedFault) => boolean): Fault | undefined;
}

/** Makes an empty script. */
export function createFaults(): SandboxFaults {
  let faults: ScriptedFault[] = [];
  return {
    add(fault) {
      if (fault.times !== undefined && !(Number.isInteger(fault.times) && fault.times > 0)) {
        throw new RangeError('A fault strikes a positive number of times');
      }
      faults.push({ ...fault });
    },
    clear() {
      faults = [];
    },
    list: () => faults.map((fault) => ({ ...fault })),
    take(matches) {
      const found = faults.find(matches);
      if (!found) return undefined;
      if (found.times !== undefined) {
        found.times -= 1;
        if (found.times === 0) faults = faults.filter((fault) => fault !== found);
      }
      return found.fault;
    },
  };
}
