import type { Message } from '@fribillett/core';

/** Bokmål, and the shape of the other two. */
export const nb = {
  locale: 'nb-NO',
  messages: {
    'usage.title': 'Reisene dine',
    'usage.help': 'Reiser på personalbilletten, og hva du har spart på dem.',
    'usage.loading': 'Henter reisene …',
    'usage.empty': 'Ingen reiser ennå. De kommer hit når billetten er utstedt.',
    'usage.partial': 'Vi fikk ikke hentet alle reisene, så tallene er ikke fullstendige.',
    'usage.year': 'År',
    'usage.right': 'Vis reiser for',
    'usage.allRights': 'Alle',
    'usage.unknownRight': 'Andre rettigheter',
    'usage.sum': {
      one: 'Skattepliktig fordel i {year}: {amount} for {count} reise.',
      other: 'Skattepliktig fordel i {year}: {amount} for {count} reiser.',
    },
    'usage.sumAlone': 'Skattepliktig fordel i {year}: {amount}.',
    'usage.noSaving': 'Ingen skattepliktig fordel i {year}.',
    'usage.takenBack': '{amount} er ført tilbake etter avbestilling.',
    'usage.takenBackIn': 'ført tilbake i {year}',
    'usage.coupons': 'Reiser trukket fra kvoten: {list}.',
    'usage.months': 'Skattepliktig fordel i {year}, måned for måned',
    'usage.month': 'Måned',
    'usage.saving': 'Fordel',
    'usage.total': 'Hele {year}',
    'usage.trips': 'Reiser i {year}',
    'usage.trip': 'Reise',
    'usage.paid': 'betalt {amount}',
    'usage.cancelled': 'Avbestilt {day}',
  },
} satisfies { locale: string; messages: Record<string, Message> };
