import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { compareAccess, comparePicture, makeRoom, pressTab } from './.storybook/accepted.ts';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';
import { uploadBackend } from './tests/uploadBackend.ts';

/** Packages read each other's sources, so that no test waits for a build. */
const conditions = ['@fribillett/source', 'module'];
/** Vitest leaves a processor free, which on a machine with two is half of it. What runs in a browser does not inherit it. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

const inNode = { resolve: { conditions: [...conditions, 'node'] } };

/**
 * Each project gets its own: Vitest writes into it. Vite scans the tests and every source behind them before the first
 * page opens, so that no dependency found late loads the page again in the middle of a run.
 */
function inChromium() {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: chromiumLaunchOptions() }),
    instances: [{ browser: 'chromium' as const }],
  };
}

/** Each story is looked at in three ways in one page, `.storybook/everyStory.ts`. */
function inThreeLooks() {
  return {
    ...inChromium(),
    commands: { compareAccess, comparePicture, makeRoom, pressTab },
    provider: playwright({
      launchOptions: chromiumLaunchOptions({ takesPictures: true }),
      contextOptions: {
        colorScheme: 'light' as const,
        reducedMotion: 'reduce' as const,
        viewport: { width: 1280, height: 1200 },
        // All pictures together weigh a few megabytes.
        deviceScaleFactor: 0.5,
      },
    }),
  };
}

/** The same tests of hooks and components, on one version of React. */
function reactTests(
  name: string,
  version: string,
  alias: Record<string, string>,
): TestProjectInlineConfiguration {
  return {
    cacheDir: `node_modules/.vite/${name}`,
    plugins: [uploadBackend()],
    define: { 'import.meta.env.REACT_VERSION': JSON.stringify(version) },
    resolve: { conditions: [...conditions, 'browser'], alias },
    test: {
      name,
      include: ['packages/{hooks,components,elements}/src/**/*.test.tsx', 'tests/**/*.test.tsx'],
      browser: inChromium(),
      maxWorkers,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        ...inNode,
        ssr: inNode,
        test: {
          name: 'unit',
          environment: 'node',
          // No test mocks a module, so that one load of each serves all files: half the time.
          isolate: false,
          // A property is hundreds of tests in one, on a machine that may be busy with another step.
          testTimeout: 30_000,
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', '{scripts,tests}/**/*.test.ts'],
        },
      },
      reactTests('browser', '19.3.1', {}),
      reactTests('react-18', '18.3.1', { react: 'react-18', 'react-dom': 'react-dom-18' }),
      {
        cacheDir: 'node_modules/.vite/storybook',
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        test: {
          name: 'storybook',
          browser: inThreeLooks(),
          setupFiles: ['.storybook/everyStory.ts'],
          maxWorkers,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['apps/*/e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packages',
          environment: 'node',
          include: ['tests/packages/*.e2e.ts'],
          globalSetup: 'tests/packages/packGlobally.ts',
          testTimeout: 60_000,
          // A first install loads what the machine has not seen yet.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
