import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
} from '@microsoft/api-extractor';

/*
 * What each package exports, entry by entry, as its built declarations say it: `packages/<package>/api/<entry>.api.md`.
 * Checks that the reports are those of the build, and with `--accept` writes them.
 */

/** @typedef {{ name: string, report: string, accepted: string, config: ExtractorConfig }} Entry */

/** As somebody reads the packages who has installed them: the built declarations, without our own condition. */
const overrideTsconfig = {
  compilerOptions: {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    jsx: 'react-jsx',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  files: [resolve('packages/core/dist/index.d.ts')],
};
const serious = [ExtractorLogLevel.Error, ExtractorLogLevel.Warning];
/** @type {import('@microsoft/api-extractor').IExtractorMessagesConfig} */
const messages = {
  compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
  extractorMessageReporting: {
    default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
    'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
    // A name that is not exported stands in the report all the same (`includeForgottenExports`), without its line's number.
    'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
  },
  tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
};

const isAccepting = process.argv.includes('--accept');
const scratch = mkdtempSync(join(tmpdir(), 'fribillett-api-'));
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});

/** @type {string[]} */
const problems = [];
const entries = readdirSync('packages').flatMap(entriesOf);
const [first, ...others] = entries;
if (first === undefined) throw new Error('There is no package.');
// One program for all of them: reading React's and the browser's types takes longer than the rest.
const compilerState = CompilerState.create(first.config, {
  additionalEntryPoints: others.map(({ config }) => config.mainEntryPointFilePath),
});

for (const { config } of entries) {
  Extractor.invoke(config, {
    localBuild: true,
    compilerState,
    messageCallback: (message) => {
      message.handled = true;
      // What it tells the console of its own is about where reports lie, which is ours to say.
      const isSerious =
        serious.includes(message.logLevel) && message.category !== ExtractorMessageCategory.Console;
      if (isSerious) problems.push(message.formatMessageWithLocation(process.cwd()));
    },
  });
}
const changed = entries.filter(({ report, accepted }) => read(report) !== read(accepted));
const obsolete = obsoleteReports();

if (isAccepting) accept();
else complain();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function accept() {
  for (const { report, accepted } of changed) {
    mkdirSync(resolve(accepted, '..'), { recursive: true });
    copyFileSync(report, accepted);
    console.log(accepted);
  }
  for (const file of obsolete) rmSync(file);
}

function complain() {
  for (const { report, accepted } of changed) diff(existsSync(accepted) ? accepted : '/dev/null', report);
  problems.push(
    ...changed.map(({ name }) => `${name} exports something else than its report says.`),
    ...obsolete.map((file) => `${file} is the report of an entry that is gone.`),
  );
  if (changed.length + obsolete.length === 0) return;
  problems.push('If this is meant, accept it after a build with "npm run api", and write a changeset.');
}

/**
 * @param {string} folder
 * @returns {Entry[]} the entries that are JavaScript
 */
function entriesOf(folder) {
  const projectFolder = resolve('packages', folder);
  const packageJsonFullPath = join(projectFolder, 'package.json');
  /** @type {{ name: string, exports: Record<string, { types?: string }> }} */
  const manifest = JSON.parse(readFileSync(packageJsonFullPath, 'utf8'));
  return Object.entries(manifest.exports).flatMap(([path, { types }]) => {
    if (types === undefined) return [];
    if (!existsSync(join(projectFolder, types))) {
      problems.push(`${folder}: ${types} is not built.`);
      return [];
    }
    const reportFileName = `${path === '.' ? 'index' : path.slice(2).replaceAll('/', '.')}.api.md`;
    const reportTempFolder = join(scratch, folder);
    const config = ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath,
      configObject: {
        projectFolder,
        mainEntryPointFilePath: join(projectFolder, types),
        newlineKind: 'lf',
        compiler: { overrideTsconfig },
        apiReport: {
          enabled: true,
          reportFileName,
          reportFolder: join(scratch, 'accepted', folder),
          reportTempFolder,
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages,
      },
    });
    return [
      {
        name: path === '.' ? manifest.name : `${manifest.name}${path.slice(1)}`,
        report: join(reportTempFolder, reportFileName),
        accepted: join('packages', folder, 'api', reportFileName),
        config,
      },
    ];
  });
}

function obsoleteReports() {
  const known = entries.map(({ accepted }) => accepted);
  return readdirSync('packages')
    .map((folder) => join('packages', folder, 'api'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => !known.includes(file));
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param {string} before
 * @param {string} after
 */
function diff(before, after) {
  spawnSync('git', ['--no-pager', 'diff', '--no-index', '--', before, after], { stdio: 'inherit' });
}
