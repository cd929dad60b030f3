import type { ReadableDb } from '#main/store/workspace.ts';

/**
 * How far each table has grown. Facts are only ever added, so the rows beyond a mark are exactly what is new since: what
 * was calculated from everything before it needs only the actions that those rows are about.
 */
export interface Marks {
  /** Tables whose rows are about one action each. */
  readonly ofActions: Readonly<Record<ActionTable, number>>;
  /** Tables whose rows may be about many: when one of these has grown, everything is new. */
  readonly ofAll: string;
}

type ActionTable =
  | 'updates'
  | 'due_date_changes'
  | 'evidence'
  | 'evidence_decisions'
  | 'moderations'
  | 'moderation_withdrawals';

const sharedTables = [
  'amendments',
  'actions',
  'successions',
  'workstreams',
  'people',
  'agencies',
  'meetings',
  'sources',
] as const;

/** The marks of this moment. */
export async function marksOf(db: ReadableDb): Promise<Marks> {
  const lastOf = async (table: ActionTable | (typeof sharedTables)[number]): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.max<number | null>('id').as('last'))
      .executeTakeFirst();
    return row?.last ?? 0;
  };
  const shared = [];
  for (const table of sharedTables) shared.push(await lastOf(table));
  return {
    ofActions: {
      updates: await lastOf('updates'),
      due_date_changes: await lastOf('due_date_changes'),
      evidence: await lastOf('evidence'),
      evidence_decisions: await lastOf('evidence_decisions'),
      moderations: await lastOf('moderations'),
      moderation_withdrawals: await lastOf('moderation_withdrawals'),
    },
    ofAll: shared.join(' '),
  };
}

/** The ids of the actions that something was recorded about since; null where it may be all of them. */
export async function actionsWithNews(db: ReadableDb, since: Marks, now: Marks): Promise<number[] | null> {
  if (since.ofAll !== now.ofAll) return null;
  const { ofActions: last } = since;
  const rows = await db
    .selectFrom('updates')
    .select('action_id')
    .where('id', '>', last.updates)
    .union(db.selectFrom('due_date_changes').select('action_id').where('id', '>', last.due_date_changes))
    .union(db.selectFrom('evidence').select('action_id').where('id', '>', last.evidence))
    .union(
      db
        .selectFrom('evidence_decisions')
        .innerJoin('evidence', 'evidence.id', 'evidence_decisions.evidence_id')
        .select('evidence.action_id')
        .where('evidence_decisions.id', '>', last.evidence_decisions),
    )
    .union(
      db
        .selectFrom('moderations')
        .select('action_id')
        .where('id', '>', last.moderations)
        .where('action_id', 'is not', null)
        .$narrowType<{ action_id: number }>(),
    )
    .union(
      db
        .selectFrom('moderation_withdrawals')
        .innerJoin('moderations', 'moderations.id', 'moderation_withdrawals.moderation_id')
        .select('moderations.action_id')
        .where('moderation_withdrawals.id', '>', last.moderation_withdrawals)
        .where('moderations.action_id', 'is not', null)
        .$narrowType<{ action_id: number }>(),
    )
    .execute();
  return rows.map(({ action_id }) => action_id);
}
