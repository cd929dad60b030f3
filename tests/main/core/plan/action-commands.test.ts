import { describe, expect, test } from 'vitest';
import { addAction, amendAction } from '#main/core/plan/change/action-commands.ts';
import { planChoices } from '#main/core/plan/structure/plan-choices.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { action, auditLength, backgroundOf, planSession, report, standing } from './plan-workspace.ts';

const changed = { holdsFrom: '2019-06-03', reason: 'Agreed in supervision' };

describe('a new action', () => {
  test('is in the plan with its workstream, lead and links; a new role and agency are added with it', async () => {
    const session = await planSession('2019-06-30', 'FD-01');
    await addAction(session, {
      ...action,
      ref: 'CP-01',
      workstream: 'CP',
      lead: { role: 'Detective inspector', agency: 'Police' },
      agencies: ['Health'],
      needs: ['FD-01'],
    });
    expect(await standing(session, 'CP-01')).toMatchObject({
      workstream: 'Children in need',
      lead: 'Detective inspector',
      agency: 'Police',
      baselineDueOn: '2019-04-30',
    });
    expect(await backgroundOf(session, 'CP-01')).toMatchObject({
      plan: 'Improvement plan',
      agencies: ['Health'],
      needs: [{ ref: 'FD-01', rating: { colour: 'red' } }],
    });
    expect((await backgroundOf(session, 'FD-01')).neededBy).toMatchObject([{ ref: 'CP-01' }]);
    expect(await verifyAuditChain(session.workspace.db)).toMatchObject({ brokenAt: null });
  });

  test('is offered the next free reference of its workstream', async () => {
    const session = await planSession('2019-06-30', 'FD-01', 'FD-09', 'FD-10');
    const { workstreams } = await planChoices(session.workspace.db, '2019-06-30');
    expect(workstreams.map(({ code, nextRef }) => [code, nextRef])).toEqual([
      ['FD', 'FD-11'],
      ['CP', 'CP-01'],
    ]);
  });

  test.each([
    ['a reference that is taken, in other letters', { ref: 'fd-01' }, 'ActionRefTaken'],
    ['due before it starts', { baselineDueOn: '2018-12-31' }, 'DueBeforeStart'],
    ['a workstream that is not there', { workstream: 'XX' }, 'WorkstreamNotFound'],
    ['a finding that is not there', { findings: ['F99'] }, 'LinkNotFound'],
    ['an action that is not there', { needs: ['FD-99'] }, 'LinkNotFound'],
    ['itself first', { needs: ['FD-02'] }, 'DependencyCircle'],
  ])('is refused for %s, and nothing is written', async (_name, changes, code) => {
    const session = await planSession('2019-06-30', 'FD-01');
    const before = await auditLength(session);
    const refusal = await refusalOf(() => addAction(session, { ...action, ref: 'FD-02', ...changes }));
    expect(refusal.code).toBe(code);
    expect(await auditLength(session)).toBe(before);
  });
});

describe('an amendment', () => {
  test('holds from its day on, and what was said before stays to be seen', async () => {
    const session = await planSession('2019-06-30', 'FD-01');
    await amendAction(session, {
      ref: 'FD-01',
      ...changed,
      title: 'Agree and publish thresholds',
      lead: { role: 'Principal social worker', agency: 'Exampleshire Council' },
      workstream: 'CP',
      highPriority: true,
    });
    expect(await standing(session, 'FD-01', '2019-06-02')).toMatchObject({
      title: 'Agree thresholds with partners',
      lead: 'Head of front door',
      workstream: 'Front door',
      highPriority: false,
    });
    expect(await standing(session, 'FD-01', '2019-06-03')).toMatchObject({
      title: 'Agree and publish thresholds',
      lead: 'Principal social worker',
      workstream: 'Children in need',
      highPriority: true,
      baselineDueOn: '2019-04-30',
    });
    const { changes } = await backgroundOf(session, 'FD-01');
    expect(changes.map(({ field, before, after }) => `${field}: ${before} > ${after}`).toSorted()).toEqual([
      'Lead: Head of front door, Exampleshire Council > Principal social worker, Exampleshire Council',
      'Priority: Ordinary > High',
      'What is to be done: Agree thresholds with partners > Agree and publish thresholds',
      'Workstream: Front door > Children in need',
    ]);
    expect(changes[0]).toMatchObject({ holdsFrom: '2019-06-03', by: 'Secretariat', reason: 'Agreed in supervision' });
  });

  test('leaves a field that stands so already alone, and takes a link back without losing it from the record', async () => {
    const session = await planSession('2019-06-30', 'FD-01', 'FD-02');
    await amendAction(session, {
      ref: 'FD-01',
      ...changed,
      title: action.title,
      needs: ['FD-02'],
      agencies: ['Health'],
    });
    await amendAction(session, { ref: 'FD-01', ...changed, needs: [] });
    const after = await backgroundOf(session, 'FD-01');
    expect(after.links).toMatchObject({ needs: [], agencies: ['Health'] });
    const rows = await session.workspace.db.selectFrom('action_links').select(['linked', 'needs_action_id']).execute();
    expect(rows.filter((row) => row.needs_action_id !== null).map((row) => row.linked)).toEqual([1, 0]);
    const titles = await session.workspace.db
      .selectFrom('amendments')
      .selectAll()
      .where('entity', '=', 'actions')
      .execute();
    expect(titles).toEqual([]);
  });

  test('names the circle that it would close', async () => {
    const session = await planSession('2019-06-30', 'FD-01', 'FD-02', 'FD-03');
    await amendAction(session, { ref: 'FD-02', ...changed, needs: ['FD-03'] });
    await amendAction(session, { ref: 'FD-03', ...changed, needs: ['FD-01'] });
    const refusal = await refusalOf(() => amendAction(session, { ref: 'FD-01', ...changed, needs: ['FD-02'] }));
    expect(refusal.message).toBe(
      'These actions would wait for one another in a circle: FD-01 needs FD-02, which needs FD-03, which needs FD-01.',
    );
    expect((await backgroundOf(session, 'FD-01')).needs).toEqual([]);
    await amendAction(session, { ref: 'FD-03', ...changed, needs: [] });
    await amendAction(session, { ref: 'FD-01', ...changed, needs: ['FD-02'] });
    expect((await backgroundOf(session, 'FD-01')).needs).toMatchObject([{ ref: 'FD-02' }]);
  });

  test.each([
    ['nothing that differs', { title: action.title }, 'NothingChanged'],
    ['a day that has not come', { title: 'Other', holdsFrom: '2019-07-01' }, 'AmendedInFuture'],
    ['a day before the last change of the same', { title: 'Other', holdsFrom: '2019-05-31' }, 'AmendedBeforeLast'],
    ['a start after it is due', { startsOn: '2019-05-01' }, 'DueBeforeStart'],
    ['a lead without an agency', { lead: { role: 'Head', agency: '' } }, 'RoleMissing'],
  ])('is refused for %s, and nothing is written', async (_name, changes, code) => {
    const session = await planSession('2019-06-30', 'FD-01');
    await amendAction(session, { ref: 'FD-01', holdsFrom: '2019-06-01', reason: 'Clearer', title: 'First' });
    await amendAction(session, { ref: 'FD-01', holdsFrom: '2019-06-01', reason: 'As before', title: action.title });
    const before = await auditLength(session);
    const refusal = await refusalOf(() => amendAction(session, { ref: 'FD-01', ...changed, ...changes }));
    expect(refusal.code).toBe(code);
    expect(await auditLength(session)).toBe(before);
  });

  test('of another field may hold from before the last change', async () => {
    const session = await planSession('2019-06-30', 'FD-01');
    await amendAction(session, { ref: 'FD-01', holdsFrom: '2019-06-01', reason: 'Clearer', title: 'First' });
    await amendAction(session, { ref: 'FD-01', holdsFrom: '2019-05-01', reason: 'Urgent', highPriority: true });
    await report(session, 'FD-01', '2019-05-20');
    expect(await standing(session, 'FD-01', '2019-05-20')).toMatchObject({ title: action.title, highPriority: true });
  });
});
