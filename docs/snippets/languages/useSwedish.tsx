import type { PurposeMapping, Transport } from '@fribillett/core';
import { UsageHistory } from '@fribillett/components';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import type { ReactNode } from 'react';
import { sv } from './sv.ts';

export function SwedishShop({ transport, purposes, sessionKey, children }: ShopProps) {
  return (
    <PersonnelTicketProvider
      transport={transport}
      purposes={purposes}
      sessionKey={sessionKey}
      locale={sv}
      // A text or two of the shop's own, on top of the catalogue.
      texts={{ 'claim.title': 'Hämta din personalbiljett' }}
    >
      {children}
      <UsageHistory texts={{ 'usage.title': 'Mina resor' }} />
    </PersonnelTicketProvider>
  );
}

interface ShopProps {
  transport: Transport;
  purposes: PurposeMapping;
  sessionKey: string;
  children: ReactNode;
}
