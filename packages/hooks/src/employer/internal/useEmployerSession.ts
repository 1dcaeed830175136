import { useContext } from 'react';
import { SessionContext } from '../../internal/SessionContext.ts';
import type { EmployerSession } from '../../internal/SessionContext.ts';

/** @throws Error outside of an employer's provider. */
export function useEmployerSession(): EmployerSession {
  const session = useContext(SessionContext);
  if (session !== undefined && 'employerTransport' in session) return session;
  throw new Error('Fribillett: wrap the back office in an <EmployerProvider> with transport and sessionKey.');
}
