import type { ActionBackground } from '#shared/contract/action-background.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { loadActionBackground } from '#main/core/plan/background/load-action-background.ts';
import { addAction, type NewActionInput } from '#main/core/plan/change/action-commands.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { addUpdate } from '#main/core/plan/plan-commands.ts';
import { addPlan, addWorkstream } from '#main/core/plan/structure/structure-commands.ts';
import { knownNow } from '#main/core/as-at.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import type { Session } from '#main/core/session.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { testSession } from '../../hosts/test-session.ts';
import { newWorkspace } from '../../store/temporary-workspace.ts';

export const lead = { role: 'Head of front door', agency: 'Exampleshire Council' };

export const action: NewActionInput = {
  ref: 'FD-01',
  workstream: 'FD',
  title: 'Agree thresholds with partners',
  description: '',
  successMeasure: 'Fewer contacts without a referral',
  lead,
  highPriority: false,
  startsOn: '2019-01-01',
  baselineDueOn: '2019-04-30',
  findings: [],
  recommendations: [],
  indicators: [],
  agencies: [],
  needs: [],
  source: null,
};

/** A session on a file of its own, with one plan, two workstreams, three meetings and the actions named. */
export async function planSession(today: string, ...refs: readonly string[]): Promise<Session> {
  const { session } = testSession({ today });
  const workspace = await newWorkspace();
  await session.use(workspace);
  await addPlan(session, {
    code: 'IP',
    title: 'Improvement plan',
    kind: 'improvement',
    purpose: '',
    adoptedOn: '2019-01-15',
    source: null,
  });
  await addWorkstream(session, { code: 'FD', name: 'Front door', plan: 'IP', lead, position: 1 });
  await addWorkstream(session, { code: 'CP', name: 'Children in need', plan: 'IP', lead: null, position: 2 });
  await addMeetings(workspace);
  for (const ref of refs) await addAction(session, { ...action, ref });
  return session;
}

/** M001 on 24 April, M002 on 22 May, M003 (a chair's action) on 29 May, M004 cancelled, M005 on 24 December 2019. */
const addMeetings = (workspace: Workspace): Promise<null> =>
  workspace.write({ actor: 'Secretariat', operation: 'test.write', at: '2019-01-02T09:00:00.000Z' }, async (db) => {
    const held = ['2019-04-24', '2019-05-22', '2019-05-29', '2019-06-05', '2019-12-24'];
    for (const [at, held_on] of held.entries()) {
      await db
        .insertInto('meetings')
        .values({
          ref: `M00${at + 1}`,
          title: at === 2 ? 'Chair’s action' : 'Improvement board',
          kind: at === 2 ? 'between_meetings' : 'board',
          held_on,
          recorded_at: '2019-01-02T09:00:00.000Z',
        })
        .execute();
    }
    await db
      .insertInto('amendments')
      .values({
        entity: 'meetings',
        entity_id: 4,
        field: 'cancelled',
        value_json: '1',
        amended_on: '2019-05-30',
        amended_by: 'Secretariat',
        recorded_at: '2019-05-30T09:00:00.000Z',
      })
      .execute();
    return { result: null, changes: [{ entity: 'meetings', ref: 'M001', before: null, after: {} }] };
  });

/** An owner's plain report. */
export const report = (
  session: Session,
  ref: string,
  reportedOn: string,
  more: Partial<Parameters<typeof addUpdate>[1]> = {},
) =>
  addUpdate(session, {
    ref,
    reportedOn,
    status: 'in_progress',
    progressPercent: 40,
    selfRating: 'green',
    forecastOn: null,
    narrative: 'Draft with partners',
    ...more,
  });

/** One action as it stood on a day, with all that is recorded by now. */
export async function standing(session: Session, ref: string, asAtOn = session.today()): Promise<ActionFacts> {
  const found = await standingOrNone(session, ref, asAtOn);
  if (found === undefined) throw new Error(`${ref} was not known on ${asAtOn}`);
  return found;
}

export const standingOrNone = async (session: Session, ref: string, asAtOn: string) =>
  (await loadActions(session.workspace.db, knownNow(asAtOn, session.today()))).find((one) => one.ref === ref);

/** What the page of an action shows beside it on a day. */
export async function backgroundOf(session: Session, ref: string, asAtOn = session.today()): Promise<ActionBackground> {
  const { db } = session.workspace;
  const asAt = knownNow(asAtOn, session.today());
  const ruleSet = await loadRuleSet(db, asAt);
  return loadActionBackground({ db, period: asAtOn.slice(0, 7), asAtOn, asAt, ruleSet }, ref);
}

/** How many entries the audit trail has: a refused command adds none. */
export const auditLength = async (session: Session): Promise<number> =>
  (await session.workspace.db.selectFrom('audit_entries').select('id').execute()).length;
