/**
 * Of rows that link and unlink the same pairs, in the order in which they were recorded, the pairs that stand: the
 * latest row of a pair decides. The order of the rows is kept.
 */
export function standingLinks<Row extends { readonly linked: 0 | 1 }>(
  rows: readonly Row[],
  pairOf: (row: Row) => string,
): Row[] {
  const last = new Map(rows.map((row) => [pairOf(row), row]));
  return rows.filter((row) => last.get(pairOf(row)) === row && row.linked === 1);
}
