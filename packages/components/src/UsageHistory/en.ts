import type { UsageTexts } from './usageTexts.ts';

/** English. */
export const en: UsageTexts = {
  locale: 'en-GB',
  messages: {
    'usage.title': 'Your trips',
    'usage.help': 'Trips on the personnel ticket, and what you saved on them.',
    'usage.loading': 'Fetching the trips …',
    'usage.empty': 'No trips yet. They appear here once the ticket is issued.',
    'usage.partial': 'Not all trips could be fetched, so the figures are not complete.',
    'usage.year': 'Year',
    'usage.right': 'Show trips for',
    'usage.allRights': 'All',
    'usage.unknownRight': 'Other rights',
    'usage.sum': {
      one: 'Taxable saving in {year}: {amount} for {count} trip.',
      other: 'Taxable saving in {year}: {amount} for {count} trips.',
    },
    'usage.sumAlone': 'Taxable saving in {year}: {amount}.',
    'usage.noSaving': 'No taxable saving in {year}.',
    'usage.takenBack': '{amount} was taken back after a cancellation.',
    'usage.takenBackIn': 'taken back in {year}',
    'usage.coupons': 'Trips taken from the allowance: {list}.',
    'usage.months': 'Taxable saving in {year}, month by month',
    'usage.month': 'Month',
    'usage.saving': 'Saving',
    'usage.total': 'All of {year}',
    'usage.trips': 'Trips in {year}',
    'usage.trip': 'Trip',
    'usage.paid': 'paid {amount}',
    'usage.cancelled': 'Cancelled {day}',
  },
};
