import { entitlementsAnswerSchema, type Entitlement, type EntitlementsAnswer } from '@fribillett/core';
import {
  readEntitlements,
  readPage,
  WireFormatError,
  type EntitlementResponse,
  type OperationId,
} from '@fribillett/entur-wire';
import * as z from 'zod/mini';
import type { Context, Visit } from '../context.ts';
import { GatewayError, toGatewayError } from '../errors.ts';
import { peopleOf, type SalePerson } from '../session.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';
import { callOf } from '../upstream/callOf.ts';
import { blockedContracts } from './blockedContracts.ts';

const operationId: OperationId = 'getEntitlementsByCustomerNumber';

/**
 * The rights of everybody in the session, read now and in parallel, without a travel date (rule 3). Who could not be read
 * is marked, and the answer is partial. Throws when nobody could be read, and when Entur does not know the customer.
 */
export async function readRights(
  context: Context,
  visit: Visit,
  people: readonly SalePerson[] = peopleOf(visit.session),
): Promise<EntitlementsAnswer> {
  const readings = await Promise.all(people.map((person) => readPerson(context, visit, person)));
  const own = readings.find(({ person }) => person.customerNumber === visit.session.customer.customerNumber);
  const isUnknown = own?.error !== undefined && toGatewayError(own.error).code === 'not-found';
  if (own?.error !== undefined && (isUnknown || readings.every(({ error }) => error !== undefined))) {
    throw own.error;
  }
  return {
    people: readings.map(({ person, error }) =>
      error === undefined ? person : { ...person, isUnavailable: true },
    ),
    entitlements: readings.flatMap(({ entitlements }) => entitlements),
    isPartial: readings.some(({ isComplete }) => !isComplete),
  };
}

interface Reading {
  person: SalePerson;
  entitlements: Entitlement[];
  isComplete: boolean;
  error?: Error;
}

async function readPerson(context: Context, visit: Visit, person: SalePerson): Promise<Reading> {
  const { customerNumber } = person;
  try {
    const [{ json }, blocked] = await Promise.all([
      context.client.call(operationId, { params: { customerNumber }, ...callOf(visit) }),
      context.readContracts ? blockedContracts(context, visit, customerNumber) : undefined,
    ]);
    const items = readPage(json, 'The list of entitlements', context.wireNames).items;
    const read = items.map((item) => readOne(context, visit, item, customerNumber));
    const entitlements = read
      .filter((entitlement) => entitlement !== undefined)
      .map((entitlement) =>
        blocked === undefined
          ? entitlement
          : { ...entitlement, isBlocked: blocked.has(entitlement.contractId) },
      );
    return { person, entitlements, isComplete: entitlements.length === items.length };
  } catch (error) {
    // A defect is nobody's missing right.
    if (!(error instanceof UpstreamError) && !(error instanceof WireFormatError)) throw error;
    const { code } = toGatewayError(error);
    const { correlationId } = visit;
    context.emit({ type: 'person-unavailable', operationId, customerNumber, code, correlationId });
    return { person, entitlements: [], isComplete: false, error };
  }
}

/** One right that does not fit must not take the others down: it is left out, and the answer is partial. */
function readOne(context: Context, visit: Visit, item: unknown, customerNumber: string) {
  try {
    return readEntitlements([item], context.wireNames).map((wire) => toEntitlement(wire, customerNumber))[0];
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    const problems = error.problems.map(({ path }) => path);
    context.emit({ type: 'answer-malformed', operationId, problems, correlationId: visit.correlationId });
    return undefined;
  }
}

/** The pickup code (`contractExternalRef`) is left behind here (rule 12). */
function toEntitlement(wire: EntitlementResponse, customerNumber: string): Entitlement {
  const entitlement: Entitlement = {
    contractId: wire.contractUUID,
    productId: wire.productId,
    productVersion: wire.productVersion,
    displayNames: wire.displayName.flatMap(({ text, description, languageCode }) => {
      const words = text ?? description;
      return words === undefined ? [] : [{ text: words, languageCode: languageCode ?? 'und' }];
    }),
    customerNumber,
    owner: {
      customerNumber: wire.contractOwnerCustomerNumber,
      displayName: wire.contractOwnerDisplayName,
      birthDate: wire.ownerBirthDate,
    },
    validFrom: wire.contractValidFrom,
    validTo: wire.contractValidTo,
    passengerCategory: wire.passengerCategory,
    isSeniorCitizen: wire.isSeniorCitizen,
    couponsLimit: wire.couponsLimit,
    remainingCoupons: wire.remainingCoupons,
    parentContractId: wire.contractParent,
    ticketOrderId: wire.ticketOrderId,
  };
  const checked = z.safeParse(entitlementsAnswerSchema, {
    people: [],
    entitlements: [entitlement],
    isPartial: false,
  });
  if (checked.success) return entitlement;
  const problems = checked.error.issues.map(({ path, code }) => ({
    path: path.slice(2).map(String).join('.'),
    message: code,
  }));
  throw new WireFormatError('An entitlement', problems);
}

/**
 * The session's own right for a contract that a browser named with a customer number: as that profile holds it, else that
 * of the contract's owner. Throws `forbidden` when it is nobody's here, `unavailable` when somebody's rights could not be read.
 */
export function ownRight(
  rights: EntitlementsAnswer,
  contractId: string,
  customerNumber: string,
): Entitlement {
  const held = rights.entitlements.filter((entitlement) => entitlement.contractId === contractId);
  // Several people of a session may hold one contract: whoever was presented must be the one who consumes.
  const right =
    held.find((entitlement) => entitlement.customerNumber === customerNumber) ??
    held.find(({ owner }) => owner.customerNumber === customerNumber);
  if (right !== undefined) return right;
  throw rights.isPartial
    ? new GatewayError({ status: 503, code: 'unavailable' })
    : new GatewayError({ status: 403, code: 'forbidden' });
}
