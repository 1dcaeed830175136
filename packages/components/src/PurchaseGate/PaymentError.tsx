import { TransportError } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { ErrorNotice } from '../internal/ErrorNotice.tsx';
import { Note } from '../internal/Note.tsx';

/** Says that the payment did not open. Only the transport's own errors have words that are meant to be read. */
export function PaymentError({ error }: { error: unknown }) {
  const { t } = useTexts();
  if (error instanceof TransportError) return <ErrorNotice error={error} what={t('gate.payFailed')} />;
  return <Note tone="bad">{t('gate.payFailed')}</Note>;
}
