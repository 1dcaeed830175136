import * as core from '@fribillett/core';
import * as employer from '@fribillett/core/employer';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as builders from '../index.ts';
import * as employerBuilders from './employer.ts';

const day = '2026-12-18';

/** Every builder whose result goes over a wire, beside the schema that it is read by there. */
const onTheWire: [string, unknown, z.ZodMiniType][] = [
  ['anEntitlement', builders.anEntitlementsAnswer({}, day), core.entitlementsAnswerSchema],
  ['aPerson', builders.anEntitlementsAnswer({ people: [builders.aPerson()] }), core.entitlementsAnswerSchema],
  ['aClaimAnswer', builders.aClaimAnswer({}, day), core.claimAnswerSchema],
  ['anAdvice', builders.anAdvice(), core.consumptionAdviceSchema],
  ['anAdvice of refusals', builders.anAdvice([builders.aRefusal()]), core.consumptionAdviceSchema],
  ['aReservation', builders.aReservation(), core.reservationSchema],
  ['aVerdict', builders.aVerdict(), core.verdictSchema],
  ['aRefusedVerdict', builders.aRefusedVerdict(), core.verdictSchema],
  ['aUsage', builders.aUsageAnswer({}, day), core.usageAnswerSchema],
  ['aConsumption', { consumptions: [builders.aConsumption()] }, core.consumptionRequestSchema],
  ['aReservationRequest', builders.aReservationRequest(), core.reservationRequestSchema],
  ['anEmployeePage', employerBuilders.anEmployeePage(), employer.employeePageSchema],
  [
    'anEmployee',
    employerBuilders.anEmployee({ familyMembers: [employerBuilders.aFamilyMember()] }),
    employer.registeredEmployeeSchema,
  ],
  ['anImportedEmployee', employerBuilders.anImportedEmployee(), employer.importedEmployeeSchema],
  ['aTaxSavingsReport', employerBuilders.aTaxSavingsReport(), employer.taxSavingsReportSchema],
];

describe('a builder', () => {
  it.each(onTheWire)('%s makes what its schema reads, whole', (_, built, schema) => {
    expect(z.safeParse(schema, built).data).toEqual(built);
  });

  it('makes an employee record that an import takes, for any birth date', () => {
    for (const dateOfBirth of ['1990-01-31', '1931-06-02', '2001-12-24']) {
      const record = employerBuilders.anEmployeeRecord({ dateOfBirth });
      const csv = [...employer.writeEmployeeCsv([record])].join('');
      expect(csv).toContain(record.ssn);
      expect(employer.nationalIdOf(dateOfBirth, record.ssn)?.kind).toBe('test');
    }
    expect(employerBuilders.syntheticSsn('1990-01-31', 1)).not.toBe(
      employerBuilders.syntheticSsn('1990-01-31'),
    );
  });

  it('makes rights, journeys and offers that the rules find usable together', () => {
    const journeys = [builders.aJourney({}, day)];
    const answer = builders.anEntitlementsAnswer({}, day);
    const context = { journeys, purposes: builders.builderPurposes, now: Date.parse('2026-12-10T12:00:00Z') };
    const people = core.entitlementChoices(answer, context);
    const party = core.createParty({ people, selection: ['1001:private'], journeys });
    const request = core.toReservation([builders.aSelectedOffer()], party);
    expect(request.configurations[0]?.customers).toEqual(
      builders.aReservationRequest({}, day).configurations[0]?.customers,
    );
  });

  it('takes the fields that differ', () => {
    const right = builders.anEntitlement({ customerNumber: '1002', remainingCoupons: 0 }, day);
    expect(right).toMatchObject({ contractId: '1002-private', owner: { customerNumber: '1002' } });
    expect(builders.anEntitlementsAnswer({ entitlements: [builders.anEntitlement(), right] }).people).toEqual(
      [
        { customerNumber: '1001', relation: 'self' },
        { customerNumber: '1002', relation: 'family' },
      ],
    );
    expect(builders.anOrdinaryOffer({ journeyId: 'home' })).toMatchObject({ journeyId: 'home' });
    expect(builders.aTransportError('timeout', { isRetrySafe: false })).toMatchObject({
      code: 'timeout',
      isRetrySafe: false,
    });
  });

  it.each([
    ['2026-03-28', '2026-03-28T08:25:00+01:00'],
    ['2026-03-29', '2026-03-29T08:25:00+02:00'],
    ['2026-10-24', '2026-10-24T08:25:00+02:00'],
    ['2026-10-25', '2026-10-25T08:25:00+01:00'],
  ])('writes the morning of %s with the offset that Oslo has then', (on, departure) => {
    expect(builders.aJourney({}, on).departure).toBe(departure);
  });

  it('travels in a week when no day is given', () => {
    const days = (Date.parse(builders.aJourney().departure) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6);
    expect(days).toBeLessThan(8);
  });
});
