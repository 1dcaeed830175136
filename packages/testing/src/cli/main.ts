import { readFile } from 'node:fs/promises';
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  readFile: (path) => readFile(path, 'utf8'),
  fetch: (request) => fetch(request),
});
