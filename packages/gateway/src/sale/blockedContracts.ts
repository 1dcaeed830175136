import { WireFormatError, type OperationId } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { toGatewayError } from '../errors.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';
import { readCustomerContracts, withSubContracts } from './contracts.ts';

const operationId: OperationId = 'getAllValidContractsByCustomerNumber';

/**
 * The contracts that this customer is blocked from. `undefined` when they cannot be read now: the rights are then shown
 * without that mark, and the validation decides.
 */
export async function blockedContracts(
  context: Context,
  visit: Visit,
  customerNumber: string,
): Promise<ReadonlySet<string> | undefined> {
  try {
    const { contracts } = await readCustomerContracts(context, visit, customerNumber, {
      includeConsumers: 'all',
    });
    const blocked = withSubContracts(contracts).filter(({ contractConsumers }) =>
      contractConsumers.some(
        (consumer) => consumer.customerNumber === customerNumber && consumer.isBlocked === true,
      ),
    );
    return new Set(blocked.map(({ uuid }) => uuid));
  } catch (error) {
    if (!(error instanceof UpstreamError) && !(error instanceof WireFormatError)) throw error;
    context.emit({
      type: 'person-unavailable',
      operationId,
      customerNumber,
      code: toGatewayError(error).code,
      correlationId: visit.correlationId,
    });
    return undefined;
  }
}
