import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({
  ...base,
  entry: [
    'src/index.ts',
    'src/texts/nb.ts',
    'src/texts/nn.ts',
    'src/texts/en.ts',
    'src/employer/index.ts',
    'src/employer/texts/nb.ts',
    'src/employer/texts/nn.ts',
    'src/employer/texts/en.ts',
  ],
});
