import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The built modules of a package that a page loads which has one import in it, as `OfferPrice/OfferPrice`. */
async function modulesOf(folder: string, contents: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: repository },
    absWorkingDir: repository,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    external: ['react', 'react-dom', '@tanstack/react-query'],
  });
  const dist = `packages/${folder}/dist/`;
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => path.startsWith(dist) && bytesInOutput > 0)
    .map(([path]) => path.slice(dist.length).replace(/\.js$/, ''));
}

it('brings one component with the import of one', async () => {
  const modules = await modulesOf(
    'components',
    "import { OfferPrice } from '@fribillett/components'; globalThis.used = OfferPrice;",
  );
  const folders = new Set(modules.map((path) => path.split('/')[0] ?? ''));
  expect(modules).toContain('OfferPrice/OfferPrice');
  // What all components share is in folders in lower case.
  expect([...folders].filter((folder) => /^[A-Z]/.test(folder))).toEqual(['OfferPrice']);
  expect(folders).not.toContain('employer');
});

it('brings one hook with the import of one', async () => {
  const modules = await modulesOf(
    'hooks',
    "import { useReservation } from '@fribillett/hooks'; globalThis.used = useReservation;",
  );
  expect(modules.filter((path) => !path.startsWith('internal/'))).toEqual(['useReservation']);
});

it('brings one function of the core with the import of one', async () => {
  const modules = await modulesOf(
    'core',
    "import { parsePickupCode } from '@fribillett/core'; globalThis.used = parsePickupCode;",
  );
  expect(modules).toEqual(['claim/pickupCode']);
});
