import { createParty, entitlementChoices, remainderAfterRight } from '@fribillett/core';
import type { EntitlementsAnswer, Party } from '@fribillett/core';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  answerOf,
  discounted,
  family,
  home,
  kariPrivate,
  kariWork,
  olaPrivate,
  ordinary,
  out,
  purposes,
  right,
  transportError,
} from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { violations } from '../testing/violations.ts';
import { OfferPrice } from './OfferPrice.tsx';
import type { OfferPriceProps } from './OfferPrice.tsx';

const now = Date.parse('2026-11-20T10:00:00+01:00');

function partyOf(answer: EntitlementsAnswer, selection: string[], journeys = [out, home]): Party {
  const people = entitlementChoices(answer, { journeys, purposes, now });
  return createParty({ people, selection, journeys });
}

const couple = partyOf(family, ['1001:private', '1002:private']);
const basket = [
  discounted('out', ['1001']),
  ordinary('home', ['1001']),
  discounted('out', ['1002']),
  discounted('home', ['1002']),
];

function show(props: Partial<OfferPriceProps> = {}) {
  return renderInSale(<OfferPrice offers={basket} party={couple} {...props} />);
}

/** Terms and amounts, line by line. */
function lines(container: HTMLElement): string[] {
  return [...container.querySelectorAll('dl > div')].map((line) =>
    [...line.children].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')).join(': '),
  );
}

describe('the amounts', () => {
  it('add up from the ordinary price, person by person, to the price to pay', async () => {
    const { container } = show({ reservationFeeOf: remainderAfterRight });
    expect(lines(container)).toEqual([
      'Ordinær pris: 3 754,00 kr',
      'Personalbillett, Kari Nordmann tur ut · Gir rabatt: −926,00 kr',
      'Personalbillett, Ola Nordmann tur og retur · Gir rabatt: −1 852,00 kr',
      'Plassreservasjon: 150,00 kr',
      'Å betale: 1 126,00 kr',
    ]);
    screen.getByText('2 reisende');
    expect(await violations(container)).toEqual([]);
  });

  it('say what was taken off besides', () => {
    const selected = discounted('out', ['1001']);
    const campaign = { name: 'Campaign', price: { amount: '-10.00', currency: 'NOK' } };
    const { container } = show({
      offers: [
        {
          ...selected,
          offer: {
            ...selected.offer,
            products: [...selected.offer.products, { id: 'c', name: 'C', discounts: [campaign] }],
          },
        },
      ],
    });
    expect(lines(container)).toContain('Andre rabatter: −10,00 kr');
  });

  it('have no line for a fee or a discount that is not there', () => {
    const { container } = show({ offers: [ordinary('out', ['1001'])] });
    expect(lines(container)).toEqual(['Ordinær pris: 976,00 kr', 'Å betale: 976,00 kr']);
  });

  it('take the fee that the shop knows', () => {
    const { container } = show({ offers: [discounted('out', ['1001'])], reservationFeeOf: () => '20.00' });
    expect(lines(container)).toContain('Plassreservasjon: 20,00 kr');
  });

  it('are said aloud when they change', () => {
    const { container, rerender } = show();
    expect(status(container).replaceAll('\u00a0', ' ')).toBe('Å betale 1 126,00 kr');
    rerender(<OfferPrice offers={[ordinary('out', ['1001'])]} party={couple} />);
    expect(status(container).replaceAll('\u00a0', ' ')).toBe('Å betale 976,00 kr');
  });
});

describe('rights that give no discount', () => {
  it('say whose, on which journey, and why', () => {
    show({ offers: [ordinary('out', ['1001'])], party: partyOf(family, ['1001:private'], [out]) });
    const item = within(screen.getByRole('listitem'));
    item.getByText('Kari Nordmann · Personalbillett sølv');
    const words = item.getByText('Gir ikke rabatt på denne billetten.');
    expect(words.dataset['tone']).toBe('warn');
  });

  it.each([
    [{ notices: ['PERSONALISATION'] }, /ikke kunne regnes ut akkurat nå/],
    [{ unavailableProducts: [{ status: 'SOLD_OUT' }] }, /utsolgt/],
  ])('tell what the search said: %o', (props, words) => {
    show({ offers: [ordinary('out', ['1001'])], ...props });
    screen.getAllByText(words);
  });

  it('tell, without a warning, that another product of the same person does', () => {
    const gold = right({ contractId: 'gold', productId: 'TEST:Gold' });
    const party = partyOf(answerOf(kariPrivate, gold), ['1001:private'], [out]);
    show({ party, offers: [discounted('out', ['1001'], 'TEST:Gold')] });
    const words = screen.getByText('Gir ikke rabatt her, fordi rabatten kommer fra en annen rettighet.');
    expect(words.dataset['tone']).toBe('calm');
  });

  it('say a reason once for all products of a person that it holds for', () => {
    const gold = right({
      contractId: 'gold',
      productId: 'TEST:Gold',
      displayNames: [{ text: 'Personalbillett gull', languageCode: 'nob' }],
    });
    show({
      party: partyOf(answerOf(kariPrivate, gold), ['1001:private'], [out]),
      offers: [ordinary('out', ['1001'])],
    });
    screen.getByText('Kari Nordmann · Personalbillett sølv og Personalbillett gull');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('offer a new search only where that may help', async () => {
    const onSearchAgain = vi.fn();
    const { rerender } = show({ offers: [ordinary('out', ['1001'])], onSearchAgain });
    expect(screen.queryByRole('button')).toBeNull();
    rerender(
      <OfferPrice
        offers={[ordinary('out', ['1001'])]}
        party={couple}
        notices={['PERSONALISATION']}
        onSearchAgain={onSearchAgain}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Søk på nytt' }));
    expect(onSearchAgain.mock.calls).toEqual([[]]);
  });
});

describe('the tax-free limit', () => {
  const hint = 'Privatreiser teller mot den skattefrie grensen hos arbeidsgiveren din.';

  it('is told where a private right was used', () => {
    show();
    screen.getByText(hint);
  });

  it('is not told for work, nor for a private right that was not used', () => {
    const work = partyOf(answerOf(kariWork), ['1001:work'], [out]);
    const { rerender } = show({ party: work, offers: [discounted('out', ['1001'], 'TEST:Work')] });
    expect(screen.queryByText(hint)).toBeNull();
    rerender(<OfferPrice offers={[ordinary('out', ['1001'])]} party={couple} />);
    expect(screen.queryByText(hint)).toBeNull();
  });
});

describe('a right that covers two of its holders', () => {
  const party = partyOf(answerOf(kariPrivate, olaPrivate), ['1001:private', '1002:private'], [out]);
  const shared = discounted('out', ['1001', '1002']);

  it('says on whom it is taxed, and lets the customer choose', async () => {
    const onHoldersChange = vi.fn();
    const { container } = show({ party, offers: [shared], onHoldersChange });
    const question = screen.getByRole('group', { name: /Hvem skal skattlegges for fordelen/ });
    const amounts = screen.getByText('Ordinær pris');
    expect(question.compareDocumentPosition(amounts)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const group = within(question);
    const kari = group.getByRole<HTMLInputElement>('radio', {
      name: 'Skattlegges hos Kari Nordmann, dekker Ola Nordmann',
    });
    const ola = group.getByRole<HTMLInputElement>('radio', {
      name: 'Skattlegges hos Ola Nordmann, dekker Kari Nordmann',
    });
    expect([kari.checked, ola.checked]).toEqual([true, false]);
    expect(lines(container)).toContain('Personalbillett, Kari Nordmann Gir rabatt: −926,00 kr');
    await userEvent.click(ola);
    expect(onHoldersChange.mock.calls).toEqual([[{ 'out 1001 1002 TEST:Silver': '1002' }]]);
    expect([kari.checked, ola.checked]).toEqual([false, true]);
    expect(lines(container)).toContain('Personalbillett, Ola Nordmann Gir rabatt: −926,00 kr');
    expect(await violations(container)).toEqual([]);
  });

  it('is controlled by holders', async () => {
    show({ party, offers: [shared], holders: { 'out 1001 1002 TEST:Silver': '1002' } });
    const kari = screen.getByRole<HTMLInputElement>('radio', { name: /hos Kari/ });
    await userEvent.click(kari);
    expect(kari.checked).toBe(false);
  });

  it('chooses with the keyboard alone', async () => {
    show({ party, offers: [shared] });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /hos Ola/ }).checked).toBe(true);
  });

  it('only says it when it is read only', () => {
    show({ party, offers: [shared], isReadOnly: true });
    screen.getByText('Skattlegges hos Kari Nordmann, dekker Ola Nordmann');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('asks nothing where one holder travels', () => {
    show();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('other states', () => {
  it('is busy while the offers are searched', async () => {
    const { container } = show({ isLoading: true, offers: [] });
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(status(container)).toBe('Henter prisen …');
    expect(await violations(container)).toEqual([]);
  });

  it('says what to do while nothing is selected', async () => {
    const { container } = show({ offers: [] });
    expect(status(container)).toBe('Prisen kommer her når du har valgt reise og rettigheter.');
    expect(await violations(container)).toEqual([]);
  });

  it('tells why the search failed, and searches again', async () => {
    const onSearchAgain = vi.fn();
    const { container } = show({ offers: [], error: transportError('unavailable'), onSearchAgain });
    screen.getByText('Oppgi corr-4711 til kundeservice.');
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(onSearchAgain).toHaveBeenCalledTimes(1);
    expect(await violations(container)).toEqual([]);
  });

  it('holds the pay button at its end', () => {
    show({ children: <button type="button">Betal</button> });
    within(screen.getByRole('region', { name: 'Reisen din' })).getByRole('button', { name: 'Betal' });
  });
});
