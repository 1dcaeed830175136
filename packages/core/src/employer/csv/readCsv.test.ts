import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../testing/bytes.ts';
import { readCsv } from './readCsv.ts';

async function rowsOf(text: string, size: number) {
  const rows: (readonly string[])[] = [];
  for await (const batch of readCsv(piecesOf(text, size))) rows.push(...batch.rows);
  return rows;
}

const cell = fc.stringMatching(/^[a-zæøå0-9 ]{0,4}$/);
const quoted = fc.stringMatching(/^[a-z"\n,]{0,4}$/).map((text) => `"${text.replaceAll('"', '""')}"`);
const lineBreak = fc.constantFrom('\n', '\r\n');

it('finds the cells that d3-dsv finds, with and without quotation marks, in pieces of any size', async () => {
  const line = fc.array(fc.oneof(cell, quoted), { minLength: 2, maxLength: 4 });
  const file = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 8 }), lineBreak });
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 50 }), async ({ lines, lineBreak: end }, size) => {
      const text = lines.map((cells) => cells.join(',') + end).join('');
      expect(await rowsOf(text, size)).toEqual(dsvFormat(',').parseRows(text));
    }),
  );
});

it('counts a blank line as a row of one empty cell', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(await rowsOf(`a,b${end}${end}c,d${end}`, 3)).toEqual([['a', 'b'], [''], ['c', 'd']]);
  }
});
