import type { UserConfig } from 'tsdown';

/**
 * One build for every package: ESM, one file per module (so that importing one component brings one), `"use client"`
 * kept, declarations beside the code.
 */
export const base: UserConfig = {
  unbundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  fixedExtension: false,
  dts: { sourcemap: false },
  sourcemap: false,
  clean: true,
};
