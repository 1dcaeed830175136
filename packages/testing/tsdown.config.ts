import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/builders/employer.ts', 'src/shop/index.ts', 'src/cli/main.ts'],
});
