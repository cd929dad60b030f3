import { z } from 'zod';
import { noRealDate, readDate, type DateParts } from '../../../components/DateInput.tsx';

const parts = z.custom<DateParts>();

/** Three typed texts as a date; `missing` is said where nothing was typed. */
export const typedDate = (missing: string) =>
  parts.transform((typed, context) => {
    const found = readDate(typed);
    if (found.kind === 'date') return found.on;
    context.addIssue({ code: 'custom', message: found.kind === 'empty' ? missing : noRealDate });
    return z.NEVER;
  });

/** The same, where it may be left empty: null then. */
export const typedDateOrNone = parts.transform((typed, context) => {
  const found = readDate(typed);
  if (found.kind === 'date') return found.on;
  if (found.kind === 'empty') return null;
  context.addIssue({ code: 'custom', message: `${noRealDate}, or leave it empty` });
  return z.NEVER;
});
