import { z } from 'zod';
import { sourceInput } from '#shared/contract/source.ts';
import { parsePeriod } from '#shared/domain/returns/values/parse-period.ts';
import { emptyDate, noRealDate, readDate, type DateParts } from '../../../components/DateInput.tsx';

const parts = z.custom<DateParts>();

/** A day that has to be entered. */
export const typedDay = (missing: string) =>
  parts.transform((typed, context) => {
    const found = readDate(typed);
    if (found.kind === 'date') return found.on;
    context.addIssue({ code: 'custom', message: found.kind === 'empty' ? missing : noRealDate });
    return z.NEVER;
  });

/** A day, or null where nothing was typed. */
export const typedDayOrNone = parts.transform((typed, context) => {
  const found = readDate(typed);
  if (found.kind === 'date') return found.on;
  if (found.kind === 'empty') return null;
  context.addIssue({ code: 'custom', message: `${noRealDate}, or leave it empty` });
  return z.NEVER;
});

/** A month as people write it, or null where nothing was typed: an incident is never known here by its day. */
export const typedMonthOrNone = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null;
  // "15 December 2017" would be read as its month; a day must not even be typed here
  const reading = /\b\d{1,2}\b(?!\d)/u.test(typed.replace(/^\d{4}-\d{2}$|^\d{1,2}\/\d{4}$/u, ''))
    ? { kind: 'none' as const }
    : parsePeriod({ kind: 'text', value: typed });
  if (reading.kind === 'period') return reading.period;
  context.addIssue({ code: 'custom', message: 'Enter a month without a day, such as December 2017' });
  return z.NEVER;
});

const source = z.object({
  title: z.string().trim(),
  publisher: z.string().trim(),
  publishedOn: typedDayOrNone,
  url: z.string().trim(),
  note: z.string().trim(),
});

/** Where it comes from; null where nothing of it was typed. */
export const typedSource = source.transform((typed, context) => {
  const { publishedOn, ...texts } = typed;
  if (publishedOn === null && Object.values(texts).every((text) => text === '')) return null;
  const read = sourceInput.safeParse(typed);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  }
  return z.NEVER;
});
export type SourceTyped = z.input<typeof typedSource>;

export const noSource: SourceTyped = { title: '', publisher: '', publishedOn: emptyDate, url: '', note: '' };
