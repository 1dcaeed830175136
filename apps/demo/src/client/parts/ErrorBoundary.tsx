import { Component, type ReactNode } from 'react';
import { WordsContext } from '../words/WordsContext.ts';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Catches what no page expected. The browser's console has the error; the visitor gets words and a way on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <WordsContext.Consumer>
        {({ words }) => (
          <main className="page crashed" role="alert">
            <h1>{words.shop.crashedTitle}</h1>
            <p>{words.shop.crashed}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                window.location.reload();
              }}
            >
              {words.shop.reload}
            </button>
          </main>
        )}
      </WordsContext.Consumer>
    );
  }
}
