import { createHttpTransport, type PurposeMapping, type TextOverrides } from '@fribillett/core';
import { nn } from '@fribillett/core/texts/nn';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import type { ReactNode } from 'react';

const transport = createHttpTransport({ baseUrl: '/api/personnel-tickets' });

const purposes: PurposeMapping = { 'ENT:EntitlementProduct:yourPrivateProduct': 'private' };

// One by one; what is not named here comes from the catalogue. Nynorsk here; Bokmål is the default.
const texts: TextOverrides = {
  'entitlements.title': 'Kven reiser på personalbillett?',
  'entitlements.couponsLeftOf': '{count} turar att av {limit}',
  'entitlements.products': { one: '{count} billettype', other: '{count} billettypar' },
};

export function ShopProvider({ sessionKey, children }: { sessionKey: string; children: ReactNode }) {
  return (
    <PersonnelTicketProvider
      transport={transport}
      purposes={purposes}
      sessionKey={sessionKey}
      locale={nn}
      texts={texts}
    >
      {children}
    </PersonnelTicketProvider>
  );
}
