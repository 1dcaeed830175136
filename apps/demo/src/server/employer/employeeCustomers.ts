import type { RegisteredEmployee } from '@fribillett/core/employer';
import { createCustomerProfiles, ProfileError, type Gateway } from '@fribillett/gateway';
import * as z from 'zod/mini';
import type { Persona } from '../../shared/shopApi.ts';
import type { ShopDatabase } from '../database.ts';
import { toCustomer } from '../personas.ts';
import type { SandboxClient } from '../sandboxClient.ts';
import { customerSchema, type ShopCustomer } from '../sessions.ts';
import { ShopFailure } from '../shopFailure.ts';

/**
 * Employees who have become customers of the shop. Only a demo can know that they are the same person: a real shop and a real
 * employer tell each other nothing, and what they share is the pickup code in the employee's hand.
 */
export interface EmployeeCustomers {
  /** The customer that an employee is: a persona, if the code in their letter is a persona's, else one with a profile of their own. */
  findOrCreate(employee: RegisteredEmployee, correlationId: string): Promise<ShopCustomer>;
  /** A customer who was made before; `undefined` when there is none of this id. */
  find(personaId: string): ShopCustomer | undefined;
  /** Everybody who was made before, as the shop lists them. */
  list(): Persona[];
  /** Forgets all of them and signs them out: after a new start their customer numbers become other people's. */
  clear(): void;
}

const rowSchema = z.object({ customer: z.string() });
const ofRow = (row: unknown) => customerSchema.parse(JSON.parse(rowSchema.parse(row).customer));

/** @param organisationId the shop's, in which its customers have their profiles */
export function createEmployeeCustomers(
  database: ShopDatabase,
  {
    client,
    organisationId,
    sandbox,
  }: { client: Gateway['client']; organisationId: string; sandbox: SandboxClient },
): EmployeeCustomers {
  const profiles = createCustomerProfiles({ client, organisationId, createdByChannel: 'fribillett-demo' });

  async function create(employee: RegisteredEmployee, correlationId: string): Promise<ShopCustomer> {
    const { employeeId, firstName, surname, dateOfBirth: birthDate, ticketHolderCode } = employee;
    const id = `employee-${employeeId}`;
    const { customerNumber } = await profiles.findOrCreate(
      { customerRef: id, email: `${id}@employees.example`, firstName, surname },
      { correlationId },
    );
    const name = `${firstName} ${surname}`;
    return {
      persona: { id, name, description, ...(ticketHolderCode !== '' && { pickupCode: ticketHolderCode }) },
      family: [
        {
          customerNumber,
          displayName: name,
          relation: 'self',
          ...(birthDate !== undefined && { birthDate }),
        },
      ],
    };
  }

  return {
    async findOrCreate(employee, correlationId) {
      const people = await sandbox.getPersonas();
      const known = people.find(({ pickupCode }) => pickupCode === employee.ticketHolderCode);
      const persona = known && toCustomer(people, known.id);
      if (persona !== undefined) return persona;
      const customer = await create(employee, correlationId).catch(asFailure);
      const sql = 'INSERT OR REPLACE INTO employee_customers (persona_id, customer) VALUES (?, ?)';
      database.run(sql, customer.persona.id, JSON.stringify(customer));
      return customer;
    },
    find(personaId) {
      const sql = 'SELECT customer FROM employee_customers WHERE persona_id = ?';
      const row = database.first(sql, personaId);
      return row === undefined ? undefined : ofRow(row);
    },
    list: () =>
      database.all('SELECT customer FROM employee_customers ORDER BY rowid').map((row) => ofRow(row).persona),
    clear() {
      database.run(
        "DELETE FROM sessions WHERE json_extract(customer, '$.persona.id') IN (SELECT persona_id FROM employee_customers)",
      );
      database.run('DELETE FROM employee_customers');
    },
  };
}

const description = {
  nb: 'Ansatt som arbeidsgiveren har registrert.',
  nn: 'Tilsett som arbeidsgivaren har registrert.',
  en: 'Employee whom the employer has registered.',
};

function asFailure(error: unknown): never {
  if (!(error instanceof ProfileError)) throw error;
  const { correlationId, retryAfterSeconds } = error;
  throw new ShopFailure({ status: 503, code: 'unavailable', correlationId, retryAfterSeconds });
}
