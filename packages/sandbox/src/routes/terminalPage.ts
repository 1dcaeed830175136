import { amountOf } from '@fribillett/entur-wire';
import { html } from 'hono/html';
import type { PaymentRecord } from '../world.ts';

function kroner(ore: number): string {
  const [whole = '', fraction = ''] = amountOf(ore).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${fraction}\u00a0kr`;
}

/** The page of the simulated card terminal, with a way back to the shop once it is closed. Its style is a file of its own, so that a strict CSP lets it through. */
export function terminalPage(payment: PaymentRecord, isOpen: boolean, wayBack: string | undefined) {
  const amount = kroner(payment.amountOre);
  return html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Betal ${amount}</title>
        <link rel="stylesheet" href="../../terminal.css" />
      </head>
      <body>
        <main>
          <p class="tag">Simulert betaling</p>
          <h1>Betal ${amount}</h1>
          <p class="help">Ingen penger flyttes. Siden viser hvordan betalingen ser ut for kunden.</p>
          <dl>
            <dt>Ordre</dt>
            <dd>${payment.orderId}</dd>
            <dt>Betaling</dt>
            <dd>${payment.paymentId}</dd>
            <dt class="sum">Å betale</dt>
            <dd class="sum">${amount}</dd>
          </dl>
          ${isOpen ? openForm(amount) : closedNote(wayBack)}
        </main>
      </body>
    </html>`;
}

function closedNote(wayBack: string | undefined) {
  const link = wayBack === undefined ? '' : html` <a href="${wayBack}">Tilbake til butikken</a>`;
  return html`<p class="note" role="status">Betalingen er avsluttet.${link}</p>`;
}

function openForm(amount: string) {
  return html`<form method="post">
    <button name="action" value="pay" class="pay">Betal ${amount}</button>
    <button name="action" value="cancel">Avbryt</button>
  </form>`;
}

/** Page for a payment that does not exist. */
export const unknownPaymentPage = html`<!doctype html>
  <html lang="nb">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Ukjent betaling</title>
      <link rel="stylesheet" href="../../terminal.css" />
    </head>
    <body>
      <main>
        <h1>Betalingen finnes ikke</h1>
        <p class="help">Gå tilbake til butikken og prøv på nytt.</p>
      </main>
    </body>
  </html>`;

/** The stylesheet of the terminal. */
export const terminalStyles = `:root {
  color-scheme: light dark;
  --ink: light-dark(#16202b, #eef2f5);
  --muted: light-dark(#55636f, #a9b6c1);
  --line: light-dark(#d9e0e5, #33414d);
  --paper: light-dark(#fff, #16202b);
  --ground: light-dark(#f3f6f8, #0e151c);
  --accent: light-dark(#0a5c66, #5fc3cd);
  --accent-ink: light-dark(#fff, #062329);
  --accent-soft: light-dark(#e2f1f2, #123740);
  font: 400 1rem/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; min-block-size: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground); color: var(--ink); }
main { inline-size: min(100%, 26rem); background: var(--paper); border: 1px solid var(--line); border-radius: 16px; padding: 1.5rem; }
h1 { margin: 0.75rem 0 0.25rem; font-size: 1.6rem; line-height: 1.2; letter-spacing: -0.02em; }
.tag { display: inline-block; margin: 0; padding: 0.3rem 0.6rem; border-radius: 99px; background: var(--accent-soft); color: var(--accent); font-size: 0.8rem; font-weight: 600; }
.help { margin: 0; color: var(--muted); font-size: 0.9rem; }
dl { display: grid; grid-template-columns: 1fr auto; row-gap: 0.5rem; margin: 1.25rem 0; font-variant-numeric: tabular-nums; }
dt { color: var(--muted); }
dd { margin: 0; text-align: end; }
.sum { border-block-start: 1px solid var(--line); padding-block-start: 0.75rem; color: var(--ink); font-size: 1.2rem; font-weight: 650; }
form { display: grid; gap: 0.75rem; }
button { font: inherit; font-weight: 600; min-block-size: 46px; border-radius: 10px; border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer; }
button.pay { min-block-size: 54px; font-size: 1.06rem; background: var(--accent); color: var(--accent-ink); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
a { color: inherit; }
.note { margin: 0; padding: 0.75rem 1rem; border-radius: 12px; background: var(--accent-soft); color: var(--accent); }
`;
