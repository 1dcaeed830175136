import { spawn } from 'node:child_process';

/** The environment of a shop's own machine: nothing of this run, of Vitest or of pnpm. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(NODE_ENV|NODE_OPTIONS|NODE_PATH|VITE.*|npm_.*|pnpm_.*|TEST|PROD|DEV|MODE|SSR|BASE_URL|FORCE_COLOR)$/i.test(
        name,
      ),
  ),
);

/** What every program that the fixtures start is told: no colours, no telemetry, nobody to ask. */
export const env: NodeJS.ProcessEnv = {
  ...environment,
  CI: 'true',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws Error with what it printed, when it failed
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, { cwd, env, shell: process.platform === 'win32' });
  let printed = '';
  const keep = (text: string) => {
    printed += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return printed;
  throw new Error(`${[command, ...args].join(' ')} ended with ${String(code)}:\n${printed}`);
}

/** The pnpm that package.json names, whatever the machine has. */
export function pnpm(args: readonly string[], cwd: string): Promise<string> {
  return run('npx', ['--yes', 'pnpm@10.34.9', ...args], cwd);
}
