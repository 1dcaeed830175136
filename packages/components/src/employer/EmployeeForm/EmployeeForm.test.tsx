import type { EmployeeRecord, EmployerTransport, ImportedEmployee } from '@fribillett/core/employer';
import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred, pending } from '../../testing/createTestTransport.ts';
import { transportError } from '../../testing/fixtures.ts';
import { status } from '../../testing/status.ts';
import { violations } from '../../testing/violations.ts';
import { nordbanen } from '../testing/createTestEmployerTransport.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { EmployeeForm } from './EmployeeForm.tsx';
import type { EmployeeFormProps } from './EmployeeForm.tsx';

/** The synthetic person 318190 10024, which is nobody's number: a test number has 80 on its month. */
const ase = {
  employeeNo: '1001',
  employmentTypeId: 'F',
  dateOfBirth: '1990-01-31',
  ssn: '10024',
  firstName: 'Åse',
  surname: 'Nordmann',
  addressLine: 'Storgata 1',
  postalCode: '0155',
  hireStartDate: '2020-02-01',
  payType: 'A',
  employmentPercentage: 100,
  paidPercentage: 80,
};
const imported: ImportedEmployee = {
  importedEmployeeId: '4711',
  employeeNo: '1001',
  companyId: 9001,
  firstName: 'Åse',
  surname: 'Nordmann',
};

function show(
  props: EmployeeFormProps = {},
  answer: () => Promise<ImportedEmployee> = () => Promise.resolve(imported),
  operations: Partial<EmployerTransport> = {},
) {
  const sent: EmployeeRecord[] = [];
  const rendered = renderInEmployer(<EmployeeForm testNumbers {...props} />, {
    importNewEmployee: ({ employee }) => {
      sent.push(employee);
      return answer();
    },
    ...operations,
  });
  return { ...rendered, sent };
}

afterEach(() => {
  onlineManager.setOnline(true);
});

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const submitButton = () => screen.getByRole('button', { name: /^Registrer$|^Send/ });

/** Sends, once the permission is known. */
async function send() {
  await waitFor(() => {
    expect(submitButton().getAttribute('aria-disabled')).toBe('false');
  });
  await userEvent.click(submitButton());
}

describe('filling in', () => {
  it('takes an employee by keyboard alone and sends it as typed, with the codes in words', async () => {
    const onImported = vi.fn();
    const { container, sent } = show({ onImported });
    await screen.findByRole('group', { name: 'Person' });
    const typed: [string, string][] = [
      ['Fornavn', 'Åse'],
      ['Etternavn', 'Nordmann'],
      ['Fødselsdato', '31011990'],
      ['Fødselsnummer', '10024'],
      ['Adresse', 'Storgata 1'],
      ['Postnummer', '0155'],
      ['Ansattnummer', '1001'],
    ];
    await userEvent.click(field('Fornavn'));
    for (const [name, keys] of typed) {
      expect(document.activeElement).toBe(field(name));
      if (name === 'Fødselsdato') await userEvent.fill(field(name), '1990-01-31');
      else await userEvent.keyboard(keys);
      // A date has three stops, and a button in some browsers.
      do await userEvent.keyboard('{Tab}');
      while (document.activeElement === field(name));
    }
    await userEvent.selectOptions(field('Ansettelsesform'), 'Fast (F)');
    await userEvent.selectOptions(field('Lønnstype'), 'A');
    await userEvent.fill(field('Ansatt fra'), '2020-02-01');
    await userEvent.fill(field('Stillingsprosent'), '100');
    await userEvent.fill(field('Lønnsprosent'), '80');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Åse Nordmann er sendt inn');
    expect(sent).toEqual([
      {
        ...ase,
        companyId: 9001,
        abstainFromTicket: false,
        disabilityGrade: 0,
        isDeleted: false,
      },
    ]);
    expect(onImported.mock.calls).toEqual([[imported]]);
    expect(status(container)).toMatch(/Åse Nordmann er sendt inn\. .* hvert tiende minutt/);
  });

  it('asks for the day of a disability as soon as there is a grade, and for nothing else then', async () => {
    const { sent } = show({ initial: ase });
    expect(screen.queryByLabelText('Ufør fra')).toBeNull();
    await userEvent.fill(field(/^Uføregrad/), '50');
    expect(field('Ufør fra').required).toBe(false);
    await send();
    expect(field('Ufør fra').getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(field('Ufør fra'), '2025-03-01');
    await send();
    await screen.findByText('Åse Nordmann er sendt inn');
    expect(sent[0]).toMatchObject({ disabilityGrade: 50, disabilityFromDate: '2025-03-01' });
  });

  it('says the day in words, and does not leave out one that is filled in by half', async () => {
    const { sent } = show({ initial: ase });
    expect(field('Fødselsdato')).toHaveProperty('type', 'date');
    await expect.element(field('Fødselsdato')).toHaveAccessibleDescription('31.\u00a0jan.\u00a01990');
    await userEvent.click(field(/^Ansatt til/), { position: { x: 16, y: 20 } });
    await userEvent.keyboard('31');
    await send();
    await expect.element(field(/^Ansatt til/)).toHaveAccessibleDescription(/Fyll ut hele datoen/);
    expect(sent).toEqual([]);
  });

  it('does not take a year that was not typed to its end', async () => {
    const { sent } = show({ initial: { ...ase, hireStartDate: '0020-02-01' } });
    await send();
    await expect.element(field('Ansatt fra')).toHaveAccessibleDescription(/et år fra 1900 til 2099/);
    expect(sent).toEqual([]);
  });

  it('checks a field when it is left, and takes it back when it is right', async () => {
    show({ initial: ase });
    await userEvent.fill(field('Fødselsnummer'), '12345');
    await userEvent.tab();
    await expect.element(field('Fødselsnummer')).toHaveAccessibleDescription(/passer ikke med fødselsdatoen/);
    await userEvent.fill(field('Fødselsnummer'), '10024');
    expect(field('Fødselsnummer').getAttribute('aria-invalid')).toBe('false');
  });

  it('leaves no trace of a person in the page: no name, no completion, no spelling', () => {
    show();
    const inputs = [...document.querySelectorAll('input, select')];
    expect(inputs.length).toBeGreaterThan(15);
    expect(inputs.filter((input) => input.hasAttribute('name'))).toEqual([]);
    const { autocomplete, inputMode, spellcheck, form } = field('Fødselsnummer');
    expect([autocomplete, inputMode, spellcheck, form?.method]).toEqual(['off', 'numeric', false, 'post']);
  });
});

describe('what is wrong', () => {
  it('is listed with ways to the fields, has the focus, and keeps its place while it is mended', async () => {
    const { container, sent } = show({ initial: { ...ase, firstName: '', postalCode: '' } });
    await send();
    const summary = screen.getByRole('group', { name: '2 felt må rettes før du kan sende:' });
    expect(document.activeElement).toBe(summary);
    const links = within(summary).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Fornavn: Her står det ingenting. Fyll ut.',
      'Postnummer: Her står det ingenting. Fyll ut.',
    ]);
    expect(await violations(container)).toEqual([]);
    const { href } = location;
    await userEvent.click(within(summary).getByRole('link', { name: /^Postnummer/ }));
    expect(document.activeElement).toBe(field('Postnummer'));
    expect(location.href).toBe(href);
    await userEvent.keyboard('0155');
    expect(screen.getByRole('link', { name: 'Postnummer: rettet' })).toBeDefined();
    await userEvent.fill(field('Fornavn'), 'Åse');
    screen.getByRole('group', { name: 'Alt er rettet. Nå kan du sende.' });
    expect(sent).toEqual([]);
    await send();
    await screen.findByText('Åse Nordmann er sendt inn');
  });

  it('never shows a personal number in the words for it', async () => {
    const { container } = show({ initial: { ...ase, ssn: '12345', surname: '31819012345' } });
    await userEvent.fill(field('Etternavn'), '=31819012345');
    await send();
    expect(container.textContent).not.toContain('12345');
  });
});

describe('under way and afterwards', () => {
  it('sends one for a double click, and lets nothing be changed meanwhile', async () => {
    const answer = deferred<ImportedEmployee>();
    const { container, sent } = show({ initial: ase }, () => answer.promise);
    await waitFor(() => {
      expect(submitButton().getAttribute('aria-disabled')).toBe('false');
    });
    await userEvent.dblClick(submitButton());
    expect([sent.length, status(container)]).toEqual([1, 'Sender …']);
    expect(field('Etternavn').readOnly).toBe(true);
    field('Lønnstype').focus();
    await userEvent.keyboard('d');
    expect(field('Lønnstype').value).toBe('A');
    answer.resolve(imported);
    await screen.findByText('Åse Nordmann er sendt inn');
  });

  it('shows the import id, holds the personal number no more, and begins anew with the focus in place', async () => {
    const { container } = show({ initial: ase });
    await send();
    await screen.findByText('Import-ID: 4711');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Registrer en ansatt' }));
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Registrer en ny ansatt' }));
    expect([field('Fødselsnummer').value, field('Etternavn').value]).toEqual(['', '']);
    expect(container.innerHTML).not.toContain('10024');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('changes an import, with the words for it', async () => {
    const patched: unknown[] = [];
    show({ initial: ase, importedEmployeeId: '4711' }, undefined, {
      patchImportedEmployee: (input) => {
        patched.push(input.importedEmployeeId);
        return Promise.resolve(imported);
      },
    });
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Lagre endringen' }).getAttribute('aria-disabled')).toBe(
        'false',
      );
    });
    await userEvent.click(screen.getByRole('button', { name: 'Lagre endringen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Endre på nytt' }));
    expect(patched).toEqual(['4711']);
    expect([field('Fødselsnummer').value, field('Etternavn').value]).toEqual(['', 'Nordmann']);
  });

  it('never sends what was typed for one import as another', async () => {
    const { rerender } = show({ importedEmployeeId: '1' });
    await userEvent.fill(field('Etternavn'), 'Hansen');
    rerender(<EmployeeForm importedEmployeeId="2" />);
    expect(field('Etternavn').value).toBe('');
  });

  it('says in its button that it deletes', async () => {
    show({ initial: ase });
    await userEvent.click(field('Skal slettes'));
    screen.getByRole('button', { name: 'Send inn slettingen' });
  });

  it('does not know what came of a lost answer, says what to do, and keeps what was typed', async () => {
    const { container, sent } = show({ initial: ase }, () =>
      Promise.reject(transportError('timeout', { isRetrySafe: false })),
    );
    await send();
    await screen.findByText('Vi vet ikke om Åse Nordmann ble sendt inn.');
    screen.getByText('Oppgi corr-4711 når du ber om hjelp.');
    expect(status(container)).toMatch(/søk etter ansattnummeret 1001/);
    expect(field('Fødselsnummer').value).toBe('10024');
    expect(await violations(container)).toEqual([]);
    expect(sent).toHaveLength(1);
    screen.getByRole('button', { name: 'Send på nytt' });
  });

  it('says what the server has refused, by the names of the form', async () => {
    const fields = [
      { field: 'employee.postalCode', message: 'finnes ikke' },
      { field: 'noe', message: '' },
    ];
    const { container } = show({ initial: ase }, () =>
      Promise.reject(transportError('rejected', { fields })),
    );
    await send();
    await screen.findByText('Postnummer: finnes ikke');
    screen.getByText('noe');
    expect(status(container)).toMatch(/ikke godtatt/);
  });
});

describe('who may', () => {
  it('is asked for a company where there are several, and is not where the host has chosen', async () => {
    const fjelltoget = { companyId: 9002, name: 'Fjelltoget AS', reportSeparator: ';' as const };
    const findCompanies = () =>
      Promise.resolve({ companies: [nordbanen, fjelltoget], may: ['import' as const] });
    const { sent, rerender } = show({ initial: ase }, undefined, { findCompanies });
    await userEvent.selectOptions(await screen.findByLabelText('Selskap'), 'Fjelltoget AS');
    await send();
    await screen.findByText('Åse Nordmann er sendt inn');
    expect(sent[0]?.companyId).toBe(9002);
    rerender(<EmployeeForm companyId={9002} />);
    await userEvent.click(screen.getByRole('button', { name: 'Registrer en ny ansatt' }));
    expect(screen.queryByLabelText('Selskap')).toBeNull();
  });

  it('is told so without the permission', async () => {
    const { container } = show({}, undefined, {
      findCompanies: () => Promise.resolve({ companies: [nordbanen], may: ['read'] }),
    });
    await screen.findByText('Du har ikke tilgang til å registrere ansatte.', { selector: '.fb-note *' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('is told so without a company', async () => {
    show({}, undefined, { findCompanies: () => Promise.resolve({ companies: [], may: ['import'] }) });
    await screen.findByText('Du har ikke tilgang til noe selskap her.', { selector: '.fb-note *' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('can fill in before it is known, and send only then', async () => {
    const props = { initial: ase, companyId: 9001 };
    const { container, sent } = show(props, undefined, { findCompanies: pending });
    await userEvent.fill(field('Etternavn'), 'Hansen');
    await userEvent.click(submitButton(), { force: true });
    expect([sent, status(container)]).toEqual([[], '']);
  });

  it('waits for the network, and says so', async () => {
    const { container, sent } = show({ initial: ase });
    await waitFor(() => {
      expect(submitButton().getAttribute('aria-disabled')).toBe('false');
    });
    act(() => {
      onlineManager.setOnline(false);
    });
    expect(status(container)).toBe('Du er ikke på nett. Du kan sende når du er tilbake.');
    await userEvent.click(submitButton(), { force: true });
    expect(sent).toEqual([]);
    act(() => {
      onlineManager.setOnline(true);
    });
    await send();
    await screen.findByText('Åse Nordmann er sendt inn');
  });

  it('can try again where that could not be read', async () => {
    let readings = 0;
    show({ initial: ase }, undefined, {
      findCompanies: () => {
        readings += 1;
        return readings === 1
          ? Promise.reject(transportError('unavailable'))
          : Promise.resolve({ companies: [nordbanen], may: ['import'] });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
    await send();
    await screen.findByText('Åse Nordmann er sendt inn');
  });
});
