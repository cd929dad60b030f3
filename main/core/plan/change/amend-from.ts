import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { amend } from '../../amendments/amend.ts';
import type { Amendable } from '../../amendments/amendable.ts';
import { loadAmendments } from '../../amendments/load-amendments.ts';
import { amendedBeforeLast, lastAmendedOn } from '../../amendments/last-amended-on.ts';
import { everKnown } from '../../as-at.ts';

type Planned = 'plans' | 'workstreams' | 'actions';

interface AmendmentFrom<E extends Planned> {
  readonly entity: E;
  readonly id: number;
  readonly ref: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly holdsFrom: IsoDate;
  readonly reason: string;
  readonly fields: Partial<Amendable<E>>;
}

/**
 * Amends what differs, from a day on that is not ahead and not before the field's last amendment, which would hide it.
 * Null where nothing differs. @throws Refusal `AmendedInFuture`, `AmendedBeforeLast`
 */
export async function amendFrom<E extends Planned>(
  db: WritableDb,
  author: Author,
  { holdsFrom, ...amendment }: AmendmentFrom<E>,
): Promise<Change | null> {
  if (holdsFrom > author.at.slice(0, 10)) throw amendedInFuture(holdsFrom);
  const { entity, id, row } = amendment;
  const standing: Readonly<Record<string, unknown>> = {
    ...row,
    ...(await loadAmendments(db, entity, everKnown)).get(id),
  };
  const fields: Readonly<Record<string, unknown>> = amendment.fields;
  const changed = Object.keys(fields).filter((field) => (fields[field] ?? null) !== (standing[field] ?? null));
  if (changed.length === 0) return null;
  const last = await lastAmendedOn(db, entity, id, changed);
  if (last !== null && last > holdsFrom) throw amendedBeforeLast(holdsFrom, last, 'holdsFrom');
  return amend(db, author, { ...amendment, on: holdsFrom });
}

/** Said where a form was sent in which nothing differs from what stands. */
export const nothingChanged = (): Refusal =>
  new Refusal({
    code: 'NothingChanged',
    message: 'Nothing here differs from what stands already.',
    where: '',
    next: 'Change what is to change, or leave it as it is.',
  });

const amendedInFuture = (on: IsoDate): Refusal =>
  new Refusal({
    code: 'AmendedInFuture',
    message: `The change would hold from ${dateInWords(on)}, which is after today.`,
    where: 'holdsFrom',
    next: 'Enter today or an earlier day; record later changes when their day has come.',
  });
