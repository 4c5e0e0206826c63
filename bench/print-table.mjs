/** Prints rows of texts under their heads, the first column to the left and the others to the right. */
export const printTable = (heads, rows) => {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column])].map(({ length }) => length)),
  );
  const line = (row) => row.map((text, i) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('  ');
  for (const row of [heads, ...rows]) console.log(line(row));
};
