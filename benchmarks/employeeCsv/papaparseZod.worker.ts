import Papa from 'papaparse';
import { createZodCheck } from './zodEmployee.ts';

/** The peer in a worker: `whole` parses the file and then checks it, `stream` checks each row as papaparse finds it. */
addEventListener('message', ({ data }: MessageEvent<{ file: File; way: 'whole' | 'stream' }>) => {
  void (data.way === 'whole' ? checkWhole(data.file) : checkStream(data.file));
});

async function checkWhole(file: File): Promise<void> {
  const { found, check } = createZodCheck();
  const { data } = Papa.parse(await file.text(), { header: true, skipEmptyLines: true });
  for (const [index, cells] of data.entries()) check(index + 2, cells);
  tell(found);
}

function checkStream(file: File): void {
  const { found, check } = createZodCheck();
  let row = 1;
  Papa.parse(file, {
    header: true,
    skipEmptyLines: true,
    step: ({ data }) => {
      row += 1;
      check(row, data);
    },
    complete: () => {
      tell(found);
    },
  });
}

function tell({ employees, problems }: ReturnType<typeof createZodCheck>['found']): void {
  postMessage({ rows: employees, problems: problems.length });
}
