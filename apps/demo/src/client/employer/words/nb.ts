/** The back office's own words in Bokmål, and the shape that the other languages follow. */
export const nb = {
  name: 'Arbeidsgiversiden',
  toShop: 'Til butikken',
  demo: 'Arbeidsgiversiden er en del av demoen. Selskapene og menneskene er oppdiktet.',
  signIn: {
    title: 'Hvem er du hos arbeidsgiveren?',
    lead: 'Arbeidsgiveren registrerer de ansatte. Av det kommer rettighetene, og hver måned en rapport over hva som skal skattlegges.',
    signOut: 'Logg ut',
    note: 'Innloggingen her er en annen enn i butikken. Du kan være kunde der og HR her samtidig.',
  },
  nav: {
    label: 'Arbeidsgiversidene',
    import: 'Importer fil',
    new: 'Registrer én',
    employees: 'Ansatte',
    tax: 'Skatterapport',
  },
  import: {
    title: 'Ansatte inn, rettigheter ut',
    lead: 'Send inn en fil med ansatte. Jobben gjør den om til ansatte med rettigheter og hver sin hentekode.',
    sampleTitle: 'Har du ingen fil?',
    sampleHelp: 'Last ned en med oppdiktede ansatte, og slipp den i feltet.',
    sample: 'Last ned prøvefil',
    broken: 'Last ned prøvefil med feil',
  },
  new: {
    title: 'Én ansatt for hånd',
    lead: 'Det samme som en rad i filen, med ord i stedet for koder.',
  },
  employees: {
    title: 'Hvem som har hva',
    lead: 'Åpne en ansatt for å se rettighetene og hentekoden, som ellers kommer i et brev.',
    shopTitle: 'Bli en av dem i butikken',
    shop: 'Den ansatte kobler hentekoden til kjøpene sine i butikken. Her kan du gå rett dit.',
    openShop: 'Åpne butikken som',
    opening: 'Åpner butikken …',
  },
  tax: {
    title: 'Skatterapport',
    lead: 'Rapporten for en måned lages den første i neste. Du kan også be om den før.',
  },
  clock: {
    title: 'Demoens klokke',
    now: (day: string, time: string) => `${day} kl. ${time}`,
    runJob: 'Kjør jobben nå',
    runJobHelp: 'Stiller klokka ti minutter fram.',
    nextMonth: 'Neste måned',
    nextMonthHelp: 'Stiller klokka til den første i neste måned.',
    help: 'Jobben går hvert tiende minutt og gjør det som er sendt inn om til ansatte. Når klokka flyttes, faller ubetalte reservasjoner bort. Du er fortsatt logget inn.',
    moved: (when: string) => `Klokka er stilt til ${when}.`,
  },
  requests: {
    way: 'Nettleser → arbeidsgiverens server → gateway → Entur',
    help: 'Hver forespørsel fra siden til arbeidsgiverens egen server, og under den det serveren spurte Entur om. Verken innhold, navn eller id-er vises.',
    helpPage: 'Forespørslene som forlater siden, bare til arbeidsgiverens egen server. Innholdet vises ikke.',
  },
};

/** Every word of the back office's own, in one language. */
export type EmployerWords = typeof nb;
