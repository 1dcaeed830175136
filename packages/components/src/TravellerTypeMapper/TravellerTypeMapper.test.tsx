import type { Companion, EntitlementsAnswer } from '@fribillett/core';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pending } from '../testing/createTestTransport.ts';
import {
  answerOf,
  family,
  home,
  kariPrivate,
  olaPrivate,
  out,
  right,
  transportError,
} from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { violations } from '../testing/violations.ts';
import { TravellerTypeMapper } from './TravellerTypeMapper.tsx';
import type { TravellerTypeMapperProps } from './TravellerTypeMapper.tsx';

const grandmother: Companion = { id: 'guest-1', displayName: 'Berit Dahl' };

function show(props: Partial<TravellerTypeMapperProps> = {}, answer: EntitlementsAnswer = family) {
  return renderInSale(
    <TravellerTypeMapper journeys={[out, home]} selection={['1001:private', '1002:private']} {...props} />,
    { getEntitlements: () => Promise.resolve(answer) },
  );
}

const selectOf = (person: string) =>
  screen.findByRole<HTMLSelectElement>('combobox', { name: `Reisendetype for ${person}` });

describe('suggestions', () => {
  it('suggests from the age on the day of travel, and says where it comes from', async () => {
    show();
    expect((await selectOf('Kari Nordmann')).value).toBe('ADULT');
    const ola = await selectOf('Ola Nordmann');
    expect(ola.value).toBe('SENIOR');
    await expect.element(ola).toHaveAccessibleDescription('Fra fødselsdato: 69 år');
  });

  it.each([
    ['CHILD', false, 'CHILD', 'Fra rettigheten'],
    ['SOMETHING', true, 'SENIOR', 'Honnør ifølge rettigheten'],
  ])('suggests from the category %s and the senior mark %s', async (category, isSenior, type, source) => {
    const ageless = right({
      owner: { customerNumber: '1001', displayName: 'Kari Nordmann' },
      passengerCategory: category,
      isSeniorCitizen: isSenior,
    });
    show({}, answerOf(ageless));
    const select = await selectOf('Kari Nordmann');
    expect(select.value).toBe(type);
    await expect.element(select).toHaveAccessibleDescription(source);
  });

  it('labels the types with their ages', async () => {
    show();
    const select = await selectOf('Kari Nordmann');
    expect([...select.options].map(({ label }) => label)).toEqual([
      'Voksen (18–66 år)',
      'Honnør (67 år +)',
      'Barn (6–17 år)',
      'Småbarn (0–5 år)',
      'Student',
      'Vernepliktig',
    ]);
  });

  it("takes the host's own bands and types", async () => {
    renderInSale(
      <TravellerTypeMapper journeys={[out]} selection={['1001:private']} />,
      { getEntitlements: () => Promise.resolve(family) },
      { ageBands: [{ userType: 'GROWN_UP', from: 12 }] },
    );
    const select = await selectOf('Kari Nordmann');
    expect(select.selectedOptions[0]?.label).toBe('GROWN_UP (12 år +)');
  });

  it('keeps a suggested type that is no band, among the options', async () => {
    show(
      {},
      answerOf(right({ owner: { customerNumber: '1001', displayName: 'Kari' }, passengerCategory: 'YOUTH' })),
    );
    expect((await selectOf('Kari')).selectedOptions[0]?.label).toBe('Ungdom');
  });
});

describe('choosing', () => {
  it('hands out the choice, and says that it is the user’s', async () => {
    const onValueChange = vi.fn();
    show({ onValueChange });
    const select = await selectOf('Kari Nordmann');
    await userEvent.selectOptions(select, 'STUDENT');
    expect(onValueChange).toHaveBeenCalledWith({ '1001': 'STUDENT' });
    await expect.element(select).toHaveAccessibleDescription('Valgt av deg');
  });

  it('warns of an age that does not fit, and keeps the choice', async () => {
    show();
    const select = await selectOf('Kari Nordmann');
    await userEvent.selectOptions(select, 'CHILD');
    await screen.findByText(
      'Kari Nordmann er 46 år på reisedagen. Reisendetypen passer ikke med alderen, men du kan beholde den.',
    );
    expect([select.value, select.getAttribute('aria-invalid')]).toEqual(['CHILD', 'false']);
  });

  it('requires a choice where nothing is known, until it is made', async () => {
    show({ companions: [grandmother] });
    const select = await selectOf('Berit Dahl');
    expect([select.value, select.getAttribute('aria-invalid')]).toEqual(['', 'true']);
    await expect
      .element(select)
      .toHaveAccessibleDescription('Uten rettighet · Alderen er ukjent Velg hva Berit Dahl reiser som.');
    await userEvent.selectOptions(select, 'SENIOR');
    await waitFor(() => {
      expect(screen.queryByText('Velg hva Berit Dahl reiser som.')).toBeNull();
    });
    expect(select.getAttribute('aria-invalid')).toBe('false');
  });

  it('works with the keyboard alone', async () => {
    show();
    const select = await selectOf('Kari Nordmann');
    await userEvent.tab();
    expect(document.activeElement).toBe(select);
    expect(getComputedStyle(select).outlineStyle).toBe('solid');
    await userEvent.keyboard('{ArrowDown}');
    expect(select.value).toBe('SENIOR');
  });

  it('marks companions, and counts one who has a right only once', async () => {
    show({ companions: [grandmother, { id: 'guest-2', displayName: 'Ola', customerNumber: '1002' }] });
    await selectOf('Berit Dahl');
    expect(screen.getAllByRole('combobox')).toHaveLength(3);
    screen.getByText(/^Uten rettighet/);
  });

  it('shows the types as text when it is read only', async () => {
    show({ isReadOnly: true });
    await screen.findByText('Voksen (18–66 år)');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('before there is anybody', () => {
  it('says what to do first', async () => {
    show({ selection: [] });
    await screen.findByText('Velg en rettighet først, så kan du si hvem som reiser.');
  });

  it('is busy while the rights are read', () => {
    const { container } = renderInSale(
      <TravellerTypeMapper journeys={[out]} selection={['1001:private']} />,
      {
        getEntitlements: pending,
      },
    );
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(screen.queryByText(/Velg en rettighet først/)).toBeNull();
  });

  it('tells why nobody can be shown, and reads again', async () => {
    let isDown = true;
    renderInSale(<TravellerTypeMapper journeys={[out]} selection={['1001:private']} />, {
      getEntitlements: () =>
        isDown ? Promise.reject(transportError('network')) : Promise.resolve(answerOf(kariPrivate)),
    });
    const region = within(screen.getByRole('region', { name: 'Hvem reiser som hva?' }));
    await region.findByText('Vi fikk ikke kontakt med tjenesten.');
    isDown = false;
    await userEvent.click(region.getByRole('button', { name: 'Prøv igjen' }));
    await selectOf('Kari Nordmann');
    expect(document.activeElement).toBe(region.getByRole('heading'));
  });

  it('shows the companions also while the rights cannot be read', async () => {
    renderInSale(<TravellerTypeMapper journeys={[out]} selection={[]} companions={[grandmother]} />, {
      getEntitlements: () => Promise.reject(transportError('network')),
    });
    await selectOf('Berit Dahl');
  });
});

it.each<[string, Partial<TravellerTypeMapperProps>]>([
  ['ready', { companions: [grandmother] }],
  ['mismatched', { value: { '1001': 'CHILD' } }],
  ['read only', { isReadOnly: true, companions: [grandmother] }],
  ['empty', { selection: [] }],
])('axe finds nothing when it is %s', async (_, props) => {
  const { container } = show(props, answerOf(kariPrivate, olaPrivate));
  await waitFor(() => {
    expect(container.querySelector('[aria-busy="true"]')).toBeNull();
  });
  expect(await violations(container)).toEqual([]);
});
