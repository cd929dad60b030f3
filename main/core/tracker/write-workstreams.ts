import type { TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import type { KnownPlan } from '#shared/domain/tracker/stage/staged-action.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';

/** Adds the workstreams that were decided on and are not there yet, in the order in which the tracker names them. */
export async function writeWorkstreams(
  db: WritableDb,
  author: Author,
  wanted: ReadonlySet<string>,
  { questions, known }: { readonly questions: readonly TrackerQuestion[]; readonly known: KnownPlan },
): Promise<Change[]> {
  const held = new Set(known.workstreams.map(({ code }) => code));
  const named = questions.flatMap(({ answer }) => (answer?.kind === 'workstream' ? [answer] : []));
  const added = [...new Map(named.map(({ code, name }) => [code, name]))].filter(
    ([code]) => wanted.has(code) && !held.has(code),
  );
  if (added.length === 0) return [];
  const plan = await keepPlan(db, author, questions);
  const changes: Change[] = [...plan.changes];
  let position = await lastPosition(db);
  for (const [code, name] of added) {
    position += 1;
    const row = { code, name, lead_id: null, position, plan_id: plan.id };
    await db
      .insertInto('workstreams')
      .values({ ...row, recorded_at: author.at })
      .execute();
    changes.push({ entity: 'workstreams', ref: code, before: null, after: row });
  }
  return changes;
}

/** As files made before there were plans got theirs (migration 0150). */
const firstPlan = 'IP';

/** The plan that was chosen, the only one there is, or a first one. */
async function keepPlan(db: WritableDb, author: Author, questions: readonly TrackerQuestion[]) {
  const answer = questions.find(({ key }) => key === 'plan')?.answer;
  const code = answer?.kind === 'choice' ? answer.choice : null;
  const plans = await db.selectFrom('plans').select(['id', 'code']).orderBy('id').execute();
  const plan = plans.find((each) => each.code === code) ?? plans[0];
  if (plan !== undefined) return { id: plan.id, changes: [] };
  const row = {
    code: firstPlan,
    title: 'Improvement plan',
    kind: 'improvement' as const,
    adopted_on: null,
    source_id: null,
  };
  const { id } = await db
    .insertInto('plans')
    .values({ ...row, recorded_at: author.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, changes: [{ entity: 'plans', ref: row.code, before: null, after: row }] };
}

async function lastPosition(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('workstreams')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}
