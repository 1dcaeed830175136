'use client';
import { appliedRights, formatMoney, summarisePrice } from '@fribillett/core';
import type { Holders, Party, ReservationFeeOf, SelectedOffer, TransportError } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { describeError, ErrorNotice } from '../internal/ErrorNotice.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { Section } from '../internal/Section.tsx';
import type { SectionClassNames } from '../internal/Section.tsx';
import { HolderChoice } from './HolderChoice.tsx';
import { NotApplied } from './NotApplied.tsx';
import { PriceLines } from './PriceLines.tsx';
import { Skeleton } from '../internal/Skeleton.tsx';
import { notAppliedLines, sharedRights } from './priceLines.ts';

/** Props of `OfferPrice`. */
export interface OfferPriceProps {
  /** What the customer is about to buy, in one currency (`offersByCurrency` parts a basket); empty while nothing is selected. */
  offers: readonly SelectedOffer[];
  /** Who travels on which rights, as `usePersonnelTicketSale` hands it out. */
  party: Party;
  /** On whom shared rights are taxed, when the host keeps it, which a reservation needs; see `onHoldersChange`. */
  holders?: Holders | undefined;
  /** Hears whom the customer chose to be taxed; see `holders`. */
  onHoldersChange?: ((holders: Holders) => void) | undefined;
  /** Tells how much of an offer is a reservation fee; by default nothing is called one (`remainderAfterRight`). */
  reservationFeeOf?: ReservationFeeOf | undefined;
  /** Notices of the offer search; `PERSONALISATION` explains a missing discount. */
  notices?: readonly string[] | undefined;
  /** Products that the offer search could not offer. */
  unavailableProducts?: readonly { status?: string | undefined }[] | undefined;
  /** Searches the offers again, where that may help. */
  onSearchAgain?: (() => void) | undefined;
  /** What stands at the end of the card: the `PurchaseGate`, for example. */
  children?: ReactNode;
  /** The offers are being searched. */
  isLoading?: boolean | undefined;
  /** What the offer search failed with, where the shop's own search speaks through a transport. */
  error?: TransportError | undefined;
  /** Shows on whom a shared right is taxed without letting anybody change it, after a reservation for example. */
  isReadOnly?: boolean | undefined;
  /** Level of the heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: OfferPriceClassNames | undefined;
}

/** Parts of `OfferPrice` that take a class name. */
export interface OfferPriceClassNames extends SectionClassNames {
  /** The list of amounts. */
  lines?: string | undefined;
  /** The amount to pay. */
  total?: string | undefined;
}

/**
 * What the trip costs: ordinary price, discount per person, reservation fees, price to pay; for every chosen right that
 * was not applied, why; and on whom a right is taxed that covers several.
 *
 * Must stand in a `PersonnelTicketProvider`.
 *
 * @throws RangeError when the offers are in several currencies, which nothing can sum: give each its own, see `offersByCurrency`.
 */
export function OfferPrice({
  offers,
  party,
  holders,
  onHoldersChange,
  reservationFeeOf,
  notices,
  unavailableProducts,
  onSearchAgain,
  children,
  isLoading = false,
  error,
  isReadOnly = false,
  headingLevel,
  classNames = {},
}: OfferPriceProps) {
  const { t, locale } = useTexts();
  const [ownHolders, setOwnHolders] = useState<Holders>({});
  const heldBy = holders ?? ownHolders;
  const summary = summarisePrice(offers, reservationFeeOf);
  const rights = appliedRights(offers, party, { holders: heldBy, notices, unavailableProducts });
  const state = isLoading
    ? 'loading'
    : error !== undefined
      ? 'error'
      : summary === undefined
        ? 'empty'
        : 'ready';
  const isPrivateApplied = rights.some(
    ({ status, right }) => status === 'applied' && right.purpose === 'private',
  );

  return (
    <Section
      name="offer-price"
      state={state}
      title={t('offers.title')}
      help={
        party.travellers.length > 0 ? t('offers.travellers', { count: party.travellers.length }) : undefined
      }
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={announcement()}
    >
      {state === 'loading' && <Skeleton rows={3} />}
      {state === 'error' && error !== undefined && <ErrorNotice error={error} onRetry={onSearchAgain} />}
      {state === 'empty' && <Note tone="calm">{t('offers.empty')}</Note>}
      {state === 'ready' && summary !== undefined && (
        <>
          {sharedRights(offers, party, heldBy).map((shared) => (
            <HolderChoice
              key={shared.key}
              shared={shared}
              journeys={party.journeys}
              isReadOnly={isReadOnly}
              onChange={(customerNumber) => {
                const next = { ...heldBy, [shared.key]: customerNumber };
                setOwnHolders(next);
                onHoldersChange?.(next);
              }}
              t={t}
              locale={locale}
            />
          ))}
          <PriceLines
            summary={summary}
            rights={rights}
            journeys={party.journeys}
            t={t}
            locale={locale}
            classNames={classNames}
          />
          <NotApplied
            lines={notAppliedLines(rights, locale)}
            journeys={party.journeys}
            onSearchAgain={onSearchAgain}
            t={t}
            locale={locale}
          />
          {isPrivateApplied && <p className="fb-hint">{t('offers.taxFreeLimit')}</p>}
        </>
      )}
      {children}
    </Section>
  );

  function announcement(): string {
    if (isLoading) return t('offers.loading');
    if (error !== undefined) return describeError(error, t);
    if (summary === undefined) return t('offers.empty');
    return `${t('offers.toPay')} ${formatMoney(summary.toPay, locale)}`;
  }
}
