import type { EmployerWords } from './nb.ts';

/** The back office's own words in Nynorsk. */
export const nn: EmployerWords = {
  name: 'Arbeidsgivarsida',
  toShop: 'Til butikken',
  demo: 'Arbeidsgivarsida er ein del av demoen. Selskapa og menneska er oppdikta.',
  signIn: {
    title: 'Kven er du hos arbeidsgivaren?',
    lead: 'Arbeidsgivaren registrerer dei tilsette. Av det kjem rettane, og kvar månad ein rapport over kva som skal skattleggjast.',
    signOut: 'Logg ut',
    note: 'Innlogginga her er ei anna enn i butikken. Du kan vere kunde der og HR her samstundes.',
  },
  nav: {
    label: 'Arbeidsgivarsidene',
    import: 'Importer fil',
    new: 'Registrer éin',
    employees: 'Tilsette',
    tax: 'Skatterapport',
  },
  import: {
    title: 'Tilsette inn, rettar ut',
    lead: 'Send inn ei fil med tilsette. Jobben gjer ho om til tilsette med rettar og kvar sin hentekode.',
    sampleTitle: 'Har du inga fil?',
    sampleHelp: 'Last ned ei med oppdikta tilsette, og slepp ho i feltet.',
    sample: 'Last ned prøvefil',
    broken: 'Last ned prøvefil med feil',
  },
  new: {
    title: 'Éin tilsett for hand',
    lead: 'Det same som ei rad i fila, med ord i staden for kodar.',
  },
  employees: {
    title: 'Kven som har kva',
    lead: 'Opne ein tilsett for å sjå rettane og hentekoden, som elles kjem i eit brev.',
    shopTitle: 'Bli ein av dei i butikken',
    shop: 'Den tilsette koplar hentekoden til kjøpa sine i butikken. Her kan du gå rett dit.',
    openShop: 'Opne butikken som',
    opening: 'Opnar butikken …',
  },
  tax: {
    title: 'Skatterapport',
    lead: 'Rapporten for ein månad blir laga den første i neste. Du kan òg be om han før.',
  },
  clock: {
    title: 'Klokka i demoen',
    now: (day, time) => `${day} kl. ${time}`,
    runJob: 'Køyr jobben no',
    runJobHelp: 'Stiller klokka ti minutt fram.',
    nextMonth: 'Neste månad',
    nextMonthHelp: 'Stiller klokka til den første i neste månad.',
    help: 'Jobben går kvart tiande minutt og gjer det som er sendt inn om til tilsette. Når klokka blir flytta, fell ubetalte reservasjonar bort. Du er framleis logga inn.',
    moved: (when) => `Klokka er stilt til ${when}.`,
  },
  requests: {
    way: 'Nettlesar → serveren til arbeidsgivaren → gateway → Entur',
    help: 'Kvar førespurnad frå sida til serveren til arbeidsgivaren, og under han det serveren spurde Entur om. Verken innhald, namn eller id-ar blir viste.',
    helpPage:
      'Førespurnadene som forlèt sida, berre til serveren til arbeidsgivaren. Innhaldet blir ikkje vist.',
  },
};
