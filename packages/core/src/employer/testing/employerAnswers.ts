import type { EmployerWireOperation } from '../transport/employerWire.ts';

const ticketRight = {
  ticketRightId: '77',
  ticketType: { code: 'PRIV', description: 'Privat' },
  validFrom: '2026-01-01T00:00:00+01:00',
  validUntil: '2027-01-01T00:00:00+01:00',
  rule: 'Ansatt privat',
  isSynchronised: true,
  syncError: 'Venter på salg.',
};
const summary = {
  employeeId: '501',
  employeeNo: '1001',
  companyId: 40,
  firstName: 'Åse',
  surname: 'Nordmann',
  dateOfBirth: '1990-01-31',
  employmentType: { code: 'F', description: 'Fast' },
  hireEndDate: '2030-12-31',
  isDeleted: false,
  abstainFromTicket: false,
  isSynchronised: true,
};
const imported = {
  importedEmployeeId: '9',
  employeeNo: '1001',
  companyId: 40,
  firstName: 'Åse',
  surname: 'Nordmann',
  postalCode: '0155',
  postalPlace: 'OSLO',
};

/** Every operation's answer with every field that it may have. */
export const employerAnswers: Readonly<Record<EmployerWireOperation, object>> = {
  findCompanies: {
    companies: [{ companyId: 40, name: 'Entur', reportSeparator: ';' }],
    may: ['import', 'read', 'reports', 'read-national-ids'],
  },
  findEmployees: { employees: [summary], page: 1, totalPages: 2, totalItems: 101 },
  getEmployee: {
    ...summary,
    ssn: '*****',
    addressLine: 'Storgata 1',
    postalCode: '0155',
    payType: { code: 'A' },
    hireStartDate: '2020-02-01',
    hireEndCause: { code: 'A' },
    leaveFromDate: '2026-05-01',
    paidPercentage: 87.5,
    employmentPercentage: 100,
    employmentPercentageDate: '2020-02-01',
    disabilityGrade: 0,
    preferredProduct: 'Sølv',
    ticketHolderCode: 'NT-4821-KARI',
    yearlyFees: [{ year: 2026, isPaid: true }],
    disabilityProofs: [{ year: 2026, isRegistered: false }],
    categories: [{ year: 2026, product: 'Sølv' }],
    ticketRights: [ticketRight],
    familyMembers: [
      {
        familyMemberId: '12',
        firstName: 'Ida',
        surname: 'Nordmann',
        dateOfBirth: '2015-06-07',
        relation: { code: 'BARN', description: 'Barn' },
        ticketHolderCode: 'NT-4822-IDA',
        abstainFromTicket: false,
        isDeleted: false,
        isSynchronised: false,
        lowIncomeYears: [2025],
        ticketRights: [ticketRight],
      },
    ],
  },
  importNewEmployee: imported,
  importEmployeesCsv: {
    changed: [{ importedEmployeeId: '9', employeeNo: '1001', firstName: 'Åse', surname: 'Nordmann' }],
  },
  getImportedEmployee: imported,
  patchImportedEmployee: imported,
  setYearlyFee: { year: 2026, isPaid: true },
  setDisabilityProof: { year: 2026, isRegistered: true },
  getTaxSavings: {
    status: 'ready',
    delimiter: ';',
    areNationalIdsMasked: true,
    rows: [
      {
        companyId: 40,
        employeeNo: '0',
        nationalId: '310190*****',
        personKey: 'k1',
        savingOre: -50,
        fromDate: '2026-01-01',
        toDate: '2026-01-31',
        employeeStatus: 'P',
      },
    ],
  },
  createTaxSavings: { progress: 40, isFinished: false, error: 'Prøv igjen.' },
};
