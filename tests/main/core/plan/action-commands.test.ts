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

describe('what an action is linked to', () => {
  test('is called as it stands on the day, and as it stood before', async () => {
    const session = await planSession('2019-06-30');
    const at = { actor: 'Secretariat', operation: 'test.write', at: '2019-02-01T09:00:00.000Z' };
    const recorded = { source_id: null, recorded_at: at.at };
    const finding = { event_id: 1, position: 1, kind: 'priority_action' as const, wording: 'verbatim' as const };
    const event = { ref: 'E1', kind: 'inspection', title: 'Inspection', starts_on: '2019-01-01' };
    const review = { code: 'Child A', kind: 'serious_case_review' as const, publication: 'in_progress' as const };
    const undated = { incident_period: null, published_on: null, commissioned_on: null, completed_on: null };
    await session.workspace.write(at, async (db) => {
      await db
        .insertInto('scrutiny_events')
        .values({ ...event, ends_on: null, published_on: null, ...recorded })
        .execute();
      await db
        .insertInto('findings')
        .values({ ...finding, ref: 'F1', text: 'Old words', ...recorded })
        .execute();
      await db
        .insertInto('case_reviews')
        .values({ ...review, ...undated, ...recorded })
        .execute();
      const recommendation = {
        ref: 'A-1',
        review_id: 1,
        position: 1,
        text: 'Old advice',
        wording: 'verbatim' as const,
      };
      await db
        .insertInto('recommendations')
        .values({ ...recommendation, ...recorded })
        .execute();
      const said = { entity_id: 1, field: 'text', amended_on: '2019-06-01', amended_by: 'Board', recorded_at: at.at };
      await db
        .insertInto('amendments')
        .values([
          { ...said, entity: 'findings', value_json: '"New words"' },
          { ...said, entity: 'recommendations', value_json: '"New advice"' },
        ])
        .execute();
      return { result: null, changes: [{ entity: 'findings', ref: 'F1', before: null, after: 'Old words' }] };
    });
    await addAction(session, { ...action, findings: ['F1'], recommendations: ['A-1'] });
    const wordsOn = async (on: string) => {
      const { findings, recommendations } = await backgroundOf(session, 'FD-01', on);
      return [...findings, ...recommendations].map(({ text, review: of }) => [text, of]);
    };
    expect(await wordsOn('2019-06-30')).toEqual([
      ['New words', ''],
      ['New advice', 'Child A'],
    ]);
    expect(await wordsOn('2019-05-31')).toEqual([
      ['Old words', ''],
      ['Old advice', 'Child A'],
    ]);
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
