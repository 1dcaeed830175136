import './styles/tokens.css';
import '@fribillett/components/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { createShopQueries } from './shop/shopQueries.ts';
import './styles/base.css';
import './styles/layout.css';
import './styles/stepper.css';
import './styles/hero.css';
import './styles/controls.css';
import './styles/choices.css';
import './styles/people.css';
import './styles/tickets.css';
import './styles/panels.css';
import './styles/narrow.css';
import { WordsProvider } from './words/WordsProvider.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the shop.');

createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <ErrorBoundary>
        <QueryClientProvider client={createShopQueries()}>
          <App />
        </QueryClientProvider>
      </ErrorBoundary>
    </WordsProvider>
  </StrictMode>,
);
