import type { TextOverrides, Texts } from '@fribillett/core';
import type { nb } from './nb.ts';

/** Name of a text of the elements. */
export type SaleTextKey = keyof typeof nb.messages;

/** A catalogue of the elements: core's and the whole sale's own. */
export type SaleTexts = Texts<SaleTextKey>;

/** Texts of the shop's own, one by one. */
export type SaleTextOverrides = TextOverrides<SaleTextKey>;

/** The languages that the elements speak. */
export const languages = ['nb', 'nn', 'en'] as const;

/** One of them. */
export type Language = (typeof languages)[number];

/** Bokmål is inside; the others come when they are asked for. */
export async function loadCatalogue(language: Exclude<Language, 'nb'>): Promise<SaleTexts> {
  if (language === 'nn') return (await import('./nn.ts')).nn;
  return (await import('./en.ts')).en;
}
