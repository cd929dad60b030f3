import type { ReadWarning } from '#shared/domain/returns/sheet/sheet-data.ts';

/** What a workbook may hold beside its sheets, that is never run, followed or fetched, and that is said. */
const kinds: readonly {
  readonly part: RegExp;
  readonly where: string;
  readonly sentence: (count: number) => string;
}[] = [
  {
    part: /(^|\/)vbaproject\.bin$/,
    where: 'Macros',
    sentence: () => 'The workbook holds macros; they were not run and not looked at.',
  },
  {
    part: /^xl\/externallinks\/[^/]+\.xml$/,
    where: 'Links',
    sentence: (count) =>
      `The workbook takes figures from ${count === 1 ? 'another file' : `${count} other files`}; no link was followed, and the results stored in the workbook were read.`,
  },
  {
    part: /^xl\/connections\.xml$/,
    where: 'Data connections',
    sentence: () => 'The workbook fetches data from elsewhere; nothing was fetched, and what is stored in it was read.',
  },
];

/** `parts` are the names of all parts in lower case. */
export const warnOfPartsNotRead = (parts: readonly string[]): ReadWarning[] =>
  kinds.flatMap(({ part, where, sentence }) => {
    const count = parts.filter((name) => part.test(name)).length;
    return count === 0 ? [] : [{ where, message: sentence(count) }];
  });
