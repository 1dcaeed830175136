/*
 * For a page that searches its offers in the browser: a file of its own, so that the script of the elements does not carry
 * what a shop's backend often does.
 */
export {
  offersExpireAt,
  readOffersV2,
  readOffersV3,
  recommendedOffers,
  toOffersV2Travellers,
  toOffersV3Travellers,
} from '@fribillett/core';
