import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.base.ts';

export default defineConfig({
  ...base,
  entry: [
    'src/index.ts',
    'src/employer/index.ts',
    'src/adapters/node.ts',
    'src/sale/redisSaleStore.ts',
    'src/sale/sqliteSaleStore.ts',
  ],
});
