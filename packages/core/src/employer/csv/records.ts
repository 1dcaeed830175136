/** Where the records end that a text holds whole. */
export interface RecordsEnd {
  /** Just after the line break of the last whole record; 0 when none is whole. */
  end: number;
  /** Whether the text ends inside quotation marks. */
  isQuoted: boolean;
}

/**
 * Finds the last line break that ends a record, which one in a quoted cell does not. Quotation marks count where d3-dsv
 * counts them: as the first character of a cell.
 */
export function endOfRecords(text: string, delimiter: string, lineBreak: string): RecordsEnd {
  // A carriage return at the very end may be half of a line break.
  const lastPlace = lineBreak === '\r' ? text.length - 2 : text.length;
  let end = 0;
  let from = 0;
  for (;;) {
    const open = nextOpeningQuote(text, from, delimiter, from > 0);
    const lastBreak = text.lastIndexOf(lineBreak, open === -1 ? lastPlace : open);
    if (lastBreak >= from && lastBreak <= lastPlace)
      end = lastBreak + (lineBreak === '\r' && text[lastBreak + 1] === '\n' ? 2 : 1);
    if (open === -1) return { end, isQuoted: false };
    const close = closingQuote(text, open);
    if (close === -1) return { end, isQuoted: true };
    from = close + 1;
  }
}

function nextOpeningQuote(text: string, from: number, delimiter: string, isAfterQuote: boolean): number {
  let at = text.indexOf('"', from);
  while (at !== -1) {
    const before = at === 0 ? '\n' : text[at - 1];
    // The character after a closing quotation mark ends its cell, whatever it is.
    const isFirst =
      before === delimiter || before === '\n' || before === '\r' || (isAfterQuote && at === from + 1);
    if (isFirst) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
