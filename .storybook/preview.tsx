import type { Decorator, Preview } from '@storybook/react-vite';
import { useEffect } from 'react';
import '@fribillett/components/styles.css';

const withPage: Decorator = (Story, { globals }) => (
  <Page theme={String(globals['theme'])} locale={String(globals['locale'])}>
    <Story />
  </Page>
);

function Page({ theme, locale, children }: { theme: string; locale: string; children: React.ReactNode }) {
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
    document.documentElement.lang = locale;
  }, [theme, locale]);
  return children;
}

const preview: Preview = {
  decorators: [withPage],
  parameters: { a11y: { test: 'error' }, layout: 'padded' },
  initialGlobals: { theme: 'light', locale: 'nb' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', items: ['nb', 'nn', 'en'], dynamicTitle: true },
    },
  },
};

export default preview;
