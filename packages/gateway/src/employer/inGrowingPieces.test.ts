import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inGrowingPieces } from './inGrowingPieces.ts';

const letters = (count: number) => Array.from({ length: count }, (_, at) => Uint8Array.of(at % 251));

/** The pieces that come out, and after which of them a record ended. */
async function passed(chunks: Uint8Array[], ends: (number: number) => boolean): Promise<Uint8Array[]> {
  const { pieces, ended } = inGrowingPieces(chunks);
  const out: Uint8Array[] = [];
  for await (const piece of pieces) {
    out.push(piece);
    if (ends(out.length)) ended();
  }
  return out;
}

it('has a record that comes letter by letter read a few dozen times, and not once for each', async () => {
  const out = await passed(letters(20_000), () => false);
  expect(out.length).toBeLessThan(120);
});

it('holds nothing back while records end', async () => {
  expect(await passed(letters(1000), () => true)).toEqual(letters(1000));
});

it('loses, adds and moves no byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      async (chunks, every) => {
        const out = await passed(chunks, (number) => number % every === 0);
        expect(out.flatMap((piece) => [...piece])).toEqual(chunks.flatMap((chunk) => [...chunk]));
      },
    ),
  );
});
