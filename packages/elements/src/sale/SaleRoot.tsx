import { createHttpTransport } from '@fribillett/core';
import type { Transport } from '@fribillett/core';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import { useInsertionEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { SessionSettings } from '../internal/sessionProperties.ts';
import { useCatalogue } from '../words/useCatalogue.ts';
import { useSale } from './useSale.ts';
import type { Sale } from './useSale.ts';

/** An element that shows something of a sale within itself. */
export interface SalePart extends Element {
  readonly partId: string;
  renderPart: (sale: Sale) => ReactNode;
}

interface SaleRootProps {
  /** The element that the session belongs to. */
  element: Element;
  settings: SessionSettings;
  parts: readonly SalePart[];
  /** Hands out the newest sale, for the element's methods; undefined once there is none. */
  onSale: (sale: Sale | undefined) => void;
}

/** One React tree for a session, which shows each element's part within that element. */
export function SaleRoot({ element, settings, parts, onSale }: SaleRootProps) {
  const { baseUrl, sessionKey, locale = 'nb', purposes, texts, ageBands } = settings;
  const loaded = useCatalogue(settings.catalogue === undefined ? locale : 'nb', element);
  const catalogue = settings.catalogue ?? loaded;
  const transport = useTransport(settings.transport, baseUrl);
  if (transport === undefined || sessionKey === undefined || catalogue === undefined) return null;
  return (
    <PersonnelTicketProvider
      transport={transport}
      purposes={purposes}
      sessionKey={sessionKey}
      locale={catalogue}
      texts={texts}
      ageBands={ageBands}
    >
      <SaleParts element={element} settings={{ ...settings, catalogue }} parts={parts} onSale={onSale} />
    </PersonnelTicketProvider>
  );
}

function SaleParts({ element, settings, parts, onSale }: SaleRootProps) {
  const sale = useSale(settings, element);
  useInsertionEffect(() => {
    onSale(sale);
    return () => {
      onSale(undefined);
    };
  });
  return parts.map((part) => createPortal(part.renderPart(sale), part, part.partId));
}

function useTransport(own: Transport | undefined, baseUrl: string | undefined): Transport | undefined {
  return useMemo(
    () => own ?? (baseUrl === undefined ? undefined : createHttpTransport({ baseUrl })),
    [own, baseUrl],
  );
}
