import {
  createEmployerGateway,
  type EmployerEvent,
  type EmployerSession,
} from '@fribillett/gateway/employer';

export const employerGateway = createEmployerGateway({
  environment: 'staging',
  // A client of its own at Entur: an employer's permissions are not a shop's.
  clientId: setting('ENTUR_EMPLOYER_CLIENT_ID'),
  clientSecret: setting('ENTUR_EMPLOYER_CLIENT_SECRET'),
  clientName: 'nordbanen-hr',
  basePath: '/api/employer',
  allowedOrigins: ['https://hr.example'],
  // Who imported, registered, or looked at national ids; no event holds an id, a name or a code.
  onEvent: audit,
  resolveEmployer: (request) => employerOfYourSession(request),
});

declare function setting(name: string): string;
declare function audit(event: EmployerEvent): void;
// For instance { companyIds: [9001], actor: 'user 4711', may: ['import', 'read', 'reports'] }.
declare function employerOfYourSession(request: Request): Promise<EmployerSession | undefined>;
