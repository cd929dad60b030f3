/** Gives each key a number from 1 in the order of the list, and refuses a key that is not in it: a slip in the data shows at once. */
export function numbered(what: string, keys: readonly string[]): (key: string) => number {
  const numbers = new Map(keys.map((key, index) => [key, index + 1]));
  if (numbers.size !== keys.length) throw new Error(`a ${what} is there twice`);
  return (key) => {
    const found = numbers.get(key);
    if (found === undefined) throw new Error(`there is no ${what} "${key}"`);
    return found;
  };
}

/** The instant at which something of a calendar day became known: noon, so that no zone moves it to another day. */
export const instantOf = (day: string): string => `${day}T12:00:00.000Z`;
