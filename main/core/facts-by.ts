/** Rows as facts, by what they belong to, each in the order in which the rows came. */
export function factsBy<Row, Key, Fact>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  toFact: (row: Row) => Fact,
): Map<Key, Fact[]> {
  const facts = new Map<Key, Fact[]>();
  for (const [key, group] of Map.groupBy(rows, keyOf)) facts.set(key, group.map(toFact));
  return facts;
}
