import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = new URL('../sale/sqliteSaleStore.ts', import.meta.url);
/** Below the package, so that the programs find its `libsql`. */
const folder = new URL('../../node_modules/.sqlite-test/', import.meta.url);

const program = `
import Database from 'libsql';
import { createSqliteSaleStore } from './sqliteSaleStore.mjs';
const database = new Database(process.argv[2]);
database.pragma('busy_timeout = 5000');
database.pragma('journal_mode = WAL');
const store = createSqliteSaleStore(database);
process.on('message', async (keys) => {
  const won = [];
  for (const key of keys) if (await store.claim(key, String(process.pid), 600_000)) won.push(key);
  process.send(won);
});
process.send('ready');
`;

/** A process of its own with a store over a SQLite file. */
export interface SqliteProcess {
  /** Claims each key in turn; tells which it won. */
  claimAll: (keys: readonly string[]) => Promise<unknown>;
  pid: number | undefined;
  /** Ends it as a crash does: nothing is flushed, closed or tidied. */
  kill: () => Promise<void>;
}

/** Starts one. The store is compiled first, since Node 20 reads no TypeScript. */
export async function startSqliteProcess(file: string): Promise<SqliteProcess> {
  await mkdir(folder, { recursive: true });
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), { compilerOptions: options });
  await writeFile(new URL('sqliteSaleStore.mjs', folder), outputText);
  const main = new URL('main.mjs', folder);
  await writeFile(main, program);
  const child = fork(fileURLToPath(main), [file], { execArgv: [] });
  await answerOf(child);
  return {
    pid: child.pid,
    claimAll(keys) {
      const answer = answerOf(child);
      child.send(keys);
      return answer;
    },
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The next message; rejects when the process ends without one. */
function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      reject(new Error('The process ended before it answered.'));
    };
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
