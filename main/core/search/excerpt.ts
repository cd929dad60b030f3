/** Characters on either side of what was found. */
const around = 70;

/** The words around the first of `words` in a text, cut at spaces, with dots where something was left out. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const folded = line.toLowerCase();
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const at = Math.min(...places, line.length);
  if (line.length <= around * 2) return line;
  const from = at <= around ? 0 : line.indexOf(' ', at - around) + 1;
  const end = line.lastIndexOf(' ', from + around * 2);
  const to = from + around * 2 >= line.length || end <= at ? line.length : end;
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}
