import { decodeText } from '#main/formats/sheets/csv/decode-text.ts';
import type { Mutation } from './mutate-bytes.ts';
import type { Random } from './random.ts';

type TextMutation = (text: string, random: Random) => string;

const insert = (text: string, random: Random, piece: string): string => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
};

const oddPieces = [
  '"',
  '""',
  '"\n',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n\n\n',
  '\0',
  '\u2028',
  '\uFEFF',
  '\uFFFE',
  'sep=;\n',
  "=cmd|'/c calc'!A0",
  '<html>',
  '1e999',
  '-0',
  'NaN',
  '2019-13',
  '31/02/2019',
  '٣',
  '\u202E',
  '\uD800',
  '😀',
  '%',
  '£1,2,3',
  '1'.repeat(400),
];

const textMutations: Readonly<Record<string, TextMutation>> = {
  oddPiece: (text, random) => insert(text, random, random.pick(oddPieces)),
  manyOddPieces(text, random) {
    let result = text;
    for (let i = random.below(12); i >= 0; i--) result = insert(result, random, random.pick(oddPieces));
    return result;
  },
  otherDelimiter: (text, random) => text.replaceAll(/[,;\t]/g, random.pick([',', ';', '\t', '|', ':'])),
  otherLineEnds: (text, random) =>
    text.replaceAll(/\r\n?|\n/g, random.pick(['\r', '\n', '\r\n', '\n\r', '\u2028', ''])),
  openQuoteFirst: (text) => `"${text}`,
  shuffleLines(text, random) {
    const lines = text.split('\n');
    for (let i = lines.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    }
    return lines.join('\n');
  },
  loseCell: (text, random) => {
    const cells = text.split(',');
    cells.splice(random.below(cells.length), 1 + random.below(4));
    return cells.join(',');
  },
  otherFigures: (text, random) =>
    text.replaceAll(/\d+/g, (digits) =>
      random.below(4) === 0 ? random.pick(['', '0', '-1', '1e5', '<5', 'x', digits + digits]) : digits,
    ),
  manyRows: (text, random) =>
    text + `\n${text.split('\n')[random.below(3)] ?? ''}`.repeat(20_000 + random.below(20_000)),
  manyColumns: (text, random) => insert(text, random, random.pick([',', ';', '\t']).repeat(400 + random.below(400))),
  longLine: (text, random) => insert(text, random, random.pick(['x', ',', '"', '""', ' ']).repeat(1_500_000)),
  longQuoted: (text) => `${text}\n"${'a\n'.repeat(100_000)}`,
  blankLines: (text) => text + '\n'.repeat(1_100_000),
};

const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
];

export const csvMutations: Readonly<Record<string, Mutation>> = Object.fromEntries(
  Object.entries(textMutations).map(([name, change]): [string, Mutation] => [
    name,
    (bytes, random) => new Uint8Array(random.pick(encodings)(change(decodeText(bytes), random))),
  ]),
);
