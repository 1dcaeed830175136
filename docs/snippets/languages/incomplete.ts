import type { Texts } from '@fribillett/core';
import type { EmployerTexts } from '@fribillett/core/employer';

// #region incomplete
export const se: Texts = {
  locale: 'se-NO',
  // @ts-expect-error Every other key is missing, and the compiler names them.
  messages: { 'claim.button': '…' },
};
// #endregion

/** The employer's side has its own keys and all of the sale's. */
export const seForEmployers: EmployerTexts = {
  locale: 'se-NO',
  // @ts-expect-error The sale's texts alone are not enough for a back office.
  messages: se.messages,
};
