import { csvParseRows } from 'd3-dsv';

/** What any check begins with, and nothing else: the cells of the whole file. */
addEventListener('message', ({ data }: MessageEvent<File>) => {
  void data.text().then((text) => {
    postMessage({ rows: csvParseRows(text).length - 1 });
  });
});
