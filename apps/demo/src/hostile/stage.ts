import { sandboxPersonas, type Store } from '@fribillett/sandbox';
import { createSqliteStore } from '@fribillett/sandbox/sqlite';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openShopDatabase, type ShopDatabase } from '../server/database.ts';
import { startDemo } from '../server/startDemo.ts';
import { newEmployee } from '../server/testing/employer.ts';
import { reserveTrip, rightsOf, signIn, toBergen, type TripChoice } from '../server/testing/buyTrip.ts';
import { createVisitor, type Page, type Visitor } from '../server/testing/visitor.ts';
import { readLedger } from './ledger.ts';
import { sendAndLeave, sendRaw } from './rawClient.ts';

/** The year whose rights the sandbox's people have. */
const year = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', timeZone: 'Europe/Oslo' }).format(
  new Date(),
);

/** A trip within that year, after the instant at which every stage begins. */
export const trip: TripChoice = { ...toBergen, date: `${year}-12-02` };

/** An employee of a company whose doors are closed to most. */
export const stranger = newEmployee({
  companyId: 9002,
  employeeNo: '7301',
  firstName: 'Jorunn',
  surname: 'Fjellheim',
  dateOfBirth: '1987-02-26',
  ssn: '10965',
});

/** The demo, running over HTTP on SQLite, and a look behind it that no visitor has. */
export interface Stage {
  url: string;
  port: number;
  /** `localhost:3000` */
  host: string;
  /** Somebody with an empty cookie jar. */
  visitor: () => Visitor;
  /** Somebody who is signed in. */
  signedIn: (personaId: string) => Promise<Visitor>;
  /** An order of theirs that was just reserved. */
  reserved: (visitor: Visitor) => Promise<string>;
  /** Sends bytes as they are. */
  raw: (bytes: string | Uint8Array) => Promise<Page[]>;
  /** Sends bytes as they are, and hangs up before an answer. */
  rawAndGone: (bytes: string) => Promise<Page>;
  /** Uses one of the demo's own controls. */
  control: (name: 'faults' | 'clock', body: object) => Promise<void>;
  /** Whatever was scripted to go wrong goes wrong no more. */
  clearFaults: () => Promise<void>;
  /** What has happened, by Entur's account. */
  ledger: () => string[];
  /** Entur's own state. */
  entur: Store;
  /** The shop's own state. */
  shop: ShopDatabase;
  /** What a stolen file would tell: the key that clearances are signed with. */
  clearanceKey: string;
  /** What must be in no answer to somebody hostile: secrets, and every word about a person. */
  unspeakable: readonly string[];
  close: () => Promise<void>;
}

/** Starts the demo on a free port and an empty directory, on the first of December. */
export async function openStage({ hasDemoControls = true } = {}): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'fribillett-hostile-'));
  const dataDirectory = join(directory, 'data');
  const clientDirectory = join(directory, 'client');
  mkdirSync(clientDirectory);
  writeFileSync(join(clientDirectory, 'index.html'), '<!doctype html><title>Shop</title>');
  const settings = { port: 0, host: '127.0.0.1', publicUrl: undefined, dataDirectory, clientDirectory };
  const demo = await startDemo({ ...settings, hasDemoControls });
  const { url } = demo;
  const { port, host } = new URL(url);
  const entur = createSqliteStore(join(dataDirectory, 'sandbox.sqlite'));
  const shop = openShopDatabase(join(dataDirectory, 'shop.sqlite'));
  const secretOf = (name: string) => readFileSync(join(dataDirectory, name), 'utf8');
  const visitor = () => createVisitor(url, (request) => fetch(request, { redirect: 'manual' }));

  async function use(method: 'POST' | 'DELETE', path: string, body?: object): Promise<void> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const answer = await visitor().send(method, path, json, { 'Content-Type': 'application/json' });
    if (answer.status >= 300) throw new Error(`${path} was answered with ${String(answer.status)}.`);
  }

  if (hasDemoControls) await use('POST', '/shop/demo/clock', { instant: `${year}-12-01T10:00:00+01:00` });
  const signedIn = async (personaId: string) => {
    const somebody = visitor();
    await signIn(somebody, personaId);
    return somebody;
  };
  // Entur's people and contracts are there once they were asked for.
  await rightsOf(await signedIn('per'));
  return {
    url,
    port: Number(port),
    host,
    visitor,
    signedIn,
    reserved: (somebody) => reserveTrip(somebody, trip),
    raw: (bytes) => sendRaw(Number(port), bytes),
    rawAndGone: (bytes) => sendAndLeave(Number(port), bytes),
    control: (name, body) => use('POST', `/shop/demo/${name}`, body),
    clearFaults: () => use('DELETE', '/shop/demo/faults'),
    ledger: () => readLedger(entur, shop),
    entur,
    shop,
    clearanceKey: secretOf('clearance-key'),
    unspeakable: [
      ...(['clearance-key', 'client-secret', 'employer-client-secret'] as const).map(secretOf),
      ...wordsAboutPeople(entur),
    ],
    async close() {
      entur.close();
      shop.close();
      await demo.close();
      rmSync(directory, { recursive: true });
    },
  };
}

function wordsAboutPeople(entur: Store): string[] {
  const people = sandboxPersonas.flatMap(({ customerNumber, surname, birthDate, email, pickupCode }) => [
    customerNumber,
    surname,
    birthDate,
    email,
    ...(pickupCode === undefined ? [] : [pickupCode]),
  ]);
  const { surname, dateOfBirth, ssn } = stranger;
  return [...people, surname, dateOfBirth, ssn, ...entur.list('contracts').map(({ key }) => key)];
}
