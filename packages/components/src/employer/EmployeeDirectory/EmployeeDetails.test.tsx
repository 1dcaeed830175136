import { osloYear } from '@fribillett/core';
import type { RegisteredEmployee, YearlyFee } from '@fribillett/core/employer';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred } from '../../testing/createTestTransport.ts';
import { transportError } from '../../testing/fixtures.ts';
import { status } from '../../testing/status.ts';
import { violations } from '../../testing/violations.ts';
import { ase } from '../testing/employees.ts';
import { showDirectory } from '../testing/showDirectory.tsx';

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

/** Opens Åse from the list, by keyboard. */
async function open(...setup: Parameters<typeof showDirectory>) {
  const shown = showDirectory(...setup);
  const opener = await screen.findByRole('button', { name: 'Åse Nordmann' });
  opener.focus();
  await userEvent.keyboard('{Enter}');
  return { ...shown, opener };
}

/** What is told of her under a name. */
async function fact(name: string) {
  const [term] = await screen.findAllByText(name, { selector: 'dt' });
  return plain(term?.nextElementSibling?.textContent ?? null);
}

const year = osloYear(Date.now());

describe('one employee', () => {
  it('is shown with everything, the codes in words, and nothing secret', async () => {
    const { container } = await open();
    expect(await fact('Ansettelsesform')).toBe('Fast');
    expect(await fact('Stillingsprosent')).toBe('80 % fra 1. mai 2024');
    expect(await fact('Lønnsprosent')).toBe('87,5 %');
    expect(await fact('Adresse')).toBe('Storgata 1, 0155');
    expect(await fact('Produkt 2026')).toBe('Bronse');
    const [right, unsynchronised] = screen.getAllByRole('listitem').map((item) => plain(item.textContent));
    expect(right).toMatch(
      /Privat.*Synkronisert.*fra 1\. jan\. 2026 til 31\. des\. 2026 · Regel: Ansatt privat/,
    );
    expect(unsynchronised).toMatch(/Venter på synkronisering.*Salgssystemet svarte ikke/);
    const ida = screen.getByRole('heading', { name: 'Ida Nordmann' }).closest('li');
    expect(plain(ida?.textContent ?? '')).toMatch(/Barn.*7\. juni 2015.*2024 og 2025.*Ingen rettigheter/);
    expect(container.innerHTML).not.toMatch(/NT-48|10024/);
    expect(await violations(container)).toEqual([]);
  });

  it('takes the focus to its name, and back to where it was opened when it is closed', async () => {
    const { opener } = await open();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Åse Nordmann' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tilbake til listen' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(opener);
    });
    expect(screen.queryByRole('heading', { name: 'Rettigheter' })).toBeNull();
  });

  it('leaves the list as it was', async () => {
    const { searches } = showDirectory();
    await userEvent.click(await screen.findByRole('button', { name: 'Neste' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Kollega 12 Nordmann' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tilbake til listen' }));
    await expect.element(screen.getByText('Side 2 av 3')).toBeVisible();
    expect(searches).toHaveLength(2);
  });

  it('has its name while it is read, an error with a number to quote, and a retry', async () => {
    let readings = 0;
    const { container } = await open({
      getEmployee: () => {
        readings += 1;
        return readings === 1 ? Promise.reject(transportError('not-found')) : Promise.resolve(ase);
      },
    });
    screen.getByRole('heading', { name: 'Åse Nordmann' });
    await screen.findByText('Oppgi corr-4711 når du ber om hjelp.');
    expect(status(container)).toMatch(/fant ikke det du spurte etter/);
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await screen.findByRole('heading', { name: 'Familie' });
  });

  it('may have neither rights nor family', async () => {
    const alone: RegisteredEmployee = { ...ase, ticketRights: [], familyMembers: [] };
    await open({ getEmployee: () => Promise.resolve(alone) });
    await screen.findByText('Ingen rettigheter.');
    screen.getByText('Ingen familiemedlemmer.');
  });
});

describe('the pickup code', () => {
  it('is out of sight until it is asked for, can be copied, and goes again', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { container } = await open();
    const [button] = await screen.findAllByRole('button', { name: 'Vis hentekode' });
    if (button !== undefined) await userEvent.click(button);
    screen.getByText('NT-4821-ASE', { selector: 'code' });
    expect(screen.queryByText(/NT-4822-IDA/)).toBeNull();
    expect(status(container)).toBe('NT-4821-ASE');
    await userEvent.click(screen.getByRole('button', { name: 'Kopier' }));
    await screen.findByText('Hentekoden er kopiert.', { selector: '.fb-hint' });
    expect(writeText.mock.calls).toEqual([['NT-4821-ASE']]);
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Skjul hentekode' }));
    expect(container.innerHTML).not.toContain('NT-4821-ASE');
    writeText.mockRestore();
  });

  it('says what to do where the browser does not copy', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await open();
    const [button] = await screen.findAllByRole('button', { name: 'Vis hentekode' });
    if (button !== undefined) await userEvent.click(button);
    await userEvent.click(screen.getByRole('button', { name: 'Kopier' }));
    await screen.findByText(/Marker koden/, { selector: '.fb-hint' });
    writeText.mockRestore();
  });
});

describe('the national id', () => {
  it('is hidden until it is asked for, and again when the employee is closed', async () => {
    const { container } = await open();
    expect(await fact('Fødselsnummer')).toMatch(/^skjult/);
    await userEvent.click(screen.getByRole('button', { name: 'Vis fødselsnummer' }));
    await screen.findByText('318190 10024', { selector: '.fb-digits' });
    expect(status(container)).toBe('318190 10024');
    await userEvent.click(screen.getByRole('button', { name: 'Skjul fødselsnummer' }));
    expect(container.innerHTML).not.toContain('10024');
    await userEvent.click(screen.getByRole('button', { name: 'Vis fødselsnummer' }));
    await screen.findByText('318190 10024', { selector: '.fb-digits' });
    await userEvent.click(screen.getByRole('button', { name: 'Tilbake til listen' }));
    expect(container.innerHTML).not.toContain('10024');
    await userEvent.click(screen.getByRole('button', { name: 'Åse Nordmann' }));
    expect(await fact('Fødselsnummer')).toMatch(/^skjult/);
  });

  it('cannot be asked for without the permission', async () => {
    await open({}, {}, ['read']);
    expect(await fact('Fødselsnummer')).toBe('skjult');
    expect(screen.queryByRole('button', { name: 'Vis fødselsnummer' })).toBeNull();
  });

  it('may be refused all the same', async () => {
    const { container } = await open({
      getEmployee: ({ showNationalIds }) =>
        showNationalIds === true ? Promise.reject(transportError('forbidden')) : Promise.resolve(ase),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Vis fødselsnummer' }));
    await screen.findByText('Du har ikke tilgang til dette.');
    expect(status(container)).toMatch(/ikke tilgang/);
  });
});

describe('fee and disability proof', () => {
  const fee = (of: number) =>
    screen.findByRole<HTMLInputElement>('checkbox', { name: `Årsavgiften for ${of} er betalt` });

  it('are those of this year and the next', async () => {
    await open({
      getEmployee: () => Promise.resolve({ ...ase, yearlyFees: [{ year: year + 1, isPaid: true }] }),
    });
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, true, false]);
    screen.getByRole('checkbox', { name: `Uførebevis for ${year} er registrert` });
  });

  it('change when the server has said so, and not before', async () => {
    const answer = deferred<YearlyFee>();
    const sent: unknown[] = [];
    const { container } = await open({
      setYearlyFee: (input) => {
        sent.push(input);
        return answer.promise;
      },
    });
    const box = await fee(year);
    box.focus();
    await userEvent.keyboard(' ');
    expect([box.checked, status(container)]).toEqual([false, 'Lagrer …']);
    await userEvent.keyboard(' ');
    answer.resolve({ year, isPaid: true });
    await waitFor(() => {
      expect(status(container)).toBe(`Årsavgiften for ${year} er betalt: Lagret`);
    });
    expect([box.checked, document.activeElement]).toEqual([true, box]);
    expect(sent).toEqual([{ employeeId: '501', year, isPaid: true }]);
    expect(await violations(container)).toEqual([]);
  });

  it('say what failed beside the box, and send the same again', async () => {
    const sent: unknown[] = [];
    const { container } = await open({
      setDisabilityProof: (input) => {
        sent.push(input);
        return sent.length === 1
          ? Promise.reject(transportError('timeout'))
          : Promise.resolve({ year: input.year, isRegistered: input.isRegistered });
      },
    });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: `Uførebevis for ${year + 1} er registrert`,
    });
    await userEvent.click(box);
    await screen.findByText('Oppgi corr-4711 når du ber om hjelp.');
    expect(box.checked).toBe(false);
    expect(status(container)).toMatch(/^Uførebevis for .*Svaret kom ikke fram i tide/);
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await screen.findByText('Lagret');
    expect(box.checked).toBe(true);
    expect(sent).toHaveLength(2);
  });

  it('cannot be changed without the permission, and say why', async () => {
    const { container } = await open({}, {}, ['read']);
    const box = await fee(year);
    await userEvent.click(box, { force: true });
    expect([box.checked, box.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    screen.getByText('Du har ikke tilgang til å endre dette.');
    expect(await violations(container)).toEqual([]);
  });
});

it('shows the family by their own headings, each with a code of their own', async () => {
  await open();
  const ida = (await screen.findByRole('heading', { name: 'Ida Nordmann' })).closest('li');
  if (ida === null) throw new Error('No member.');
  await userEvent.click(within(ida).getByRole('button', { name: 'Vis hentekode' }));
  within(ida).getByText('NT-4822-IDA', { selector: 'code' });
});
