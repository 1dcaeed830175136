import { expect, it } from 'vitest';
import { lineName } from './lineName.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

it('calls the kind of ticket what the checkout calls it', () => {
  expect(lineName('Oslo S–Bergen, Lavpris', nn)).toBe('Oslo S–Bergen, Lågpris');
  expect(lineName('Oslo S–Bergen, Lavpris', nb)).toBe('Oslo S–Bergen, Lavpris');
  expect(lineName('Tidligere reise', nn)).toBe('Tidlegare reise');
});

it('leaves a name as it came when there are no words for it', () => {
  expect(lineName('Oslo S–Bergen, Pluss', nn)).toBe('Oslo S–Bergen, Pluss');
  expect(lineName('', nn)).toBe('');
});
