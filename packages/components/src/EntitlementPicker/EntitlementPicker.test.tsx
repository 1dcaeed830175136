import type { EntitlementSelection, EntitlementsAnswer, Journey } from '@fribillett/core';
import { usePurchaseGate } from '@fribillett/hooks';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestTransport, deferred, pending } from '../testing/createTestTransport.ts';
import {
  answerOf,
  family,
  home,
  idaSpent,
  kariPrivate,
  kariWork,
  olaPrivate,
  out,
  right,
  transportError,
} from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { violations } from '../testing/violations.ts';
import { EntitlementPicker } from './EntitlementPicker.tsx';
import type { EntitlementPickerProps } from './EntitlementPicker.tsx';

const trip: readonly Journey[] = [out, home];

function show(answer: EntitlementsAnswer, props: Partial<EntitlementPickerProps> = {}) {
  return renderInSale(<EntitlementPicker journeys={trip} {...props} />, {
    getEntitlements: () => Promise.resolve(answer),
  });
}

async function personGroup(name: RegExp) {
  return within(await screen.findByRole('group', { name }));
}

const isChecked = (box: Element) => box.matches(':checked');

describe('what is shown', () => {
  it('has a group per person with one choice per purpose', async () => {
    show(family);
    const kari = await personGroup(/Kari Nordmann deg/);
    expect(kari.getAllByRole('checkbox').map(isChecked)).toEqual([false, false]);
    kari.getByRole('checkbox', { name: 'Privatreise' });
    kari.getByRole('checkbox', { name: 'Tjenestereise' });
    const ola = await personGroup(/Ola Nordmann ektefelle/);
    expect(ola.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('describes a choice by its product, validity, journeys left and reason', async () => {
    show(family);
    const kari = await personGroup(/Kari/);
    await expect
      .element(kari.getByRole('checkbox', { name: 'Privatreise' }))
      .toHaveAccessibleDescription(
        'Personalbillett sølv · gjelder til 31.\u00a0des.\u00a02026 8 av 16 reiser igjen Bare turen ut. Rettigheten fornyes først ved nyttår.',
      );
  });

  it('tells renewed years, the senior mark and an included ticket', async () => {
    show(answerOf(olaPrivate, right({ of: '1003', ticketOrderId: 'order-1', couponsLimit: undefined })));
    const ola = await personGroup(/Ola/);
    ola.getByText('Honnør');
    const ida = await personGroup(/Ida/);
    ida.getByText('Billett følger med');
    ida.getByText('8 reiser igjen');
  });

  it('says that a right is renewed for the next year', async () => {
    show(family);
    (await personGroup(/Ola/)).getByText('Personalbillett sølv · 2026, fornyet for 2027');
  });

  it('tells an active day trip, which takes no new journey', async () => {
    const dayTrip = right({
      of: '1003',
      contractId: 'day',
      productId: 'TEST:Day',
      parentContractId: idaSpent.contractId,
      validFrom: '2026-12-18T00:00:00+01:00',
      validTo: '2026-12-19T00:00:00+01:00',
    });
    show(answerOf(idaSpent, dayTrip), { journeys: [out] });
    (await personGroup(/Ida/)).getByText('Dagsreisen er allerede i gang og bruker ingen ny reise.');
  });

  it('names a right of unknown purpose after its product, and says so', async () => {
    show(
      answerOf(right({ productId: 'TEST:Odd', displayNames: [{ text: 'Klimakort', languageCode: 'nob' }] })),
    );
    const kari = await personGroup(/Kari/);
    await expect
      .element(kari.getByRole('checkbox', { name: 'Klimakort' }))
      .toHaveAccessibleDescription(/^Ikke oppgitt gjelder til/);
  });

  it('opens the products of a choice that has several', async () => {
    const gold = right({
      contractId: 'gold',
      productId: 'TEST:Gold',
      displayNames: [{ text: 'Personalbillett gull', languageCode: 'nob' }],
    });
    show(answerOf(kariPrivate, gold));
    const kari = await personGroup(/Kari/);
    expect(kari.getAllByRole('checkbox')).toHaveLength(1);
    await expect.element(kari.getByRole('list')).not.toBeVisible();
    await userEvent.click(kari.getByText('2 produkter'));
    await expect.element(kari.getByRole('list')).toBeVisible();
    expect(kari.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Personalbillett sølv · gjelder til 31.\u00a0des.\u00a020268 av 16 reiser igjen',
      'Personalbillett gull · gjelder til 31.\u00a0des.\u00a020268 av 16 reiser igjen',
    ]);
    expect(isChecked(kari.getByRole('checkbox'))).toBe(false);
  });

  it('asks for a time of day where that decides', async () => {
    const fromNoon = right({ validFrom: '2026-12-18T12:00:00+01:00' });
    show(answerOf(fromNoon), { journeys: [{ ...out, departure: '2026-12-18' }] });
    (await personGroup(/Kari/)).getByText(
      'Velg klokkeslett for Oslo S–Bergen, så ser du om rettigheten gjelder.',
    );
  });

  it('names the legs of a trip that is not there and back', async () => {
    const onward = { ...home, id: 'on', from: 'Bergen', to: 'Voss', departure: '2026-12-19T08:00:00+01:00' };
    show(answerOf(kariPrivate), { journeys: [out, onward, home] });
    (await personGroup(/Kari/)).getByText(
      'Bare Oslo S–Bergen og Bergen–Voss. Rettigheten fornyes først ved nyttår.',
    );
  });

  it('keeps the order of "8 av 16" in a page that is written from right to left', async () => {
    renderInSale(
      <div dir="rtl">
        <EntitlementPicker journeys={trip} />
      </div>,
      { getEntitlements: () => Promise.resolve(answerOf(kariPrivate)) },
    );
    const words = (await screen.findByText('8 av 16 reiser igjen')).firstChild;
    const leftOf = (character: number) => {
      const range = document.createRange();
      if (words !== null) range.setStart(words, character);
      if (words !== null) range.setEnd(words, character + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(0)).toBeLessThan(leftOf('8 av '.length));
  });

  it('shows fifty rows, then all, and moves focus to the first new one', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      right({
        contractId: `c${String(index)}`,
        owner: { customerNumber: String(2000 + index), displayName: `Reisende ${String(index)}` },
      }),
    );
    show(answerOf(...many));
    expect(await screen.findAllByRole('checkbox')).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Vis alle 60' }));
    await waitFor(() => {
      expect(screen.getAllByRole('checkbox')).toHaveLength(60);
    });
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[50]);
    expect(screen.queryByRole('button', { name: /Vis alle/ })).toBeNull();
  });
});

describe('choosing', () => {
  it('takes a press anywhere on the row', async () => {
    const onValueChange = vi.fn();
    show(family, { onValueChange });
    const kari = await personGroup(/Kari/);
    const box = kari.getByRole('checkbox', { name: 'Privatreise' });
    const row = box.closest('.fb-choice');
    if (row === null) throw new Error('The checkbox stands in no row.');
    await userEvent.click(row, { position: { x: 300, y: 40 } });
    expect(onValueChange).toHaveBeenCalledWith(['1001:private']);
    expect(isChecked(box)).toBe(true);
  });

  it('releases the other purpose of the same person, and says so', async () => {
    const { container } = show(family);
    const kari = await personGroup(/Kari/);
    await userEvent.click(kari.getByRole('checkbox', { name: 'Privatreise' }));
    expect(status(container)).toBe('');
    await userEvent.click(kari.getByRole('checkbox', { name: 'Tjenestereise' }));
    expect(kari.getAllByRole('checkbox').map(isChecked)).toEqual([false, true]);
    expect(status(container)).toBe(
      'Privatreise for Kari Nordmann er valgt bort, fordi Tjenestereise er valgt.',
    );
  });

  it('works with the keyboard alone: Tab, Space, and Enter does nothing', async () => {
    show(family);
    const kari = await personGroup(/Kari/);
    const box = kari.getByRole('checkbox', { name: 'Privatreise' });
    await userEvent.tab();
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard(' ');
    expect(isChecked(box)).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(isChecked(box)).toBe(true);
    await userEvent.tab();
    expect(document.activeElement).toBe(kari.getByRole('checkbox', { name: 'Tjenestereise' }));
  });

  it('neither sends nor follows a form of the host that it stands in', async () => {
    const onSubmit = vi.fn((event: SyntheticEvent) => {
      event.preventDefault();
    });
    renderInSale(
      <form onSubmit={onSubmit}>
        <EntitlementPicker journeys={trip} />
        <button type="reset">Reset</button>
        <button type="submit">Send</button>
      </form>,
      { getEntitlements: () => Promise.resolve(family) },
    );
    const box = (await personGroup(/Kari/)).getByRole('checkbox', { name: 'Privatreise' });
    await userEvent.click(box);
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(isChecked(box)).toBe(true);
  });

  it('shows where the focus is', async () => {
    show(family);
    const kari = await personGroup(/Kari/);
    await userEvent.tab();
    const row = kari.getByRole('checkbox', { name: 'Privatreise' }).closest('.fb-choice');
    if (row === null) throw new Error('The checkbox stands in no row.');
    expect(getComputedStyle(row)).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
  });

  it('leaves an unusable choice reachable, with its reason, and does not choose it', async () => {
    const onValueChange = vi.fn();
    show(answerOf(idaSpent), { journeys: [out], onValueChange });
    const box = await screen.findByRole('checkbox', { name: 'Privatreise' });
    await expect.element(box).toHaveAccessibleDescription(/Det er ikke nok reiser igjen for 2026/);
    expect(box.getAttribute('aria-disabled')).toBe('true');
    box.focus();
    await userEvent.keyboard(' ');
    expect(onValueChange).not.toHaveBeenCalled();
    expect(isChecked(box)).toBe(false);
  });

  it('is controlled by its value', async () => {
    const onValueChange = vi.fn();
    show(family, { value: ['1001:work'], onValueChange });
    const kari = await personGroup(/Kari/);
    await userEvent.click(kari.getByRole('checkbox', { name: 'Privatreise' }));
    expect(onValueChange).toHaveBeenCalledWith(['1001:private']);
    expect(kari.getAllByRole('checkbox').map(isChecked)).toEqual([false, true]);
  });

  it('drops what a new trip no longer allows, and says so', async () => {
    const { container, rerender } = show(family, { defaultValue: ['1001:private'] });
    const box = (await personGroup(/Kari/)).getByRole('checkbox', { name: 'Privatreise' });
    expect(isChecked(box)).toBe(true);
    rerender(<EntitlementPicker journeys={[home]} defaultValue={['1001:private']} />);
    await waitFor(() => {
      expect(status(container)).toBe(
        'Privatreise for Kari Nordmann er valgt bort, fordi den ikke gjelder for den nye reisen.',
      );
    });
    expect(isChecked(box)).toBe(false);
  });

  it('lets a refused choice be taken out, and not be chosen again', async () => {
    function Gate() {
      usePurchaseGate('order-1');
      return null;
    }
    renderInSale(
      <>
        <EntitlementPicker journeys={[out]} defaultValue={['1001:private']} />
        <Gate />
      </>,
      {
        getEntitlements: () => Promise.resolve(answerOf(kariPrivate)),
        validateOrder: () =>
          Promise.resolve({
            status: 'refused',
            refusals: [
              { kind: 'refused', contractId: kariPrivate.contractId, firstTravelDate: out.departure },
            ],
          }),
      },
    );
    await screen.findByText('Rettigheten ble ikke godkjent i kontrollen.');
    const box = screen.getByRole('checkbox', { name: 'Privatreise' });
    expect([isChecked(box), box.getAttribute('aria-disabled')]).toEqual([true, 'false']);
    await userEvent.click(box);
    expect([isChecked(box), box.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    box.focus();
    await userEvent.keyboard(' ');
    expect(isChecked(box)).toBe(false);
  });

  it('cannot be changed when it is read only, and says so', async () => {
    show(family, { isReadOnly: true, defaultValue: ['1001:private'] });
    const box = (await personGroup(/Kari/)).getByRole('checkbox', { name: 'Privatreise' });
    screen.getByText('Valget er låst og kan ikke endres her.');
    expect(box.getAttribute('aria-readonly')).toBe('true');
    box.focus();
    await userEvent.keyboard(' ');
    expect(isChecked(box)).toBe(true);
  });

  it('calls the newest callback', async () => {
    const heard: string[] = [];
    function Host() {
      const [clicks, setClicks] = useState(0);
      return (
        <>
          <button
            type="button"
            onClick={() => {
              setClicks(clicks + 1);
            }}
          >
            Tell
          </button>
          <EntitlementPicker
            journeys={trip}
            onValueChange={(value: EntitlementSelection) => {
              heard.push(`${String(clicks)}: ${value.join(', ')}`);
            }}
          />
        </>
      );
    }
    renderInSale(<Host />, { getEntitlements: () => Promise.resolve(family) });
    const kari = await personGroup(/Kari/);
    await userEvent.click(screen.getByRole('button', { name: 'Tell' }));
    await userEvent.click(kari.getByRole('checkbox', { name: 'Tjenestereise' }));
    expect(heard).toEqual(['1: 1001:work']);
  });
});

describe('reading the rights', () => {
  it('stands there at its size while it loads, and says so', async () => {
    const reading = deferred<EntitlementsAnswer>();
    const { container } = renderInSale(<EntitlementPicker journeys={trip} />, {
      getEntitlements: () => reading.promise,
    });
    const region = screen.getByRole('region', { name: 'Hvilke rettigheter vil du bruke?' });
    expect(region.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(status(container)).toBe('Henter rettighetene …');
    const height = region.offsetHeight;
    reading.resolve(upToNewYear());
    await screen.findAllByRole('checkbox');
    // A name that takes one line more, in the letters of this machine, is all that may move.
    expect(Math.abs(region.offsetHeight - height)).toBeLessThanOrEqual(24);
    expect(status(container)).toBe('');
  });

  it('says what to do when there is nothing', async () => {
    const { container } = show(answerOf());
    await screen.findByText(/Koble til hentekoden din/, { selector: '.fb-note *' });
    expect(status(container)).toContain('Koble til hentekoden din');
  });

  it('tells what happened, what to do and what to quote, and reads again without losing the focus', async () => {
    let isDown = true;
    const { container } = renderInSale(<EntitlementPicker journeys={trip} />, {
      getEntitlements: () =>
        isDown ? Promise.reject(transportError('unavailable')) : Promise.resolve(family),
    });
    const region = within(screen.getByRole('region'));
    await region.findByText('Tjenesten er nede akkurat nå.');
    region.getByText('Prøv igjen om noen minutter.');
    region.getByText('Oppgi corr-4711 til kundeservice.');
    expect(status(container)).toBe('Tjenesten er nede akkurat nå. Prøv igjen om noen minutter.');
    isDown = false;
    await userEvent.click(region.getByRole('button', { name: 'Prøv igjen' }));
    await region.findByRole('group', { name: /Kari/ });
    expect(document.activeElement).toBe(region.getByRole('heading', { level: 2 }));
  });

  it('offers no retry where that is not safe, and none before the wait is over', async () => {
    const { container } = renderInSale(<EntitlementPicker journeys={trip} />, {
      getEntitlements: () => Promise.reject(transportError('forbidden', { isRetrySafe: false })),
    });
    await screen.findByText('Du har ikke tilgang til dette.', { selector: '.fb-note *' });
    expect(screen.queryByRole('button')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('waits as long as the server asks', async () => {
    const { asked } = renderInSale(<EntitlementPicker journeys={trip} />, {
      getEntitlements: () => Promise.reject(transportError('rate-limited', { retryAfterSeconds: 600 })),
    });
    await screen.findByText('Prøv igjen om 10 minutter.');
    const before = asked.length;
    const retry = screen.getByRole('button', { name: 'Prøv igjen' });
    expect(retry.getAttribute('aria-disabled')).toBe('true');
    retry.focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toHaveLength(before);
  });

  it('says when there is no network, and goes on when it is back', async () => {
    const { container, rerender } = renderInSale(null, { getEntitlements: () => Promise.resolve(family) });
    onTestFinished(() => {
      window.dispatchEvent(new Event('online'));
    });
    window.dispatchEvent(new Event('offline'));
    rerender(<EntitlementPicker journeys={trip} />);
    await screen.findByText('Du er ikke på nett. Vi fortsetter når du er tilbake.', {
      selector: '.fb-note *',
    });
    expect(status(container)).toBe('Du er ikke på nett. Vi fortsetter når du er tilbake.');
    expect(await violations(container)).toEqual([]);
    window.dispatchEvent(new Event('online'));
    await screen.findByRole('group', { name: /Kari/ });
    expect(status(container)).toBe('');
  });

  it('names who is missing from a partial answer, and reads again', async () => {
    let isPartial = true;
    const answer = () => ({
      ...answerOf(kariPrivate),
      people: [
        { customerNumber: '1001', relation: 'self' },
        {
          customerNumber: '1002',
          relation: 'spouse',
          displayName: 'Ola Nordmann',
          ...(isPartial && { isUnavailable: true }),
        },
      ],
      isPartial,
    });
    const { container } = renderInSale(<EntitlementPicker journeys={trip} />, {
      getEntitlements: () => Promise.resolve(answer()),
    });
    await screen.findByRole('group', { name: /Kari/ });
    expect(status(container)).toContain('Vi fikk ikke hentet rettighetene til Ola Nordmann.');
    isPartial = false;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await waitFor(() => {
      expect(status(container)).toBe('');
    });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('asks once, however many pickers stand on the page', async () => {
    const { transport, asked } = createTestTransport({ getEntitlements: () => Promise.resolve(family) });
    renderInSale(
      <>
        <EntitlementPicker journeys={trip} />
        <EntitlementPicker journeys={[out]} />
      </>,
      transport,
    );
    expect(await screen.findAllByRole('group', { name: /Kari/ })).toHaveLength(2);
    expect(asked).toEqual(['getEntitlements']);
  });
});

describe('for everybody', () => {
  it.each<[string, EntitlementsAnswer, Partial<EntitlementPickerProps>]>([
    ['ready', family, { defaultValue: ['1001:private', '1002:private'] }],
    ['read only', family, { isReadOnly: true, defaultValue: ['1001:work'] }],
    ['empty', answerOf(), {}],
    ['unusable', answerOf(idaSpent), { journeys: [out] }],
  ])('axe finds nothing when it is %s', async (_, answer, props) => {
    const { container } = show(answer, props);
    await waitFor(() => {
      expect(container.querySelector('[data-state="loading"]')).toBeNull();
    });
    expect(await violations(container)).toEqual([]);
  });

  it('axe finds nothing while it loads', async () => {
    const { container } = renderInSale(<EntitlementPicker journeys={trip} />, { getEntitlements: pending });
    expect(await violations(container)).toEqual([]);
  });

  it('has no scroll bar at 320 px, and rows of at least 46 px', async () => {
    const { container } = show(family);
    container.style.inlineSize = '320px';
    const boxes = await screen.findAllByRole('checkbox');
    expect(container.scrollWidth).toBe(320);
    for (const box of boxes) {
      expect(box.closest<HTMLElement>('.fb-choice')?.offsetHeight).toBeGreaterThanOrEqual(46);
      expect(Math.min(box.offsetWidth, box.offsetHeight)).toBeGreaterThanOrEqual(24);
    }
  });

  it('takes class names for its parts, and a level for its heading', async () => {
    show(family, { headingLevel: 4, classNames: { root: 'r', heading: 'h', person: 'p', choice: 'c' } });
    const kari = await screen.findByRole('group', { name: /Kari/ });
    expect(kari.classList).toContain('p');
    expect(kari.querySelectorAll('.fb-choice.c')).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 4 }).classList).toContain('h');
    expect(screen.getByRole('region').classList).toContain('r');
  });
});

/** Two choices without a reason, as many as the skeleton has. */
function upToNewYear(): EntitlementsAnswer {
  const validTo = '2028-01-01T00:00:00+01:00';
  return answerOf({ ...kariPrivate, validTo }, { ...kariWork, validTo });
}
