import { spawn } from 'node:child_process';

if (Number.parseInt(process.versions.node) < 20) {
  console.error(`Fribillett needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const quiet = { DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1', STORYBOOK_DISABLE_TELEMETRY: '1' };

/**
 * Runs a command of the workspace with the pnpm that package.json names, which installs by itself what is missing
 * (`verifyDepsBeforeRun`). Nothing has to be installed beforehand but Node and npm.
 *
 * @param {string[]} args what follows `pnpm`
 * @returns {Promise<number>} the exit code
 */
export function pnpm(...args) {
  return run('npx', ['--yes', 'pnpm@10.34.9', ...args], { shell: process.platform === 'win32' });
}

/**
 * Runs a command on this terminal and passes on the signals that would end it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code
 */
export function run(command, args, options = {}) {
  // Without a terminal pnpm cannot ask before it replaces node_modules, and gives up unless CI is set.
  const env = {
    ...process.env,
    ...quiet,
    ...(process.stdin.isTTY ? {} : { CI: process.env['CI'] ?? 'true' }),
  };
  const child = spawn(command, args, { stdio: 'inherit', env, ...options });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
