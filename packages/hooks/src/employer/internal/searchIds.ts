import type { EmployeeSearch } from '@fribillett/core/employer';

/** Words without meaning for what is looked for, another one for each search; everybody has none. */
export function createSearchIds(): (by: EmployeeSearch['by']) => string {
  let last: { by: EmployeeSearch['by']; searchId: string } | undefined;
  return (by) => {
    if (by === undefined) return '';
    if (last?.by !== by) last = { by, searchId: crypto.getRandomValues(new Uint32Array(2)).join('-') };
    return last.searchId;
  };
}
