const fewest = 1024;

/**
 * The row where each number stands first. A `Map` of a hundred thousand takes longer to fill and more room; this is open
 * addressing in typed arrays, at most half full. Where a number lands is another matter in each file, so that nobody can
 * write one whose numbers all land in one place.
 */
export function createFirstRows() {
  const [low = 1, high = 1] = crypto.getRandomValues(new Uint32Array(2)).map((random) => random | 1);
  // Number and row stand beside each other. Rows begin at 1, so that 0 is a free place.
  let entries = new Float64Array(fewest * 2);
  let count = 0;

  /** Where the entry of a number is, or goes. */
  const placeOf = (key: number) => {
    const last = entries.length - 2;
    let place = ((Math.imul(key, low) ^ Math.imul(key / 0x1_0000_0000, high)) >>> 6) & last;
    while (entries[place + 1] !== 0 && entries[place] !== key) place = (place + 2) & last;
    return place;
  };
  const put = (key: number, row: number, place: number) => {
    entries[place] = key;
    entries[place + 1] = row;
  };
  const grow = () => {
    const old = entries;
    entries = new Float64Array(old.length * 4);
    for (let place = 0; place < old.length; place += 2) {
      const key = old[place] ?? 0;
      const row = old[place + 1] ?? 0;
      if (row !== 0) put(key, row, placeOf(key));
    }
  };

  /** The row that had this number before; remembers this one when none had. */
  return (key: number, row: number): number | undefined => {
    const place = placeOf(key);
    const before = entries[place + 1] ?? 0;
    if (before !== 0) return before;
    put(key, row, place);
    count += 1;
    if (count * 4 > entries.length) grow();
    return undefined;
  };
}
