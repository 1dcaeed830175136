/** Why nothing of what was dropped can be checked. */
export type DropProblem = 'several-files' | 'folder';

/** What was dropped: one file, something else that was meant, or nothing that is a file. */
export function droppedFile({ items }: DataTransfer): File | DropProblem | undefined {
  const files = [...items].filter(({ kind }) => kind === 'file');
  if (files.length > 1) return 'several-files';
  const [only] = files;
  if (only?.webkitGetAsEntry()?.isDirectory === true) return 'folder';
  return only?.getAsFile() ?? undefined;
}
