import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { describe, expect, it } from 'vitest';

const filename = 'tokens.css';
const source = readFileSync(new URL(filename, import.meta.url), 'utf8');

/** What Vite builds for when a host says nothing: all of them older than `light-dark()`. */
const targets = { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) };

const colours = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name, colour]) => [name, colour]);

describe('the colours', () => {
  it('survive a build for browsers without light-dark(), on a page that sets no color-scheme', () => {
    const built = transform({ filename, code: Buffer.from(source), minify: true, targets }).code.toString();
    expect(built).not.toContain('--lightningcss');
    expect(built).toMatch(/\.fb\{--fb-ink:#16202b;/);
    expect(built).toMatch(
      /@supports \(color:light-dark\(#000, ?#fff\)\)\{\.fb\{--fb-ink:light-dark\(#16202b,#eef2f5\)/,
    );
  });

  it('are the same by themselves as on the light side', () => {
    const light = colours(/(--fb-[a-z-]+): light-dark\((#\w+), #\w+\);/g);
    expect(light.length).toBeGreaterThan(0);
    expect(colours(/(--fb-[a-z-]+): (#\w+);/g)).toEqual(light);
  });
});
