import { screen, waitFor, within } from '@testing-library/react';
import { forwardRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ClaimCodeForm } from '../ClaimCodeForm/ClaimCodeForm.tsx';
import { EmployeeForm } from '../employer/EmployeeForm/EmployeeForm.tsx';
import { renderInEmployer } from '../employer/testing/renderInEmployer.tsx';
import { EntitlementPicker } from '../EntitlementPicker/EntitlementPicker.tsx';
import { PurchaseGate } from '../PurchaseGate/PurchaseGate.tsx';
import { answerOf, family, idaSpent, kariPrivate, out, transportError } from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { violations } from '../testing/violations.ts';
import { PartsProvider } from './PartsProvider.tsx';
import type { ButtonPartProps, CheckboxPartProps, Parts } from './parts.ts';

/** As a design system has them: a box that is a button, a button that takes a variant of its own. */
const shopParts: Partial<Parts> = {
  Button: forwardRef<HTMLButtonElement, ButtonPartProps>(function ShopButton({ variant, ...props }, ref) {
    return <button {...props} ref={ref} data-shop={variant} />;
  }),
  Checkbox: function ShopCheckbox({ checked, onCheckedChange, ...props }: CheckboxPartProps) {
    return (
      <button
        {...props}
        type="button"
        role="checkbox"
        aria-checked={checked}
        style={{ inlineSize: 24, blockSize: 24 }}
        onClick={() => {
          onCheckedChange(!checked);
        }}
      />
    );
  },
  Card: ({ children }) => <div data-shop="card">{children}</div>,
  Note: ({ tone, children }) => <aside data-shop={`note ${tone}`}>{children}</aside>,
  Icon: ({ name }) => <i>{name}</i>,
  Skeleton: ({ rows }) => <p>{rows} rows</p>,
  Select: ({ options, onValueChange, ...props }) => (
    <select
      {...props}
      data-shop="select"
      onChange={({ target }) => {
        onValueChange(target.value);
      }}
    >
      {options.map(({ value, label, isDisabled }) => (
        <option key={value} value={value} disabled={isDisabled}>
          {label}
        </option>
      ))}
    </select>
  ),
  Input: (props) => <input {...props} data-shop="input" />,
};

describe("a shop's own parts", () => {
  it('choose a right as ours do, with name, description and all', async () => {
    const onValueChange = vi.fn();
    const { container } = renderInSale(
      <PartsProvider parts={shopParts}>
        <EntitlementPicker journeys={[out]} onValueChange={onValueChange} />
      </PartsProvider>,
      { getEntitlements: () => Promise.resolve(answerOf(kariPrivate, idaSpent)) },
    );
    const box = within(await screen.findByRole('group', { name: /Kari/ })).getByRole('checkbox', {
      name: 'Privatreise',
    });
    expect(box.localName).toBe('button');
    await expect.element(box).toHaveAccessibleDescription(/8 av 16 reiser igjen/);
    const row = box.closest('.fb-choice');
    if (row === null) throw new Error('The checkbox stands in no row.');
    await userEvent.click(row, { position: { x: 300, y: 40 } });
    expect(onValueChange).toHaveBeenCalledWith(['1001:private']);
    expect(box.getAttribute('aria-checked')).toBe('true');
    const spent = within(screen.getByRole('group', { name: /Ida/ })).getByRole('checkbox');
    expect(spent.getAttribute('aria-disabled')).toBe('true');
    spent.focus();
    await userEvent.keyboard(' ');
    expect(onValueChange).toHaveBeenCalledOnce();
    expect(container.querySelectorAll('[data-shop="card"]')).toHaveLength(1);
    expect(container.querySelector('.fb-card, .fb-box, svg')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('lose no focus: a button that goes away hands it to the heading', async () => {
    let isDown = true;
    const { container } = renderInSale(
      <PartsProvider parts={shopParts}>
        <EntitlementPicker journeys={[out]} />
      </PartsProvider>,
      {
        getEntitlements: () =>
          isDown ? Promise.reject(transportError('unavailable')) : Promise.resolve(family),
      },
    );
    const retry = await screen.findByRole('button', { name: 'Prøv igjen' });
    expect(status(container)).toBe('Tjenesten er nede akkurat nå. Prøv igjen om noen minutter.');
    expect(retry.closest('aside')?.dataset['shop']).toBe('note bad');
    isDown = false;
    await userEvent.click(retry);
    await screen.findAllByRole('checkbox');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    });
  });

  it('take the focus of the gate by their ref', async () => {
    let isDown = true;
    renderInSale(
      <PartsProvider parts={shopParts}>
        <PurchaseGate orderId="order-1" />
      </PartsProvider>,
      {
        validateOrder: () =>
          isDown
            ? Promise.reject(transportError('unavailable'))
            : Promise.resolve({ status: 'cleared', clearance: 'c', validForSeconds: 300 }),
      },
    );
    const again = await screen.findByRole('button', { name: /Prøv igjen|Kontroller på nytt/ });
    isDown = false;
    await userEvent.click(again);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Betal' }));
    });
    expect(screen.getByRole('button', { name: 'Betal' }).dataset['shop']).toBe('primary');
  });

  it("make an employer's form as well: each field, choice and button", async () => {
    const { container } = renderInEmployer(
      <PartsProvider parts={shopParts}>
        <EmployeeForm testNumbers />
      </PartsProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Registrer' }));
    const name = screen.getByLabelText('Fornavn');
    expect([name.dataset['shop'], name.getAttribute('aria-invalid')]).toEqual(['input', 'true']);
    expect(container.querySelector('.fb-field, .fb-button, .fb-box')).toBeNull();
    const box = screen.getAllByRole('checkbox').at(0);
    if (box === undefined) throw new Error('The form has no checkbox.');
    await userEvent.click(box);
    expect(box.getAttribute('aria-checked')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('are told apart from those of an outer provider, which stay where nothing replaces them', async () => {
    renderInSale(
      <PartsProvider parts={shopParts}>
        <PartsProvider parts={{ Button: (props) => <button {...props} data-shop="inner" /> }}>
          <ClaimCodeForm />
        </PartsProvider>
      </PartsProvider>,
    );
    expect((await screen.findByRole('button')).dataset['shop']).toBe('inner');
    expect(screen.getByRole('textbox', { name: 'Hentekode' }).dataset['shop']).toBe('input');
  });
});
