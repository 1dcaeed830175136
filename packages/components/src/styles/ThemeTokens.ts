import type { CSSProperties } from 'react';

/**
 * The CSS variables that a shop can set, on `:root`, around our components or on `.fb`. Those that are not set have a
 * default, and most of them follow `--fb-ink`, `--fb-paper`, `--fb-accent` and `--fb-radius`. It is a `style` too:
 * `const theme: ThemeTokens = { '--fb-accent': '#005' }`.
 *
 * Made from tokens.json by `node scripts/tokens.mjs`.
 */
export interface ThemeTokens extends CSSProperties {
  /** Text, and the base of every grey. */
  '--fb-ink'?: string | undefined;
  /** What a card and a field are made of. */
  '--fb-paper'?: string | undefined;
  /** Buttons, links, and what is chosen; 4.5:1 against paper. */
  '--fb-accent'?: string | undefined;
  /** The frame around what has the focus; 3:1 against paper and the page. */
  '--fb-focus'?: string | undefined;
  /** What went well, and what is taken off a price. */
  '--fb-good'?: string | undefined;
  /** What asks for attention. */
  '--fb-warn'?: string | undefined;
  /** What went wrong. */
  '--fb-bad'?: string | undefined;
  /** Journeys for work, beside the accent of private ones. */
  '--fb-work'?: string | undefined;
  /** Text that helps: hints, validity, what is left. */
  '--fb-muted'?: string | undefined;
  /** Lines that only part: around a card, between rows. */
  '--fb-line'?: string | undefined;
  /** Edges that mean something, as of a field; 3:1 against paper. */
  '--fb-edge'?: string | undefined;
  /** A quiet surface: tags, what is closed, rows that load. */
  '--fb-shade'?: string | undefined;
  /** Text on the accent. */
  '--fb-on-accent'?: string | undefined;
  /** What is chosen, tinted. */
  '--fb-accent-soft'?: string | undefined;
  /** Work that is chosen, tinted. */
  '--fb-work-soft'?: string | undefined;
  /** Behind a note of what went well. */
  '--fb-good-soft'?: string | undefined;
  /** Behind a note that asks for attention. */
  '--fb-warn-soft'?: string | undefined;
  /** Behind a note of what went wrong. */
  '--fb-bad-soft'?: string | undefined;
  /** Corners of rows and notes; the other corners follow it. */
  '--fb-radius'?: string | undefined;
  /** Corners of a card. */
  '--fb-radius-card'?: string | undefined;
  /** Corners of a button and a field. */
  '--fb-radius-control'?: string | undefined;
  /** Corners of a checkbox. */
  '--fb-radius-box'?: string | undefined;
  /** Corners of a tag. */
  '--fb-radius-tag'?: string | undefined;
  /** The typeface; the page's own by default. */
  '--fb-font-family'?: string | undefined;
  /** Text; every other size follows it. */
  '--fb-font-size'?: string | undefined;
  /** Help and notes. */
  '--fb-font-size-small'?: string | undefined;
  /** The question at the head of a card. */
  '--fb-font-size-heading'?: string | undefined;
  /** Height of a line of text, in sizes of the text. */
  '--fb-line-height'?: number | string | undefined;
  /** Names, labels, buttons. */
  '--fb-font-weight-strong'?: number | string | undefined;
  /** Headings, and the sum. */
  '--fb-font-weight-heading'?: number | string | undefined;
  /** What every distance is multiplied by; `data-density="compact"` on anything around sets 0.75, `comfortable` 1. */
  '--fb-density'?: number | string | undefined;
  /** Least height of a button and a field; never below 24 px. */
  '--fb-control-height'?: string | undefined;
  /** Lines around cards, rows, fields and buttons. */
  '--fb-border-width'?: string | undefined;
  /** Under a card; none by default. */
  '--fb-shadow'?: string | undefined;
  /** Of a change of colour; nothing moves under reduced motion. */
  '--fb-duration'?: string | undefined;
  /** Of the frame around what has the focus. */
  '--fb-focus-width'?: string | undefined;
}
