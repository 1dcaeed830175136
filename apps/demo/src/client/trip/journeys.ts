import type { Companion, Journey } from '@fribillett/core';
import type { Departure, FamilyMember } from '../../shared/shopApi.ts';
import type { Trip } from './trip.ts';

/** A leg as the rules of the personnel ticket need it. */
export function toJourney(id: string, { from, to, departure, arrival }: Departure): Journey {
  return { id, from: from.name, to: to.name, departure, arrival };
}

/** Everybody who was named for the trip, whether they have a right or not: who has one is counted once. */
export function toCompanions(
  { people, others }: Trip,
  family: readonly FamilyMember[],
  nameOfOther: (count: number) => string,
): Companion[] {
  const known = people.flatMap((index) => {
    const member = family[index];
    if (member === undefined) return [];
    const { customerNumber, displayName, birthDate } = member;
    return [{ id: customerNumber, customerNumber, displayName, birthDate }];
  });
  const unknown = Array.from({ length: others }, (_, index) => ({
    id: otherId(index + 1),
    displayName: nameOfOther(index + 1),
  }));
  return [...known, ...unknown];
}

const otherPattern = /^medreisende-(\d+)$/;

function otherId(count: number): string {
  return `medreisende-${String(count)}`;
}

/** Which of the unnamed companions a traveller id stands for; `undefined` when it is somebody's own. */
export function countOfOther(travellerId: string): number | undefined {
  const count = otherPattern.exec(travellerId)?.[1];
  return count === undefined ? undefined : Number(count);
}
