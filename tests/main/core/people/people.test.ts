import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownNow } from '#main/core/as-at.ts';
import { loadCatalogued } from '#main/core/indicators/load-in-use.ts';
import { takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import { handOver, type Handover } from '#main/core/people/hand-over.ts';
import { newRole } from '#shared/contract/people.ts';
import { addAgency, addRole, renameAgency, setLeft, setName } from '#main/core/people/people-commands.ts';
import { listPeople, personDetail } from '#main/core/people/people-queries.ts';
import { createAction } from '#main/core/plan/create-action.ts';
import { loadActionLinks } from '#main/core/plan/load-action-links.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { loadWorkstreams } from '#main/core/plan/load-workstreams.ts';
import type { Session } from '#main/core/session.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { june } from '../packs/document-of.ts';
import { evidenceSession } from '../evidence/evidence-session.ts';

const head = 1;
const superintendent = 2;

const order: Handover = {
  fromId: head,
  toId: superintendent,
  on: '2019-08-10',
  reason: 'Left the authority',
  decidedBy: '',
  leaves: true,
};

const author = { actor: 'Secretariat', operation: 'test.write', at: '2019-08-14T09:00:00.000Z' };

const listed = (session: Session) => listPeople(session.workspace.db, session.today());
const personOf = async (session: Session, id: number) =>
  (await listed(session)).people.find((person) => person.id === id);

/** Who leads what as at a day, with all that is known on 14 August 2019. */
async function leadsOn(session: Session, on: string) {
  const { db } = session.workspace;
  const asAt = knownNow(on, '2019-08-14');
  return {
    actions: (await loadActions(db, asAt)).map(({ ref, lead, agency }) => `${ref} ${lead}, ${agency}`),
    workstreams: (await loadWorkstreams(db, asAt)).map(({ code, lead }) => `${code} ${lead}`),
    indicators: (await loadCatalogued(db, asAt)).map(({ code, owner }) => `${code} ${owner?.role ?? 'nobody'}`),
  };
}

describe('people', () => {
  test('are roles of agencies with what they lead; what has ended is not counted', async () => {
    const { session } = await evidenceSession();
    expect(await listed(session)).toStrictEqual({
      asAtOn: '2019-08-14',
      agencies: [
        { id: 1, name: 'Council' },
        { id: 2, name: 'Police' },
      ],
      people: [
        {
          id: 1,
          role: 'Head of safeguarding',
          agencyId: 1,
          agency: 'Council',
          leftOn: null,
          left: false,
          openActions: 2,
          workstreams: 1,
          indicators: 2,
        },
        {
          id: 2,
          role: 'Superintendent',
          agencyId: 2,
          agency: 'Police',
          leftOn: null,
          left: false,
          openActions: 0,
          workstreams: 1,
          indicators: 0,
        },
      ],
    });
  });

  test('white space within a name makes no second agency', () => {
    expect(newRole.parse({ role: 'Head of  front door', agency: ' Police  Service ' })).toEqual({
      role: 'Head of front door',
      agency: 'Police Service',
    });
  });

  test('a role and an agency are added once', async () => {
    const { session } = await evidenceSession();
    await addAgency(session, 'Health');
    await addRole(session, { role: 'Designated nurse', agency: 'health' });
    expect((await listed(session)).agencies.map(({ name }) => name)).toStrictEqual(['Council', 'Health', 'Police']);
    expect((await refusalOf(() => addAgency(session, 'HEALTH'))).code).toBe('AgencyNameTaken');
    expect((await refusalOf(() => addRole(session, { role: 'designated Nurse', agency: 'Health' }))).code).toBe(
      'RoleTaken',
    );
  });

  test('an agency’s new name holds from its day; roles added under either name are of the one agency', async () => {
    const { session } = await evidenceSession();
    await renameAgency(session, { id: 1, name: 'North Council', on: '2019-08-01', reason: 'Two councils became one' });
    expect((await leadsOn(session, '2019-07-31')).actions[0]).toBe('A-01 Head of safeguarding, Council');
    expect((await leadsOn(session, '2019-08-01')).actions[0]).toBe('A-01 Head of safeguarding, North Council');
    await addRole(session, { role: 'Head of quality', agency: 'North Council' });
    await addRole(session, { role: 'Head of audit', agency: 'council' });
    expect((await listed(session)).agencies).toHaveLength(2);
    await session.workspace.write(author, async (db) => {
      await db
        .insertInto('action_links')
        .values({ action_id: 1, agency_id: 1, recorded_at: '2019-07-01T09:00:00Z' })
        .execute();
      return { result: null, changes: [{ entity: 'action_links', ref: 'A-01', before: null, after: 'Council' }] };
    });
    const supporting = async (on: string) =>
      (await loadActionLinks(session.workspace.db, knownNow(on, '2019-08-14'))).agencies.get(1);
    expect([await supporting('2019-07-31'), await supporting('2019-08-01')]).toStrictEqual([
      ['Council'],
      ['North Council'],
    ]);
    const taken = { id: 2, name: 'north council', on: '2019-08-01', reason: 'x' };
    expect((await refusalOf(() => renameAgency(session, taken))).code).toBe('AgencyNameTaken');
    const back = { id: 1, name: 'Council', on: '2019-08-14', reason: 'Parted again' };
    await renameAgency(session, back);
    expect((await listed(session)).agencies[0]?.name).toBe('Council');
  });

  test('an agency’s new name that a later one would hide is refused, and nothing is kept', async () => {
    const { session } = await evidenceSession();
    await renameAgency(session, { id: 1, name: 'North Council', on: '2019-08-01', reason: 'Two became one' });
    const earlier = { id: 1, name: 'Old Council', on: '2019-07-31', reason: 'Never so' };
    const refusal = await refusalOf(() => renameAgency(session, earlier));
    expect([refusal.code, refusal.where]).toStrictEqual(['AmendedBeforeLast', 'on']);
    expect((await leadsOn(session, '2019-07-31')).actions[0]).toBe('A-01 Head of safeguarding, Council');
    await renameAgency(session, { ...earlier, on: '2019-08-01' });
    expect((await listed(session)).agencies[0]?.name).toBe('Old Council');
  });

  test('a name is kept by choice, changed and cleared, and is in no list, snapshot or audit entry', async () => {
    const { session } = await evidenceSession();
    const name = 'Zebedee Quillfeather';
    await setName(session, { id: head, name });
    expect((await personDetail(session, head)).name).toBe(name);
    const { db } = session.workspace;
    const entries = JSON.stringify(await db.selectFrom('audit_entries').selectAll().execute());
    const request = { ...june, asAtOn: '2019-08-14' };
    const snapshot = await takeSnapshot(db, request, 'Plumbline test');
    expect(canonicalJson(snapshot)).toContain('Head of safeguarding');
    expect(entries).toContain('"people.setName"');
    for (const text of [entries, JSON.stringify(await listed(session)), canonicalJson(snapshot)]) {
      expect(text).not.toContain('Zebedee');
    }
    const isInFile = (): boolean => readFileSync(session.workspace.path).includes('Zebedee');
    expect(isInFile()).toBe(true);
    await setName(session, { id: head, name: '' });
    expect(isInFile()).toBe(false);
    expect((await personDetail(session, head)).name).toBe('');
    expect(await db.selectFrom('people').select('name').execute()).toStrictEqual([{ name: '' }, { name: '' }]);
  });

  test('a role that nobody holds is said to be left from its day, and can be brought back', async () => {
    const { session, clock } = await evidenceSession();
    await setLeft(session, { id: superintendent, leftOn: '2019-08-20', reason: 'Retires' });
    expect(await personOf(session, superintendent)).toMatchObject({ leftOn: '2019-08-20', left: false });
    clock.today = '2019-08-20';
    expect(await personOf(session, superintendent)).toMatchObject({ left: true });
    await setLeft(session, { id: superintendent, leftOn: null, reason: 'A successor began' });
    expect(await personOf(session, superintendent)).toMatchObject({ leftOn: null, left: false });
    const far = { id: superintendent, leftOn: '2029-08-20', reason: 'Retires' };
    expect((await refusalOf(() => setLeft(session, far))).code).toBe('PeopleDateTooLate');
  });
});

describe('an action under a role that was left', () => {
  const action = {
    workstreamId: 1,
    title: 'Audit',
    description: '',
    successMeasure: '',
    leadId: superintendent,
    highPriority: false,
    baselineDueOn: '2019-12-31',
    sourceId: null,
  };
  const create = (session: Session, startsOn: string) =>
    session.workspace.write(author, async (db) => {
      const { change } = await createAction(db, author, { ...action, ref: `N-${startsOn}`, startsOn });
      return { result: null, changes: [change] };
    });

  test('is refused where it begins on that day or later; what began before can be typed in', async () => {
    const { session } = await evidenceSession();
    await create(session, '2019-08-01');
    await setLeft(session, { id: superintendent, leftOn: '2019-08-02', reason: 'Retired' });
    await create(session, '2019-07-31');
    expect((await refusalOf(() => create(session, '2019-08-02'))).code).toBe('RoleLeft');
    await setLeft(session, { id: superintendent, leftOn: null, reason: 'A successor began' });
    await create(session, '2019-08-02');
    expect(await personOf(session, superintendent)).toMatchObject({ openActions: 3 });
  });
});

describe('a handover', () => {
  test('gives all that a role leads to another from its day; as at a day before, the former lead stands', async () => {
    const { session } = await evidenceSession();
    const before = await leadsOn(session, '2019-08-09');
    await handOver(session, order);
    expect(await leadsOn(session, '2019-08-09')).toStrictEqual(before);
    expect(await leadsOn(session, '2019-08-10')).toStrictEqual({
      actions: ['A-01 Superintendent, Police', 'A-02 Superintendent, Police', 'A-03 Superintendent, Police'],
      workstreams: ['W1 Superintendent', 'W2 Superintendent'],
      indicators: ['CP03 Superintendent', 'FD10 Superintendent', 'WF02 nobody'],
    });
    expect(await personOf(session, head)).toMatchObject({
      leftOn: '2019-08-10',
      left: true,
      openActions: 0,
      workstreams: 0,
      indicators: 0,
    });
    const { handovers } = await personDetail(session, superintendent);
    expect(handovers).toMatchObject([
      { from: 'Head of safeguarding', to: 'Superintendent', handedOn: '2019-08-10', decidedBy: 'Secretariat' },
    ]);
    expect(handovers[0]?.items.map(({ kind, code }) => `${kind} ${code}`)).toStrictEqual([
      'action A-01',
      'action A-02',
      'workstream W1',
      'indicator CP03',
      'indicator FD10',
    ]);
    const rows = await session.workspace.db
      .selectFrom('amendments')
      .select('reason')
      .where('field', '=', 'lead_id')
      .execute();
    expect(rows.map(({ reason }) => reason)).toStrictEqual(Array.from({ length: 3 }, () => 'Left the authority'));
  });

  test('of chosen things leaves the rest where it is', async () => {
    const { session } = await evidenceSession();
    await handOver(session, { ...order, leaves: false, items: [{ kind: 'indicator', code: 'FD10' }] });
    expect(await leadsOn(session, '2019-08-14')).toStrictEqual({
      actions: [
        'A-01 Head of safeguarding, Council',
        'A-02 Head of safeguarding, Council',
        'A-03 Superintendent, Police',
      ],
      workstreams: ['W1 Head of safeguarding', 'W2 Superintendent'],
      indicators: ['CP03 Head of safeguarding', 'FD10 Superintendent', 'WF02 nobody'],
    });
    expect(await personOf(session, head)).toMatchObject({ leftOn: null });
  });

  test('agreed ahead holds from its day only', async () => {
    const { session, clock } = await evidenceSession();
    await handOver(session, { ...order, on: '2019-09-01' });
    expect(await personOf(session, head)).toMatchObject({
      leftOn: '2019-09-01',
      left: false,
      openActions: 2,
      indicators: 2,
    });
    clock.today = '2019-09-01';
    expect(await personOf(session, head)).toMatchObject({ left: true, openActions: 0, indicators: 0 });
  });

  test('is refused to oneself, to one who left, before the role was there, of nothing and of what is not theirs', async () => {
    const { session } = await evidenceSession();
    const codeOf = async (change: Partial<Handover>) =>
      (await refusalOf(() => handOver(session, { ...order, ...change }))).code;
    expect(await codeOf({ toId: head })).toBe('HandoverToSelf');
    expect(await codeOf({ toId: 99 })).toBe('PersonNotFound');
    expect(await codeOf({ on: '2021-01-01' })).toBe('PeopleDateTooLate');
    expect(await codeOf({ items: [] })).toBe('NothingToHandOver');
    expect(await codeOf({ items: [{ kind: 'action', code: 'A-03' }] })).toBe('NotLedByThem');
    await addRole(session, { role: 'Interim head', agency: 'Council' });
    expect(await codeOf({ toId: 3 })).toBe('HandoverTooEarly');
    await setLeft(session, { id: 3, leftOn: '2019-08-20', reason: 'A short stay' });
    expect(await codeOf({ toId: 3, on: '2019-08-20' })).toBe('HandoverToLeft');
    await handOver(session, order);
    expect(await codeOf({})).toBe('NothingToHandOver');
  });

  test('is refused from a day before the role took over itself: that later day would stand over it', async () => {
    const { session } = await evidenceSession();
    await handOver(session, { ...order, leaves: false, items: [{ kind: 'action', code: 'A-01' }] });
    const back = { fromId: superintendent, toId: head, items: [{ kind: 'action' as const, code: 'A-01' }] };
    const { code, next } = await refusalOf(() =>
      handOver(session, { ...order, ...back, leaves: false, on: '2019-08-09' }),
    );
    expect([code, next]).toStrictEqual(['HandoverTooEarly', 'Hand over from 10 August 2019 or a later day.']);
    expect(await session.workspace.db.selectFrom('handovers').select('id').execute()).toHaveLength(1);
  });
});
