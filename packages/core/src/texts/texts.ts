import type { nb } from './nb.ts';

/** A text that depends on the parameter `count`; the form is chosen with `Intl.PluralRules` of the catalogue's locale. */
export interface Plural {
  one: string;
  other: string;
}

/** One text. `{name}` stands for the parameter of that name. */
export type Message = string | Plural;

/** Name of a text. Bokmål is the shape: what it lacks, no language has. */
export type TextKey = keyof typeof nb.messages;

/** A catalogue: every text in one language. Strings only, so that it passes from a server to a browser as it is. */
export interface Texts<Key extends string = TextKey> {
  /** BCP 47 tag, used for plural forms, days and money. */
  locale: string;
  messages: Readonly<Record<Key, Message>>;
}

/** Texts of the integrator's own, one by one; the rest comes from the catalogue. */
export type TextOverrides<Key extends string = TextKey> = Partial<Texts<Key>['messages']>;

/** Values for the placeholders of one text. A number is written as it is; format days and money first. */
export type TextParams = Readonly<Record<string, string | number>>;

/**
 * Looks one text up and fills it in. A plural text takes its form from `params.count`. A placeholder without a value
 * stays as it stands, where it is easily seen.
 */
export type Translate<Key extends string = TextKey> = (key: Key, params?: TextParams) => string;

/**
 * Makes the function that every text goes through.
 *
 * @param catalogue one of `nb`, `nn`, `en`, or a translation of one's own.
 * @param overrides texts that replace the catalogue's; a key that is `undefined` counts as absent.
 */
export function createTexts<Key extends string = TextKey>(
  catalogue: Texts<Key>,
  overrides: TextOverrides<Key> = {},
): Translate<Key> {
  const plurals = new Intl.PluralRules([catalogue.locale, 'nb-NO']);
  return (key, params = {}) => {
    const message = overrides[key] ?? catalogue.messages[key];
    if (typeof message === 'string') return fill(message, params);
    return fill(message[plurals.select(Number(params['count'])) === 'one' ? 'one' : 'other'], params);
  };
}

function fill(message: string, params: TextParams): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  );
}
