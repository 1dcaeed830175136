import type { Translated } from '../shared/shopApi.ts';

/** Who the sandbox's people are, for somebody who chooses one. */
export const personaWords: Readonly<Record<string, Translated>> = {
  kari: {
    nb: 'Ansatt med rett til private reiser og tjenestereiser. Kan kjøpe for ektefelle og barn.',
    nn: 'Tilsett med rett til private reiser og tenestereiser. Kan kjøpe for ektefelle og barn.',
    en: 'Employee with rights for private and for work travel. May buy for spouse and child.',
  },
  ola: {
    nb: 'Ektefelle over 67 år. Retten er fornyet for neste år.',
    nn: 'Ektefelle over 67 år. Retten er fornya for neste år.',
    en: 'Spouse over 67. The right is renewed for next year.',
  },
  ida: {
    nb: 'Barn som har brukt opp årets reiser.',
    nn: 'Barn som har brukt opp reisene i år.',
    en: 'Child who has used up this year’s journeys.',
  },
  per: {
    nb: 'Ansatt med to rettigheter til private reiser og én til tjenestereiser.',
    nn: 'Tilsett med to rettar til private reiser og éin til tenestereiser.',
    en: 'Employee with two rights for private travel and one for work.',
  },
  solveig: {
    nb: 'Pensjonist, reiser som honnør.',
    nn: 'Pensjonist, reiser som honnør.',
    en: 'Pensioner, travels as a senior.',
  },
  liv: {
    nb: 'Ektefelle med rett til dagsturer: hver reise varer et døgn.',
    nn: 'Ektefelle med rett til dagsturar: kvar reise varer eit døgn.',
    en: 'Spouse with day trips: each journey lasts 24 hours.',
  },
  emil: {
    nb: 'Barn med rett til dagsturer.',
    nn: 'Barn med rett til dagsturar.',
    en: 'Child with day trips.',
  },
  nils: {
    nb: 'Ansatt som har takket nei til personalbillett: ingen rettigheter.',
    nn: 'Tilsett som har takka nei til personalbillett: ingen rettar.',
    en: 'Employee who opted out: no rights.',
  },
  eva: {
    nb: 'Hadde en rettighet som gikk ut ved nyttår.',
    nn: 'Hadde ein rett som gjekk ut ved nyttår.',
    en: 'Had a right that ended at New Year.',
  },
  siri: {
    nb: 'Har brukt opp årets private reiser. Tjenestereiser går fortsatt, og neste år er klart.',
    nn: 'Har brukt opp dei private reisene i år. Tenestereiser går framleis, og neste år er klart.',
    en: 'Has used up this year’s private journeys. Work travel still goes, and next year is ready.',
  },
  dag: {
    nb: 'Er på dagstur nå: den varer til døgnet er omme, selv om årets reiser er brukt opp.',
    nn: 'Er på dagstur no: han varer til døgnet er omme, sjølv om reisene i år er brukte opp.',
    en: 'Is on a day trip now: it lasts 24 hours, although this year’s journeys are used up.',
  },
  bjorn: {
    nb: 'Er sperret fra å bruke rettigheten sin.',
    nn: 'Er sperra frå å bruke retten sin.',
    en: 'Is blocked from using the right.',
  },
  nora: {
    nb: 'Nyansatt: rettighetene gjelder først fra nyttår.',
    nn: 'Nytilsett: rettane gjeld først frå nyttår.',
    en: 'Newly employed: the rights begin at New Year.',
  },
};
