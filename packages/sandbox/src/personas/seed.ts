import { programmes, type Programme } from '../data/products.ts';
import { profileRules } from '../data/profileRules.ts';
import { osloInstant, osloMoment, osloYear, startOfOsloYear } from '../osloTime.ts';
import { categoryOf } from '../rules/contract.ts';
import type { ContractRecord, CustomerRecord, UsageRecord, World } from '../world.ts';
import { seedEmployment } from './employment.ts';
import type { Persona, PersonaRight } from './personas.ts';

const hour = 3_600_000;
// A store that was seeded before there were employers is seeded again; contracts that exist stay.
const seededYear = 'employersSeededYear';
const firstYear = 'firstYear';

/**
 * Makes the personas' profiles and contracts: at the first call for the present Oslo year, and again whenever the clock
 * has come into another one. A contract that exists is left alone.
 */
export function seedPersonas(world: World): void {
  const { tables, clock } = world;
  const year = osloYear(clock.now());
  if (tables.meta.get(seededYear) !== year) {
    if (tables.meta.get(firstYear) === undefined) tables.meta.put(firstYear, year);
    if (tables.meta.get(seededYear) === undefined) indexContracts(world);
    for (const persona of world.personas) {
      tables.customers.put(persona.customerNumber, profileOf(world, persona));
      for (const right of persona.rights) seedRight(world, persona, right, year);
      seedEmployment(world, persona, year);
    }
    tables.meta.put(seededYear, year);
  }
  for (const persona of world.personas) renewDayTrip(world, persona, year);
}

/** A store that is older than the index of its contracts gets it. */
function indexContracts({ tables }: World): void {
  for (const contract of tables.contracts.list()) tables.contracts.put(contract.uuid, contract);
}

function profileOf(world: World, persona: Persona): CustomerRecord {
  const { id, customerNumber, firstName, surname, email, birthDate } = persona;
  const [by, channel, at] = ['sandbox', 'sandbox', osloInstant(world.clock.now())];
  return {
    customerNumber,
    uuid: customerNumber.padStart(32, '0'),
    organisationId: profileRules.organisationId,
    profileType: 'S',
    status: 'A',
    ...{ firstName, surname, email, customerRef: id, dateOfBirth: birthDate, languagePreference: 'NO' },
    ...{ createdAt: at, createdBy: by, createdByChannel: channel },
    ...{ changedAt: at, changedBy: by, changedByChannel: channel },
  };
}

/** At every New Year each right gets its contract for the new year; a renewed one has it a year ahead. */
function seedRight(world: World, persona: Persona, right: PersonaRight, year: number): void {
  const begins = world.tables.meta.get(firstYear) === year;
  putContract(world, persona, right, year + (right.year ?? 0), begins ? (right.used ?? 0) : 0);
  if (persona.renewed) putContract(world, persona, right, year + 1 + (right.year ?? 0), 0);
}

function contractKey(persona: Persona, right: PersonaRight, year: number): string {
  return `sbx-${persona.id}-${right.programme}-${String(year)}`;
}

function putContract(world: World, persona: Persona, right: PersonaRight, year: number, used: number): void {
  const { tables, clock } = world;
  const uuid = contractKey(persona, right, year);
  if (tables.contracts.get(uuid)) return;
  const programme: Programme = programmes[right.programme];
  const earlier = tables.contracts.list(`sbx-${persona.id}-${right.programme}-`);
  const own = {
    customerNumber: persona.customerNumber,
    isBlocked: right.blocked ?? false,
    isContractHolder: true,
  };
  const contract: ContractRecord = {
    uuid,
    productId: programme.productId,
    productVersion: programme.productVersion,
    status: 'valid',
    createdAt: osloInstant(clock.now()),
    validFrom: startOfOsloYear(year),
    validTo: startOfOsloYear(year + 1),
    externalRef: persona.pickupCode,
    couponsLimit: programme.couponsLimit,
    owner: ownerOf(persona),
    ...categoryOf(persona.birthDate, year),
    // Who has claimed a right keeps it over New Year.
    consumers:
      earlier.find(({ consumers }) => consumers.length > 0)?.consumers ?? (persona.claimed ? [own] : []),
    usage: earlierUsage(uuid, used, year),
  };
  tables.contracts.put(uuid, contract);
}

function ownerOf(persona: Persona): ContractRecord['owner'] {
  const { customerNumber, firstName, surname, birthDate } = persona;
  return { customerNumber, name: `${firstName} ${surname}`, birthDate };
}

function earlierUsage(contractUuid: string, count: number, year: number): UsageRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const travelDate = osloInstant(osloMoment(`${String(year)}-01-01`, index + 1));
    return {
      kind: 'PURCHASE',
      orderId: 'SBXSEED1',
      orderLineId: `${contractUuid}-${String(index)}`,
      orderLineVersion: 1,
      text: 'Tidligere reise',
      timestamp: travelDate,
      travelDate,
      coupons: 1,
      priceOre: 5000,
      originalPriceOre: 5000,
    };
  });
}

/** A day trip lasts 24 hours; the persona that shows one gets the next as soon as the last is over. */
function renewDayTrip(world: World, persona: Persona, year: number): void {
  const { tables, clock } = world;
  for (const right of persona.rights) {
    const programme: Programme = programmes[right.programme];
    const parent = tables.contracts.get(contractKey(persona, right, year));
    if (!right.activeDayTrip || !programme.dayTrip || !parent) continue;
    const now = clock.now().getTime();
    const children = tables.contracts.list(`${parent.uuid}-day-`);
    if (children.some(({ validFrom, validTo }) => Date.parse(validFrom) <= now && now < Date.parse(validTo)))
      continue;
    const from = now - (now % hour);
    const to = Math.min(from + programme.dayTrip.hours * hour, Date.parse(parent.validTo));
    const uuid = `${parent.uuid}-day-${String(from)}`;
    tables.contracts.put(uuid, {
      ...parent,
      uuid,
      productId: programme.dayTrip.productId,
      productVersion: programmes.privateDayTrip.productVersion,
      createdAt: osloInstant(clock.now()),
      validFrom: osloInstant(new Date(from)),
      validTo: osloInstant(new Date(to)),
      parent: parent.uuid,
      couponsLimit: undefined,
      usage: [],
    });
  }
}
