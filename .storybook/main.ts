import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../packages/components/src/**/*.stories.tsx', '../docs/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Stories show the sources as they stand, without a build.
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { conditions: ['@fribillett/source', 'module', 'browser', 'import', 'default'] },
    }),
};

export default config;
