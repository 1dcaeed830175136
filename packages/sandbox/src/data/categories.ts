import type { ProgrammeKey } from './products.ts';

/** What an employee, or one of the family, is entitled to in a year. */
export interface Category {
  /** Id in the list of products; the contract's categories (`personnel-tickets.md` 5). */
  productId: number;
  /** What an active holder's right is called (contract 4.8). */
  ticketRightType: 'bronse' | 'sølv';
}

const bronze: Category = { productId: 1, ticketRightType: 'bronse' };
const silver: Category = { productId: 2, ticketRightType: 'sølv' };

/** The best first. */
export const categories: readonly Category[] = [silver, bronze];

/** ASSUMPTION: the category of each programme. */
export const categoryOfProgramme: Record<ProgrammeKey, Category> = {
  privateSilver: silver,
  workSilver: silver,
  privateBronze: bronze,
  privateDayTrip: bronze,
  workBronze: bronze,
};
