import type { Party } from '../../travellers/party.ts';
import { rightsOn } from '../../travellers/party.ts';

/** A traveller of an Offers V2 search (personnel-tickets 7.3). */
export interface OffersV2Traveller {
  id: string;
  userType?: string;
  age?: number;
  customerId?: string;
  productIds?: string[];
}

/**
 * The travellers to search offers with on one journey. A traveller who presents rights carries the owner's customer
 * number and the products, each once; the others stay anonymous. A traveller with a type is searched by it, one
 * without by age: the search wants one of the two.
 */
export function toOffersV2Travellers(party: Party, journeyId: string): OffersV2Traveller[] {
  return party.travellers.map((traveller) => {
    const productIds = [...new Set(rightsOn(traveller, journeyId).map(({ contract }) => contract.productId))];
    return {
      id: traveller.id,
      ...(traveller.userType !== undefined
        ? { userType: traveller.userType }
        : traveller.age !== undefined && { age: traveller.age }),
      ...(productIds.length > 0 &&
        traveller.customerNumber !== undefined && { customerId: traveller.customerNumber, productIds }),
    };
  });
}
