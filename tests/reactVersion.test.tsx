import { render, screen } from '@testing-library/react';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { expect, it } from 'vitest';

it('runs on the React that its project names', () => {
  render(<p>{React.version}</p>);

  expect(screen.getByText(React.version)).toBeTruthy();
  expect([React.version, ReactDom.version]).toEqual([
    import.meta.env['REACT_VERSION'],
    import.meta.env['REACT_VERSION'],
  ]);
});
