import { describe, expect, test } from 'vitest';
import { amendPlan, addPlan, addWorkstream, amendWorkstream } from '#main/core/plan/structure/structure-commands.ts';
import { plansOfList } from '#main/core/plan/structure/load-plans.ts';
import { planStructure } from '#main/core/plan/structure/plan-structure.ts';
import { knownNow } from '#main/core/as-at.ts';
import type { Session } from '#main/core/session.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, lead, planSession, standing } from './plan-workspace.ts';

const plan = {
  code: 'CR',
  title: 'Case review plan',
  kind: 'case_review' as const,
  purpose: '',
  adoptedOn: null,
  source: null,
};
const workstream = { code: 'LD', name: 'Leadership', plan: 'IP', lead: null, position: 3 };
const changed = { holdsFrom: '2019-06-03', reason: 'Agreed by the board' };

describe('the structure of the plan', () => {
  test('lists plans with their workstreams, leads and counts of actions', async () => {
    const session = await planSession('2019-06-30', 'FD-01', 'FD-02');
    await addPlan(session, plan);
    await addWorkstream(session, workstream);
    const structure = await planStructure(session.workspace.db, '2019-06-30');
    expect(structure.plans.map(({ code }) => code)).toEqual(['IP', 'CR']);
    expect(structure.workstreams.map(({ code, plan: of, actions }) => [code, of, actions])).toEqual([
      ['FD', 'IP', 2],
      ['CP', 'IP', 0],
      ['LD', 'IP', 0],
    ]);
    expect(structure.workstreams[0]?.lead).toEqual(lead);
  });

  test('keeps what a plan and a workstream were called, and lists follow the new name', async () => {
    const session = await planSession('2019-06-30', 'FD-01');
    await amendPlan(session, { code: 'IP', ...changed, title: 'Getting to good', adoptedOn: '2019-02-01' });
    await amendWorkstream(session, { code: 'FD', ...changed, name: 'Help and protection', position: 9, lead: null });
    const structure = await planStructure(session.workspace.db, '2019-06-30');
    expect(structure.plans[0]).toMatchObject({ title: 'Getting to good', adoptedOn: '2019-02-01' });
    expect(structure.workstreams.map(({ code }) => code)).toEqual(['CP', 'FD']);
    expect(
      structure.changes.map(({ code, field, before, after }) => `${code} ${field}: ${before} > ${after}`).toSorted(),
    ).toEqual([
      'FD Lead: Head of front door, Exampleshire Council > ',
      'FD Name: Front door > Help and protection',
      'FD Place in the order: 1 > 9',
      'IP Adopted on: 15 January 2019 > 1 February 2019',
      'IP Title: Improvement plan > Getting to good',
    ]);
    expect((await standing(session, 'FD-01')).workstream).toBe('Help and protection');
    expect((await standing(session, 'FD-01', '2019-06-02')).workstream).toBe('Front door');
    expect(await plansOfList(session.workspace.db, knownNow('2019-06-30', '2019-06-30'))).toEqual([
      { title: 'Getting to good', workstreams: ['Children in need', 'Help and protection'] },
    ]);
  });

  test.each([
    ['a plan of a code that is taken', (s: Session) => addPlan(s, { ...plan, code: 'ip' }), 'PlanCodeTaken'],
    [
      'a workstream of a code that is taken',
      (s: Session) => addWorkstream(s, { ...workstream, code: 'fd' }),
      'WorkstreamCodeTaken',
    ],
    [
      'of a name that is taken',
      (s: Session) => addWorkstream(s, { ...workstream, name: 'FRONT door' }),
      'WorkstreamNameTaken',
    ],
    ['of a plan that is not there', (s: Session) => addWorkstream(s, { ...workstream, plan: 'XX' }), 'PlanNotFound'],
    ['a plan that is not there', (s: Session) => amendPlan(s, { code: 'XX', ...changed, title: 'T' }), 'PlanNotFound'],
    [
      'nothing that differs',
      (s: Session) => amendPlan(s, { code: 'IP', ...changed, title: 'Improvement plan' }),
      'NothingChanged',
    ],
    [
      'a name that another has',
      (s: Session) => amendWorkstream(s, { code: 'CP', ...changed, name: 'Front door' }),
      'WorkstreamNameTaken',
    ],
  ] as const)('is refused %s, and nothing is written', async (_name, command, code) => {
    const session = await planSession('2019-06-30');
    const before = await auditLength(session);
    expect((await refusalOf(() => command(session))).code).toBe(code);
    expect(await auditLength(session)).toBe(before);
  });
});
