import type { EmployerWords } from './nb.ts';

/** The back office's own words in English. */
export const en: EmployerWords = {
  name: 'Employer’s back office',
  toShop: 'To the shop',
  demo: 'The back office is part of the demo. Companies and people are made up.',
  signIn: {
    title: 'Who are you at the employer?',
    lead: 'The employer registers the employees. Their rights follow from that, and every month a report on what is to be taxed.',
    signOut: 'Sign out',
    note: 'This sign-in is another one than the shop’s. You can be a customer there and HR here at the same time.',
  },
  nav: {
    label: 'Back office',
    import: 'Import a file',
    new: 'Register one',
    employees: 'Employees',
    tax: 'Tax report',
  },
  import: {
    title: 'Employees in, rights out',
    lead: 'Send a file of employees. The job turns it into employees with rights and a pickup code each.',
    sampleTitle: 'No file at hand?',
    sampleHelp: 'Download one with invented employees, and drop it in the field.',
    sample: 'Download a sample file',
    broken: 'Download one with errors',
  },
  new: {
    title: 'One employee by hand',
    lead: 'The same as a row of the file, with words in place of codes.',
  },
  employees: {
    title: 'Who has what',
    lead: 'Open an employee to see the rights and the pickup code, which otherwise comes in a letter.',
    shopTitle: 'Be one of them in the shop',
    shop: 'The employee connects the pickup code to their purchases in the shop. From here you can go straight there.',
    openShop: 'Open the shop as',
    opening: 'Opening the shop …',
  },
  tax: {
    title: 'Tax report',
    lead: 'The report of a month is made on the first day of the next. You can ask for it before, too.',
  },
  clock: {
    title: 'The demo’s clock',
    now: (day, time) => `${day} at ${time}`,
    runJob: 'Run the job now',
    runJobHelp: 'Moves the clock ten minutes forward.',
    nextMonth: 'Next month',
    nextMonthHelp: 'Moves the clock to the first day of next month.',
    help: 'The job runs every ten minutes and turns what was sent into employees. When the clock moves, unpaid reservations lapse. You stay signed in.',
    moved: (when) => `The clock stands at ${when}.`,
  },
  requests: {
    way: 'Browser → the employer’s server → gateway → Entur',
    help: 'Every request from the page to the employer’s own server, and below it what the server asked Entur. Neither contents, names nor ids are shown.',
    helpPage:
      'The requests that leave the page, to the employer’s own server alone. Their contents are not shown.',
  },
};
