import { dateInWords, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** @throws Refusal `AsAtInFuture` for a day that has not come, `PeriodsReversed` where the last month is before the first */
export function refuseScope(
  {
    asAtOn,
    from,
    to,
  }: { readonly asAtOn?: IsoDate | undefined; readonly from?: Period | undefined; readonly to?: Period | undefined },
  today: IsoDate,
): void {
  if (asAtOn !== undefined && asAtOn > today) {
    throw new Refusal({
      code: 'AsAtInFuture',
      message: `${dateInWords(asAtOn)} is still to come, so nothing can be known as at that day.`,
      where: 'asAtOn',
      next: `Choose ${dateInWords(today)} or an earlier day.`,
    });
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new Refusal({
      code: 'PeriodsReversed',
      message: `${periodInWords(to)}, the last month, is before the first, ${periodInWords(from)}.`,
      where: 'to',
      next: 'Give the first month first.',
    });
  }
}
