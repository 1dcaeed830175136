import Papa from 'papaparse';
import { createZodCheck } from './zodEmployee.ts';

/** The peer in a worker: `whole` parses the file and then checks it, `stream` checks each row as papaparse finds it. */
addEventListener('message', ({ data }: MessageEvent<{ file: File; way: 'whole' | 'stream' }>) => {
  if (data.way === 'stream') checkStream(data.file);
  else void checkWhole(data.file);
});

async function checkWhole(file: File): Promise<void> {
  const zodCheck = createZodCheck();
  const { data } = Papa.parse(await file.text(), { header: true, skipEmptyLines: true });
  for (const [index, cells] of data.entries()) zodCheck.check(index + 2, cells);
  tell(zodCheck.found);
}

function checkStream(file: File): void {
  const zodCheck = createZodCheck();
  let row = 1;
  Papa.parse(file, {
    header: true,
    skipEmptyLines: true,
    step: ({ data }) => {
      row += 1;
      zodCheck.check(row, data);
    },
    complete: () => {
      tell(zodCheck.found);
    },
  });
}

function tell({ employees, problems }: ReturnType<typeof createZodCheck>['found']): void {
  postMessage({ rows: employees, problems: problems.length });
}
