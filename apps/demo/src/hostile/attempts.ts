import type { AttemptGroup } from './attempt.ts';
import { bodyAttempts } from './attempts/bodies.ts';
import { clearanceAttempts } from './attempts/clearance.ts';
import { codeAttempts } from './attempts/codes.ts';
import { doorAttempts } from './attempts/doors.ts';
import { employerAttempts } from './attempts/employer.ts';
import { identityAttempts } from './attempts/identity.ts';
import { leakAttempts } from './attempts/leaks.ts';
import { orderAttempts } from './attempts/orders.ts';
import { raceAttempts } from './attempts/races.ts';
import { requestAttempts } from './attempts/requests.ts';
import { rightsAttempts } from './attempts/rights.ts';
import { siteAttempts } from './attempts/sites.ts';
import { terminalAttempts } from './attempts/terminal.ts';

/** Everything that is tried; each group at a demo of its own. */
export const attemptGroups: readonly AttemptGroup[] = [
  { kind: 'Being somebody else', attempts: identityAttempts },
  { kind: "Other people's rights", attempts: rightsAttempts },
  { kind: "Other people's orders", attempts: orderAttempts },
  { kind: 'Clearances', attempts: clearanceAttempts },
  { kind: 'Twice and at once', attempts: raceAttempts },
  { kind: 'Bodies', attempts: bodyAttempts },
  { kind: 'Paths, heads and methods', attempts: requestAttempts },
  { kind: 'Other sites', attempts: siteAttempts },
  { kind: 'Pickup codes', attempts: codeAttempts },
  { kind: 'The payment page', attempts: terminalAttempts },
  { kind: "The employer's back office", attempts: employerAttempts },
  { kind: 'Failures at Entur', attempts: leakAttempts },
  { kind: 'Side doors, the controls being off', attempts: doorAttempts, hasDemoControls: false },
];
