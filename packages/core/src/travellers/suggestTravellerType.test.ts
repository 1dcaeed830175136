import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayArbitrary } from '../testing/instantArbitraries.ts';
import { suggestTravellerType } from './suggestTravellerType.ts';
import type { Traveller } from './traveller.ts';
import { defaultAgeBands, selectableUserTypes, userTypeOfAge } from './travellerType.ts';

const day = '2026-12-18';
const suggest = (
  parts: Partial<Traveller>,
  options: Partial<Parameters<typeof suggestTravellerType>[1]> = {},
) =>
  suggestTravellerType(
    { id: '1', displayName: 'Kari', ...parts },
    { day, bands: defaultAgeBands, ...options },
  );

describe('a traveller’s type', () => {
  test('is the user’s before all else', () => {
    expect(suggest({ birthDate: '1950-01-01' }, { chosen: 'STUDENT' })).toMatchObject({
      userType: 'STUDENT',
      source: 'user',
      isAgeMismatch: false,
    });
  });

  test('comes from the birth date before the passenger category and the senior mark', () => {
    expect(suggest({ birthDate: '2020-12-19', passengerCategory: 'ADULT', isSeniorCitizen: true })).toEqual({
      userType: 'INFANT',
      source: 'birth-date',
      age: 5,
      isAgeMismatch: false,
    });
  });

  test.each([
    ['adult', 'ADULT'],
    ['CHILD', 'CHILD'],
    ['YOUNG_PERSON', 'YOUTH'],
    ['Military', 'MILITARY'],
  ])('comes from the passenger category %s', (passengerCategory, userType) => {
    expect(suggest({ passengerCategory, isSeniorCitizen: true })).toMatchObject({
      userType,
      source: 'passenger-category',
    });
  });

  test('comes from the senior mark where the category says nothing', () => {
    expect(suggest({ passengerCategory: 'RAILWAY_GHOST', isSeniorCitizen: true })).toMatchObject({
      userType: 'SENIOR',
      source: 'senior-mark',
    });
  });

  test.each(['STUDENT', 'student', 'adults', 'constructor', '__proto__', ''])(
    'is left to the user when the category is %j',
    (passengerCategory) => {
      expect(suggest({ passengerCategory })).toEqual({
        source: 'none',
        age: undefined,
        isAgeMismatch: false,
      });
    },
  );

  test('changes on the birthday itself, in full years on the day of travel', () => {
    expect(suggest({ birthDate: '1959-12-19' })).toMatchObject({ userType: 'ADULT', age: 66 });
    expect(suggest({ birthDate: '1959-12-18' })).toMatchObject({ userType: 'SENIOR', age: 67 });
  });

  test('is told from the first day of life', () => {
    expect(suggest({ birthDate: day })).toMatchObject({ userType: 'INFANT', age: 0 });
  });

  test('of somebody born on 29 February changes on 1 March of an ordinary year', () => {
    expect(suggest({ birthDate: '2008-02-29' }, { day: '2026-02-28' })).toMatchObject({ userType: 'CHILD' });
    expect(suggest({ birthDate: '2008-02-29' }, { day: '2026-03-01' })).toMatchObject({ userType: 'ADULT' });
  });

  test.each([
    ['is no day', ''],
    ['is no real day', '1990-77-77'],
    ['lies after the journey', '2026-12-19'],
  ])('is not told from a birth date that %s', (_, birthDate) => {
    expect(suggest({ birthDate })).toEqual({ source: 'none', age: undefined, isAgeMismatch: false });
    expect(suggest({ birthDate, age: 40 })).toMatchObject({ userType: 'ADULT', age: 40 });
  });

  test('is not told from a birth date while no day of travel is known', () => {
    expect(suggest({ birthDate: '2020-01-01' }, { day: undefined })).toMatchObject({ source: 'none' });
  });

  test('is never STUDENT, not even where a host has a band for it', () => {
    const bands = [{ userType: 'STUDENT', from: 0 }, ...defaultAgeBands];
    fc.assert(
      fc.property(
        fc.record({
          birthDate: fc.option(fc.oneof(dayArbitrary, fc.constant('1999-01-01')), { nil: undefined }),
          age: fc.option(fc.nat({ max: 120 }), { nil: undefined }),
          passengerCategory: fc.constantFrom('STUDENT', 'Student', 'ADULT', undefined),
          isSeniorCitizen: fc.boolean(),
        }),
        (parts) => {
          expect(suggest(parts, { bands }).userType).not.toBe('STUDENT');
        },
      ),
    );
  });
});

describe('a choice against the known age', () => {
  test('is kept, and warned of', () => {
    expect(suggest({ birthDate: '1990-01-01' }, { chosen: 'CHILD' })).toEqual({
      userType: 'CHILD',
      source: 'user',
      age: 36,
      isAgeMismatch: true,
    });
  });

  test('is not warned of when the type has no ages or the age is not known', () => {
    expect(suggest({ birthDate: '1990-01-01' }, { chosen: 'MILITARY' }).isAgeMismatch).toBe(false);
    expect(suggest({}, { chosen: 'CHILD' }).isAgeMismatch).toBe(false);
  });

  test('is not warned of when any band of the type holds the age', () => {
    const bands = [
      { userType: 'CHILD', from: 6, to: 15 },
      { userType: 'CHILD', from: 16, to: 17 },
    ];
    expect(suggest({ age: 17 }, { chosen: 'CHILD', bands }).isAgeMismatch).toBe(false);
  });

  test('is warned of exactly when the age would not suggest it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 120 }), fc.constantFrom(...defaultAgeBands), (age, { userType }) => {
        const { isAgeMismatch } = suggest({ age }, { chosen: userType });
        expect(isAgeMismatch).toBe(suggest({ age }).userType !== userType);
      }),
    );
  });
});

test('the default bands give every age one type', () => {
  const ages = [0, 5, 6, 17, 18, 66, 67, 120];
  expect(ages.map((age) => userTypeOfAge(age, defaultAgeBands))).toEqual([
    'INFANT',
    'INFANT',
    'CHILD',
    'CHILD',
    'ADULT',
    'ADULT',
    'SENIOR',
    'SENIOR',
  ]);
});

test('a traveller can be given each type once, those without an age last', () => {
  expect(selectableUserTypes([...defaultAgeBands, { userType: 'STUDENT', from: 18 }])).toEqual([
    'ADULT',
    'SENIOR',
    'CHILD',
    'INFANT',
    'STUDENT',
    'MILITARY',
  ]);
});
