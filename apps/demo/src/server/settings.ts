import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const environmentSchema = z.object({
  PORT: z._default(z.string().check(z.regex(/^\d{1,5}$/)), '3000'),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DEMO_DATA_DIR: z.optional(z.string()),
  DEMO_PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  DEMO_CONTROLS: z._default(z.string(), 'on'),
});

/** How the demo is started. */
export interface Settings {
  /** 0 takes a free one. */
  port: number;
  /** The network interface to listen on. */
  host: string;
  /** Where everything that must survive a restart is kept. */
  dataDirectory: string;
  /** The address that visitors type, where that is not this machine's own. */
  publicUrl: string | undefined;
  hasDemoControls: boolean;
  /** Where the build put the pages. */
  clientDirectory: string;
}

/**
 * Reads `PORT`, `HOST`, `DEMO_DATA_DIR`, `DEMO_PUBLIC_URL` and `DEMO_CONTROLS`. Throws an `Error` whose sentence says which
 * one is wrong.
 */
export function readSettings(environment: Record<string, string | undefined>, here: URL): Settings {
  const result = z.safeParse(environmentSchema, environment);
  if (!result.success) {
    const names = result.error.issues.map(({ path }) => path.map(String).join('.'));
    throw new Error(`Mend or remove these variables: ${names.join(', ')}.`);
  }
  const { PORT, HOST, DEMO_DATA_DIR, DEMO_PUBLIC_URL, DEMO_CONTROLS } = result.data;
  return {
    port: Number(PORT),
    host: HOST,
    dataDirectory: DEMO_DATA_DIR ?? fileURLToPath(new URL('../../.data/', here)),
    publicUrl: DEMO_PUBLIC_URL,
    hasDemoControls: DEMO_CONTROLS !== 'off',
    clientDirectory: fileURLToPath(new URL('../client/', here)),
  };
}
