import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isIsoDate, isPeriod } from '../domain/dates.ts';

export const isoDate = z.string().refine(isIsoDate, 'Enter a real date, such as 2019-06-30');
export const period = z.string().refine(isPeriod, 'Enter a month, such as 2019-06');

/** What a `Refusal` becomes on the wire: the same four parts. */
const refused = z.object({ code: z.string(), message: z.string(), where: z.string(), next: z.string() });

/**
 * Every operation starts here. Inputs are checked at the border with zod; outputs come from our own core and are
 * typed, not re-checked. A refusal reaches every host as the same typed error.
 */
export const operation = oc.errors({ REFUSED: { status: 422, data: refused } });
