import type { ClaimAnswer, EntitlementsAnswer, TransportErrorDetails } from '@fribillett/core';
import { useEntitlements } from '@fribillett/hooks';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred } from '../testing/createTestTransport.ts';
import { answerOf, kariPrivate, kariWork, transportError } from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { violations } from '../testing/violations.ts';
import { ClaimCodeForm } from './ClaimCodeForm.tsx';
import type { ClaimCodeFormProps } from './ClaimCodeForm.tsx';

const code = 'NT-4821-KARI';

function show(
  claim: (input: { pickupCode: string }) => Promise<ClaimAnswer> = () =>
    Promise.resolve({ claimed: [kariPrivate], isComplete: true }),
  props: ClaimCodeFormProps = {},
  getEntitlements: () => Promise<EntitlementsAnswer> = () => Promise.resolve(answerOf()),
) {
  const sent: string[] = [];
  const rendered = renderInSale(<ClaimCodeForm {...props} />, {
    getEntitlements,
    claimPersonnelTicket: (input) => {
      sent.push(input.pickupCode);
      return claim(input);
    },
  });
  return {
    ...rendered,
    sent,
    field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Hentekode' }),
    button: screen.getByRole('button', { name: 'Koble til' }),
  };
}

const failing =
  (failure: TransportErrorDetails['code'], changes: Partial<TransportErrorDetails> = {}) =>
  () =>
    Promise.reject(transportError(failure, changes));

describe('checking', () => {
  it('sends what was typed, trimmed and with its letter case', async () => {
    const { field, sent } = show();
    await userEvent.type(field, '  nt-4821-Kari ');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(sent).toEqual(['nt-4821-Kari']);
    });
  });

  it.each([
    ['', 'Skriv inn hentekoden.'],
    ['NT 4821', /tre deler med bindestrek/],
    [`NT-${'4'.repeat(60)}-KARI`, /høyst 64 tegn/],
  ])('does not send %o, and says why', async (typed, problem) => {
    const { container, field, button, sent } = show();
    await userEvent.fill(field, typed);
    await userEvent.click(button);
    await expect.element(field).toHaveAccessibleDescription(problem);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(status(container)).toMatch(problem);
    expect(sent).toEqual([]);
    expect(await violations(container)).toEqual([]);
  });

  it('checks when the field is left, but says nothing about an empty one', async () => {
    const { container, field } = show();
    await userEvent.click(field);
    await userEvent.tab();
    expect(status(container)).toBe('');
    await userEvent.type(field, 'NT');
    await userEvent.tab();
    await waitFor(() => {
      expect(status(container)).toMatch(/tre deler/);
    });
  });

  it('leaves no trace of the code: no name, no completion, no spelling', async () => {
    const { field } = show();
    expect(field.form?.method).toBe('post');
    expect(field.getAttributeNames()).not.toContain('name');
    expect([field.autocomplete, field.spellcheck, field.getAttribute('autocapitalize')]).toEqual([
      'off',
      false,
      'off',
    ]);
    const before = location.href;
    await userEvent.type(field, `${code}{Enter}`);
    await screen.findByText('1 rettighet er koblet til:', { selector: '.fb-note *' });
    expect(location.href).toBe(before);
  });
});

describe('success', () => {
  it('lists which rights came, clears the field and leaves the focus alone', async () => {
    const onClaimed = vi.fn();
    const { container, field } = show(
      () => Promise.resolve({ claimed: [kariPrivate, kariWork], isComplete: true }),
      { onClaimed },
    );
    await userEvent.type(field, `${code}{Enter}`);
    await screen.findByText('Personalbillett sølv for Kari Nordmann');
    screen.getByText('Tjenestebillett for Kari Nordmann');
    expect(status(container)).toBe('2 rettigheter er koblet til:');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    expect(onClaimed.mock.calls).toEqual([[[kariPrivate, kariWork]]]);
    expect(await violations(container)).toEqual([]);
  });

  it('stays in sight when the field is left', async () => {
    const { container, field } = show();
    await userEvent.type(field, `${code}{Enter}`);
    await screen.findByText('Personalbillett sølv for Kari Nordmann');
    await userEvent.tab();
    expect(status(container)).toBe('1 rettighet er koblet til:');
  });

  it.each<[string, ClaimAnswer, RegExp]>([
    [
      'only some came',
      { claimed: [kariPrivate], isComplete: false },
      /^1 rettighet.*ikke alle rettighetene ennå/,
    ],
    ['none can be seen yet', { claimed: [], isComplete: false }, /^Koden er godtatt/],
    ['the code was connected before', { claimed: [], isComplete: true }, /koblet til fra før/],
  ])('says when %s', async (_, answer, words) => {
    const { container, field } = show(() => Promise.resolve(answer));
    await userEvent.type(field, `${code}{Enter}`);
    await waitFor(() => {
      expect(status(container)).toMatch(words);
    });
    expect(field.value).toBe('');
  });
});

describe('under way', () => {
  it('sends one claim for a double click, and keeps the code from being changed', async () => {
    const answer = deferred<ClaimAnswer>();
    const { container, field, button, sent } = show(() => answer.promise);
    await userEvent.type(field, code);
    await userEvent.dblClick(button);
    await userEvent.keyboard('{Enter}');
    expect(sent).toEqual([code]);
    expect([field.readOnly, button.getAttribute('aria-disabled'), status(container)]).toEqual([
      true,
      'true',
      'Kobler til …',
    ]);
    expect(document.activeElement).toBe(button);
    answer.resolve({ claimed: [kariPrivate], isComplete: true });
    await screen.findByText('Personalbillett sølv for Kari Nordmann');
    expect(document.activeElement).toBe(button);
  });

  it('looks again after a time-out, says so, and finds the rights', async () => {
    const after = deferred<EntitlementsAnswer>();
    let readings = 0;
    function Reader() {
      const { status: reading } = useEntitlements();
      return <p>{`reading: ${reading}`}</p>;
    }
    const { container } = renderInSale(
      <>
        <Reader />
        <ClaimCodeForm />
      </>,
      {
        getEntitlements: () => {
          readings += 1;
          return readings === 1 ? Promise.resolve(answerOf()) : after.promise;
        },
        claimPersonnelTicket: failing('timeout', { isRetrySafe: false }),
      },
    );
    await screen.findByText('reading: empty');
    const field = screen.getByRole('textbox');
    await userEvent.type(field, `${code}{Enter}`);
    await waitFor(() => {
      expect(status(container)).toMatch(/Vi ser etter om rettighetene er kommet/);
    });
    after.resolve(answerOf(kariPrivate));
    await screen.findByText('Personalbillett sølv for Kari Nordmann');
    expect(status(container)).toBe('Svaret kom ikke fram i tide, men rettighetene er koblet til.');
  });
});

describe('failures', () => {
  it.each<[TransportErrorDetails['code'], RegExp]>([
    ['rejected', /fant ingen rettigheter for denne koden/],
    ['not-found', /fant ingen rettigheter for denne koden/],
    ['unauthorized', /Du er logget ut\. Logg inn på nytt/],
    ['forbidden', /ikke tilgang/],
    ['endpoint-not-found', /ikke satt opp riktig/],
    ['rate-limited', /for mange forsøk/],
    ['aborted', /avbrutt/],
  ])('says what to do after %s, and keeps the code', async (failure, words) => {
    const { container, field } = show(failing(failure));
    await userEvent.type(field, `${code}{Enter}`);
    await waitFor(() => {
      expect(status(container)).toMatch(words);
    });
    expect(field.value).toBe(code);
    await userEvent.tab();
    await userEvent.tab();
    expect(status(container)).toMatch(words);
    expect(await violations(container)).toEqual([]);
  });

  it.each<TransportErrorDetails['code']>(['timeout', 'network', 'unavailable', 'bad-response'])(
    'does not know the outcome after %s, says so, and what to quote',
    async (failure) => {
      const { container, field, sent } = show(
        failing(failure, { isRetrySafe: false }),
        {},
        failing('network'),
      );
      await userEvent.type(field, `${code}{Enter}`);
      await screen.findByText('Oppgi corr-4711 til kundeservice.');
      expect(status(container)).toMatch(/Vi vet ikke om koden ble koblet til/);
      expect(sent).toEqual([code]);
      expect(await violations(container)).toEqual([]);
    },
  );

  it('counts down the wait on the screen and not aloud, and sends nothing before it is over', async () => {
    const { container, field, button, sent } = show(failing('rate-limited', { retryAfterSeconds: 600 }));
    await userEvent.type(field, `${code}{Enter}`);
    const words = 'Det er prøvd for mange koder. Vent 10 minutter før du prøver igjen.';
    await screen.findByText(words, { selector: '.fb-note *' });
    expect(status(container)).toBe(words);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button, { force: true });
    await userEvent.type(field, '{Enter}');
    expect(sent).toHaveLength(1);
  });

  it('says when the wait is over', async () => {
    const { container, field, button } = show(failing('rate-limited', { retryAfterSeconds: 1 }));
    await userEvent.type(field, `${code}{Enter}`);
    await waitFor(
      () => {
        expect(status(container)).toBe('Nå kan du prøve igjen.');
      },
      { timeout: 3000 },
    );
    expect(button.getAttribute('aria-disabled')).toBe('false');
  });
});

it('sends nothing when it is read only', async () => {
  const { container, field, button, sent } = show(undefined, { isReadOnly: true });
  screen.getByText('Hentekoder kan ikke kobles til her.');
  expect(field.readOnly).toBe(true);
  await userEvent.click(button, { force: true });
  expect(sent).toEqual([]);
  expect(await violations(container)).toEqual([]);
});
