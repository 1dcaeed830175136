import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { run } from './pnpm.mjs';
import { countBudgets, countVitest, judge } from './report.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {{ file: string, printed: boolean, count: (json: string) => import('./report.mjs').Count }} [report]
 *   where the step tells of its tests, and whether it prints that instead of writing it; a step without a report is
 *   one test
 * @property {boolean} [isBeside] keeps one processor busy while the steps after it run; what it prints comes when it has ended
 */

const projects = readdirSync('packages').map((name) => `packages/${name}`);

/** @type {Step[]} */
const steps = [
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], isBeside: true },
  // TypeScript 7 checks five times as fast; ESLint and the declarations need the library that 6 has.
  {
    name: 'types',
    command: ['node', 'node_modules/typescript-7/bin/tsc', '-b', '--force', ...projects, 'apps/demo', '.'],
  },
  { name: 'format', command: ['prettier', '.', '--check', '--log-level', 'warn'] },
  { name: 'layers', command: ['pnpm', 'run', 'layers'] },
  { name: 'unused', command: ['knip', '--no-config-hints'] },
  { name: 'build', command: ['pnpm', 'run', 'build'] },
  { name: 'manifests', command: ['node', 'scripts/manifests.mjs'] },
  { name: 'api', command: ['node', 'scripts/apiReports.mjs'] },
  {
    name: 'size',
    command: ['size-limit', '--json'],
    report: { file: 'reports/size.json', printed: true, count: countBudgets },
  },
  { name: 'redis', command: ['node', 'scripts/redis.mjs'] },
  vitest('unit'),
  { name: 'chromium', command: ['node', 'scripts/chromium.mjs'] },
  vitest('browser'),
  vitest('react-18'),
  vitest('storybook'),
  vitest('e2e'),
  vitest('packages'),
];

/**
 * @param {string} project
 * @returns {Step}
 */
function vitest(project) {
  const file = `reports/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name: project,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report: { file, printed: false, count: countVitest },
  };
}

/**
 * Runs one step.
 *
 * @param {Step} step
 * @returns {Promise<import('./report.mjs').Count>}
 */
async function runStep({ name, command: [program = '', ...args], report, isBeside = false }) {
  const started = Date.now();
  const log = `reports/${name}.log`;
  const errors = isBeside ? openSync(log, 'w') : 'inherit';
  const output = report?.printed ? openSync(report.file, 'w') : errors;
  if (!isBeside) console.log(`\n— ${name}`);
  const exitCode = await run(program, args, { stdio: ['ignore', output, errors], timeout: 600_000 });
  for (const file of new Set([output, errors])) if (typeof file === 'number') closeSync(file);
  if (isBeside) console.log(`\n— ${name}\n${readFileSync(log, 'utf8').trim()}`);
  const counted = judge(readReport(report) ?? { passed: exitCode === 0 ? 1 : 0, failed: 0 }, exitCode);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${counted.failed === 0 ? '✔' : '✘'} ${name}: ${tell(counted)} (${seconds} s)`);
  return counted;
}

/**
 * @param {Step['report']} report
 * @returns {import('./report.mjs').Count | undefined} nothing when the step has no report of its own
 */
function readReport(report) {
  if (report === undefined) return undefined;
  try {
    const content = readFileSync(report.file, 'utf8');
    if (report.printed) console.log(content.trim());
    return report.count(content);
  } catch (error) {
    console.error(`The report ${report.file} cannot be read: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** @param {import('./report.mjs').Count} count */
function tell({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');

const sum = { passed: 0, failed: 0 };
/** @type {string[]} */
const failing = [];
/** @type {Promise<void>[]} */
const beside = [];
for (const step of steps.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const counted = runStep(step).then(({ passed, failed }) => {
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) failing.push(step.name);
  });
  if (step.isBeside) beside.push(counted);
  else await counted;
}
await Promise.all(beside);
console.log(failing.length === 0 ? '' : `\nFailed: ${failing.join(', ')}\n`);
console.log(tell(sum));
process.exit(sum.failed === 0 ? 0 : 1);
