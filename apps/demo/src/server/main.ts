import { readSettings } from './settings.ts';
import { startDemo, type Demo } from './startDemo.ts';

try {
  const demo = await startDemo(readSettings(process.env, new URL(import.meta.url)));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end(demo));
  console.log(`Fribillett demo: ${demo.url}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function end(demo: Demo): Promise<void> {
  await demo.close();
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return 'The port is taken. Start with another one, PORT=3001 npm start, or with any free one, PORT=0 npm start.';
  }
  return `The demo could not start: ${error.message}`;
}
