import type { TextOverrides, Texts, Translate } from '../../texts/texts.ts';
import type { nb } from './nb.ts';

/** Name of a text of the employer's side. Bokmål is the shape: what it lacks, no language has. */
export type EmployerTextKey = keyof typeof nb.messages;

/** A catalogue of the employer's side: every text in one language. */
export type EmployerTexts = Texts<EmployerTextKey>;

/** Texts of the integrator's own, one by one. */
export type EmployerTextOverrides = TextOverrides<EmployerTextKey>;

/** Looks up one text of the employer's side and fills it in. */
export type EmployerTranslate = Translate<EmployerTextKey>;
