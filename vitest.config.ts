import { defineConfig } from 'vitest/config';

const source = { conditions: ['@fribillett/source', 'module', 'node', 'import', 'default'] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: source,
        ssr: { resolve: source },
        test: { name: 'unit', environment: 'node', include: ['packages/*/src/**/*.test.ts'] },
      },
    ],
  },
});
