/** Characters that would end a line or command a terminal. */
const unprintable = /[\u0000-\u001f\u007f-\u009f]+/g;

/** Rows of cells as lines of columns, each as wide as its widest cell. */
export const textTable = (rows: readonly (readonly string[])[]): string => {
  const clean = rows.map((row) => row.map((cell) => cell.replace(unprintable, ' ')));
  const widths = clean.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return clean.map((row) => `${line(row).trimEnd()}\n`).join('');
};
