import { readContract, readPage, WireFormatError, type ContractResponse } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { callOf } from '../upstream/callOf.ts';

const PER_PAGE = 100;
/** Nobody holds this many contracts; a page count that never ends must end all the same (gaps 17). */
const MAX_PAGES = 20;

/** One customer's contracts. `isComplete` is false when one did not fit, or when there were too many pages. */
export interface Contracts {
  contracts: ContractResponse[];
  isComplete: boolean;
}

/** Reads a customer's contracts, every page, with what the query asks for (personnel-tickets 2.2). */
export async function readCustomerContracts(
  context: Context,
  visit: Visit,
  customerNumber: string,
  query: Record<string, string | boolean>,
): Promise<Contracts> {
  const contracts: ContractResponse[] = [];
  let isComplete = true;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { json } = await context.client.call('getAllValidContractsByCustomerNumber', {
      params: { customerNumber },
      query: { ...query, page, perPage: PER_PAGE },
      ...callOf(visit),
    });
    const { items, totalPages = 1 } = readPage(json, 'The list of contracts', context.wireNames);
    const read = items.map((item) => readOne(context, visit, item));
    contracts.push(...read.filter((contract) => contract !== undefined));
    isComplete &&= read.every((contract) => contract !== undefined);
    if (page >= totalPages) return { contracts, isComplete };
  }
  return { contracts, isComplete: false };
}

function readOne(context: Context, { correlationId }: Visit, item: unknown): ContractResponse | undefined {
  try {
    return readContract(item, context.wireNames);
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    const problems = error.problems.map(({ path }) => path);
    const operationId = 'getAllValidContractsByCustomerNumber';
    context.emit({ type: 'answer-malformed', operationId, problems, correlationId });
    return undefined;
  }
}

/** Contracts with their children, each once. */
export function withSubContracts(contracts: readonly ContractResponse[]): ContractResponse[] {
  const all = new Map<string, ContractResponse>();
  const add = (contract: ContractResponse) => {
    if (!all.has(contract.uuid)) all.set(contract.uuid, contract);
    contract.subContracts.forEach(add);
  };
  contracts.forEach(add);
  return [...all.values()];
}
