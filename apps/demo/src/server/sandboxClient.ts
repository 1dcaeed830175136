import * as z from 'zod/mini';
import type { Departure, DeparturesQuery, Station } from '../shared/shopApi.ts';
import { ShopFailure } from './shopFailure.ts';

const personSchema = z.object({
  id: z.string(),
  firstName: z.string(),
  surname: z.string(),
  birthDate: z.string(),
  customerNumber: z.string(),
  pickupCode: z.optional(z.string()),
  relation: z.string(),
  mayBuyFor: z.array(z.string()),
});

/** One of the sandbox's people, as far as the shop looks at them. */
export type SandboxPerson = z.infer<typeof personSchema>;

const place = z.object({ id: z.string(), name: z.string() });
const departureSchema = z.object({
  serviceJourneyId: z.string(),
  line: z.string(),
  from: place,
  to: place,
  departure: z.string(),
  arrival: z.string(),
  night: z.boolean(),
});

/** What the demo needs besides Entur's API, from the sandbox's own side door: a real shop has a journey planner instead. */
export interface SandboxClient {
  getPersonas(): Promise<SandboxPerson[]>;
  getStations(): Promise<Station[]>;
  getDepartures(query: DeparturesQuery): Promise<Departure[]>;
  /** Passes a request on, and its answer back as it is. */
  forward(method: string, path: string, body?: { text: string; type: string }): Promise<Response>;
}

/** @param send how requests leave: the runtime's `fetch`, or a sandbox's in the same process. */
export function createSandboxClient(
  baseUrl: string,
  send: (request: Request) => Promise<Response>,
): SandboxClient {
  async function read<Answer>(path: string, schema: z.ZodMiniType<Answer>): Promise<Answer> {
    const response = await send(new Request(`${baseUrl}${path}`));
    if (response.status === 400) throw new ShopFailure({ status: 422, code: 'rejected' });
    if (!response.ok) throw new ShopFailure({ status: 503, code: 'unavailable' });
    return z.parse(schema, await response.json());
  }

  return {
    async getPersonas() {
      return (await read('/sandbox/personas', z.object({ personas: z.array(personSchema) }))).personas;
    },
    async getStations() {
      return (await read('/sandbox/stations', z.object({ stations: z.array(place) }))).stations;
    },
    async getDepartures(query) {
      const path = `/sandbox/departures?${new URLSearchParams(query).toString()}`;
      const { departures } = await read(path, z.object({ departures: z.array(departureSchema) }));
      return departures.map(({ night, ...departure }) => ({
        ...departure,
        date: query.date,
        isNightTrain: night,
      }));
    },
    async forward(method, path, body) {
      const sent = body === undefined ? {} : { body: body.text, headers: { 'Content-Type': body.type } };
      const { status, headers, ...answer } = await answerOf(
        send(new Request(`${baseUrl}${path}`, { method, redirect: 'manual', ...sent })),
      );
      return new Response(answer.text === '' ? null : answer.text, { status, headers });
    },
  };
}

/** What a page may see of an answer: not the headers of the connection that it came over. */
async function answerOf(sent: Promise<Response>) {
  const response = await sent;
  const headers = new Headers();
  for (const name of ['Content-Type', 'Location']) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return { status: response.status, headers, text: await response.text() };
}
