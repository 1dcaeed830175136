import { readdirSync, readFileSync } from 'node:fs';
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
    expect(built).toMatch(/\.fb\{--_fb-ink:var\(--fb-ink, ?#16202b\)/);
    expect(built).toMatch(
      /@supports \(color:light-dark\(#000, ?#fff\)\)\{\.fb\{--_fb-ink:var\(--fb-ink, ?light-dark\(#16202b, ?#eef2f5\)\)/,
    );
  });

  it('are the same by themselves as on the light side', () => {
    const light = colours(/(--_fb-[a-z-]+): var\(--fb-[a-z-]+, light-dark\((#\w+), #\w+\)\);/g);
    expect(light.length).toBeGreaterThan(0);
    expect(colours(/(--_fb-[a-z-]+): var\(--fb-[a-z-]+, (#\w+)\);/g)).toEqual(light);
  });
});

describe('the stylesheets', () => {
  const root = new URL('../', import.meta.url);
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const);
  const entries = sheets.filter(([path]) => path.endsWith('styles.css'));

  it('put everything into one layer', () => {
    expect(entries).toHaveLength(2);
    for (const [, css] of entries) {
      expect(css.trim().split('\n')).toEqual(css.match(/^@import '[^']+' layer\(fribillett\);$/gm));
    }
  });

  it('ask for the width of their container and never of the viewport', () => {
    const asked = sheets.flatMap(([, css]) =>
      [...css.matchAll(/@media ([^{]+?)\s*\{/g)].map(([, query]) => query),
    );
    expect([...new Set(asked)].toSorted()).toEqual([
      '(forced-colors: active)',
      '(prefers-reduced-motion: reduce)',
    ]);
  });

  it('use only tokens that there are', () => {
    const text = sheets.map(([, css]) => css).join('\n');
    const set = new Set([...text.matchAll(/(--_fb-[a-z-]+):/g)].map(([, name]) => name));
    const used = [...text.matchAll(/var\((--_fb-[a-z-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });
});
