import { EntitlementPicker } from '@fribillett/components';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import { aJourney } from '@fribillett/testing';
import { createTestShop } from '@fribillett/testing/shop';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

it('tells why Ida cannot travel on her right', async () => {
  const { transport, purposes } = createTestShop({ persona: 'kari', claimed: true });
  render(
    <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey="kari">
      <EntitlementPicker journeys={[aJourney({}, '2026-12-18')]} defaultValue={[]} />
    </PersonnelTicketProvider>,
  );
  const ida = await screen.findByRole('group', { name: /Ida Nordmann/ });
  expect(within(ida).getByText(/ikke nok reiser igjen for 2026/)).toBeDefined();
});
