const fewest = 16;
/** Knuth's multiplier: numbers that follow each other, as employees' do, land far apart. */
const spread = 0x9e3779b1;

/**
 * The row where each number stands first. A `Map` of a hundred thousand takes ten times as long to fill and three times the
 * room; this is open addressing in typed arrays, at most half full.
 */
export function createFirstRows() {
  let keys = new Float64Array(fewest);
  // Rows begin at 1, so that 0 is a free place.
  let rows = new Int32Array(fewest);
  let count = 0;

  const placeOf = (key: number) => {
    const last = keys.length - 1;
    let place = (Math.imul(key, spread) >>> 7) & last;
    while (rows[place] !== 0 && keys[place] !== key) place = (place + 1) & last;
    return place;
  };
  const grow = () => {
    const [oldKeys, oldRows] = [keys, rows];
    keys = new Float64Array(oldKeys.length * 2);
    rows = new Int32Array(oldKeys.length * 2);
    for (const [place, key] of oldKeys.entries()) {
      const row = oldRows[place] ?? 0;
      if (row === 0) continue;
      const newPlace = placeOf(key);
      keys[newPlace] = key;
      rows[newPlace] = row;
    }
  };

  /** The row that had this number before; remembers this one when none had. */
  return (key: number, row: number): number | undefined => {
    const place = placeOf(key);
    const before = rows[place] ?? 0;
    if (before !== 0) return before;
    keys[place] = key;
    rows[place] = row;
    count += 1;
    if (count * 2 > keys.length) grow();
    return undefined;
  };
}
