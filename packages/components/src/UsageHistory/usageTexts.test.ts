import type { Message } from '@fribillett/core';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import { usageTexts } from './usageTexts.ts';
import type { UsageTexts } from './usageTexts.ts';

const catalogues: readonly UsageTexts[] = [nb, nn, en];

function formsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : [message.one, message.other];
}

const placeholders = (message: Message) =>
  formsOf(message).map((form) => (form.match(/\{\w+\}/g) ?? []).sort());

describe.each(catalogues)('the catalogue $locale', ({ messages }) => {
  it('has the keys of Bokmål and no other, and fills the same placeholders', () => {
    const own = new Map(Object.entries<Message>(messages));
    expect([...own.keys()]).toEqual(Object.keys(nb.messages));
    for (const [key, message] of Object.entries<Message>(nb.messages)) {
      expect(placeholders(own.get(key) ?? '')).toEqual(placeholders(message));
    }
  });

  it('holds no empty text', () => {
    const texts = Object.values<Message>(messages).flatMap(formsOf);
    expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([]);
  });
});

describe('usageTexts', () => {
  it.each([
    ['nb-NO', 'Måned'],
    ['no', 'Måned'],
    ['NN-no', 'Månad'],
    ['sv-SE', 'Måned'],
    ['en-GB', 'Month'],
    ['de', 'Month'],
    ['', 'Month'],
  ])('speaks the language of %s, or its neighbour', (locale, word) => {
    expect(usageTexts(locale, undefined)('usage.month')).toBe(word);
  });

  it("puts the shop's own words in place of ours, one by one", () => {
    const words = usageTexts('nb-NO', { 'usage.title': 'Mine reiser' });
    expect([words('usage.title'), words('usage.month')]).toEqual(['Mine reiser', 'Måned']);
  });
});
