import type { UsageTexts } from './usageTexts.ts';

/** Nynorsk. */
export const nn: UsageTexts = {
  locale: 'nn-NO',
  messages: {
    'usage.title': 'Reisene dine',
    'usage.help': 'Reiser på personalbilletten, og kva du har spart på dei.',
    'usage.loading': 'Hentar reisene …',
    'usage.empty': 'Ingen reiser enno. Dei kjem hit når billetten er utferda.',
    'usage.partial': 'Vi fekk ikkje henta alle reisene, så tala er ikkje fullstendige.',
    'usage.year': 'År',
    'usage.right': 'Vis reiser for',
    'usage.allRights': 'Alle',
    'usage.unknownRight': 'Andre rettar',
    'usage.sum': {
      one: 'Skattepliktig fordel i {year}: {amount} for {count} reise.',
      other: 'Skattepliktig fordel i {year}: {amount} for {count} reiser.',
    },
    'usage.sumAlone': 'Skattepliktig fordel i {year}: {amount}.',
    'usage.noSaving': 'Ingen skattepliktig fordel i {year}.',
    'usage.takenBack': '{amount} er ført tilbake etter avbestilling.',
    'usage.takenBackIn': 'ført tilbake i {year}',
    'usage.coupons': 'Reiser trekte frå kvoten: {list}.',
    'usage.months': 'Skattepliktig fordel i {year}, månad for månad',
    'usage.month': 'Månad',
    'usage.saving': 'Fordel',
    'usage.total': 'Heile {year}',
    'usage.trips': 'Reiser i {year}',
    'usage.trip': 'Reise',
    'usage.paid': 'betalt {amount}',
    'usage.cancelled': 'Avbestilt {day}',
  },
};
