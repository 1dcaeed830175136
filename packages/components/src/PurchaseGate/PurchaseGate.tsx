'use client';
import { formatMoney, isOpen } from '@fribillett/core';
import type { Money } from '@fribillett/core';
import { usePurchaseGate, useTexts } from '@fribillett/hooks';
import type { PurchaseGateOptions } from '@fribillett/hooks';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../internal/Button.tsx';
import { classes } from '../internal/classes.ts';
import { describeError, ErrorNotice } from '../internal/ErrorNotice.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { LiveRegion } from '../internal/LiveRegion.tsx';
import { useKeepFocus } from '../internal/useKeepFocus.ts';
import { GateNotice } from './GateNotice.tsx';
import { gateWords } from './gateWords.ts';
import { usePayment } from './usePayment.ts';

/** Props of `PurchaseGate`. */
export interface PurchaseGateProps extends PurchaseGateOptions {
  /** The reserved order that is to be paid; undefined while there is none. */
  orderId: string | undefined;
  /** Words of the pay button; "Pay" in the provider's language by default. */
  children?: ReactNode;
  /** The price to pay, which the button then names. */
  amount?: Money | undefined;
  /**
   * Hears of an `onPay` that rejected. The customer is told in words either way; without this the error goes to the
   * page's own error reporting, as an uncaught one would.
   */
  onPayError?: ((error: unknown) => void) | undefined;
  /** Shows whether the order may be paid without offering to. */
  isReadOnly?: boolean | undefined;
  /** Level of the heading above what was refused; 3 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: PurchaseGateClassNames | undefined;
}

/** Parts of `PurchaseGate` that take a class name. */
export interface PurchaseGateClassNames {
  /** The whole; its `data-state` is the state of the gate. */
  root?: string | undefined;
  /** The pay button. */
  button?: string | undefined;
}

/**
 * The pay button, and before it whether the chosen rights hold. The server decides, the gate shows: it asks when there
 * is an order, again when the basket changes and when the answer has grown old. An order without a right passes with
 * nothing but the button. Two quick clicks pay once.
 *
 * Must stand in a `PersonnelTicketProvider`. For a payment button of one's own: `usePurchaseGate`.
 */
export function PurchaseGate({
  orderId,
  basketKey,
  onPay,
  children,
  amount,
  onPayError,
  isReadOnly = false,
  headingLevel = 3,
  classNames = {},
}: PurchaseGateProps) {
  const { t, locale } = useTexts();
  const gate = usePurchaseGate(orderId, { basketKey, onPay });
  const { state, isPaying } = gate;
  const { error, request } = usePayment(gate, onPayError);
  const { fallback, handlers } = useKeepFocus<HTMLButtonElement>();
  const noticeId = useId();
  const isClosed = !isOpen(state) || isPaying;

  return (
    <div
      className={classes('fb fb-purchase-gate', classNames.root)}
      lang={locale}
      data-state={state.status}
      {...handlers}
    >
      <div id={noticeId} aria-busy={state.status === 'checking' || isPaying}>
        <GateNotice state={state} onCheck={gate.check} headingLevel={headingLevel} />
      </div>
      {error !== undefined && <ErrorNotice error={error} what={t('gate.payFailed')} />}
      {!isReadOnly && (
        <Button
          buttonRef={fallback}
          className={classes('fb-pay', classNames.button)}
          aria-disabled={isClosed}
          aria-describedby={noticeId}
          onClick={() => {
            if (!isClosed) request();
          }}
        >
          {isPaying ? (
            t('gate.opening')
          ) : (
            <>
              {children ?? t('gate.pay')}
              {amount !== undefined && (
                <>
                  {' '}
                  <bdi className="fb-amount">{formatMoney(amount, locale)}</bdi>
                </>
              )}
            </>
          )}
        </Button>
      )}
      <LiveRegion
        text={
          isPaying
            ? t('gate.opening')
            : error !== undefined
              ? describeError(error, t, t('gate.payFailed'))
              : gateWords(state, t)
        }
      />
    </div>
  );
}
