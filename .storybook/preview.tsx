import type { Decorator, Preview } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { configure } from 'storybook/test';
import '@fontsource-variable/inter';
import '@fribillett/components/employer/styles.css';
import '@fribillett/components/styles.css';
import './preview.css';
import { storyNow } from './trips.ts';
import { loadEmployer, withEmployer } from './withEmployer.tsx';
import { loadStack, withStack } from './withStack.tsx';

// A read that fails is sent again twice before the words are shown.
configure({ asyncUtilTimeout: 6_000 });

/** How a story stands on the page, under `parameters.page`. */
interface PageSetup {
  /** Pixels; the whole width, up to that of a phone held upright or a column of a checkout, by default. */
  width?: number;
  dir?: 'ltr' | 'rtl';
  /** Per cent of the browser's own text size. */
  textSize?: number;
}

const withPage: Decorator = (Story, { globals, parameters }) => (
  <Page
    theme={String(globals['theme'])}
    locale={String(globals['locale'])}
    setup={(parameters as { page?: PageSetup }).page ?? {}}
  >
    <Story />
  </Page>
);

interface PageProps {
  theme: string;
  locale: string;
  setup: PageSetup;
  children: ReactNode;
}

function Page({ theme, locale, setup: { width = 560, dir = 'ltr', textSize = 100 }, children }: PageProps) {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.dataset['theme'] = theme;
    root.style.fontSize = `${String(textSize)}%`;
    root.lang = locale;
  }, [theme, locale, textSize]);
  return (
    <div data-page="" dir={dir} style={{ maxInlineSize: width, marginInline: 'auto' }}>
      {children}
    </div>
  );
}

const realNow = Date.now;
const shift = Date.parse(storyNow) - realNow();

const preview: Preview = {
  decorators: [withStack, withEmployer, withPage],
  loaders: [loadStack, loadEmployer],
  beforeEach: () => {
    // The page judges rights by its own clock, so that runs from the stories' day too.
    Date.now = () => realNow() + shift;
    return () => {
      Date.now = realNow;
    };
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    controls: { expanded: true },
    docs: { argTypes: { sort: 'requiredFirst' } },
    options: {
      storySort: { order: ['Introduction', 'Guides', 'Whole sale', 'Components', 'Employer', 'Themes'] },
    },
  },
  initialGlobals: {
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    locale: 'nb',
  },
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
