import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { claimEvidence, decideEvidence } from '#main/core/evidence/evidence-commands.ts';
import { evidenceDetail, listEvidence } from '#main/core/evidence/evidence-queries.ts';
import { loadEvidenceRows } from '#main/core/evidence/load-evidence-rows.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { accepted, acceptedEvidence, evidenceSession, owner, reference, rejected, tested } from './evidence-session.ts';

describe('decisions on evidence', () => {
  test('go from claimed to accepted to tested, and only a shown impact makes the action Blue', async () => {
    const { session } = await evidenceSession();
    const id = await acceptedEvidence(session);
    expect((await evidenceDetail(session, id)).actionRating.colour).not.toBe('blue');
    await decideEvidence(session, tested(id, '2019-08-10', 'partly_shown'));
    const partly = await evidenceDetail(session, id);
    expect([partly.row.state, partly.row.impact, partly.actionRating.colour]).toStrictEqual([
      'impact_tested',
      'partly_shown',
      'red',
    ]);
    await decideEvidence(session, tested(id, '2019-08-12', 'shown'));
    const shown = await evidenceDetail(session, id);
    expect(shown.actionRating).toMatchObject({ colour: 'blue', rule: 'impact_tested' });
    expect(shown.steps.map(({ state, on }) => [state, on])).toStrictEqual([
      ['claimed', '2019-08-01'],
      ['accepted', '2019-08-05'],
      ['impact_tested', '2019-08-10'],
      ['impact_tested', '2019-08-12'],
    ]);
    expect(shown.row).toMatchObject({
      method: 'Re-audit of 20 files',
      retestOn: '2020-02-10',
      decidedBy: 'Improvement partner',
    });
  });

  test('a later rejection withdraws an acceptance and a test, and takes the Blue away', async () => {
    const { session } = await evidenceSession();
    const id = await acceptedEvidence(session);
    await decideEvidence(session, tested(id));
    await decideEvidence(session, rejected(id, '2019-08-13'));
    const { row, decisions, actionRating } = await evidenceDetail(session, id);
    expect(row).toMatchObject({ state: 'rejected', standing: 'rejected', reason: 'Ten of the files are from 2018' });
    expect(decisions).toStrictEqual([]);
    expect(actionRating.colour).toBe('red');
  });

  test('out of order are refused, and nothing is written', async () => {
    const { session } = await evidenceSession();
    const id = await claimEvidence(session, reference);
    expect((await refusalOf(() => decideEvidence(session, tested(id)))).code).toBe('EvidenceNotAccepted');
    await decideEvidence(session, accepted(id));
    expect((await refusalOf(() => decideEvidence(session, accepted(id, '2019-08-06')))).code).toBe(
      'EvidenceAlreadyAccepted',
    );
    expect((await refusalOf(() => decideEvidence(session, rejected(id, '2019-08-04')))).code).toBe(
      'EvidenceDecidedTooEarly',
    );
    expect((await refusalOf(() => decideEvidence(session, tested(id, '2019-08-15')))).code).toBe('EvidenceInFuture');
    const soon = { ...tested(id), retestOn: '2019-08-10' };
    expect((await refusalOf(() => decideEvidence(session, soon))).code).toBe('RetestTooEarly');
    await decideEvidence(session, rejected(id));
    expect((await refusalOf(() => decideEvidence(session, accepted(id)))).code).toBe('EvidenceRejected');
    expect((await evidenceDetail(session, id)).steps).toHaveLength(3);
  });

  test('by the role that claimed it are kept, and said wherever it is shown', async () => {
    const { session } = await evidenceSession();
    const id = await claimEvidence(session, reference);
    await decideEvidence(session, accepted(id, '2019-08-05', ' head of SAFEGUARDING '));
    const { row, steps } = await evidenceDetail(session, id);
    expect(row.warnings).toStrictEqual(['Accepted by the same role that claimed it:  head of SAFEGUARDING ']);
    expect(steps.map(({ sameRole }) => sameRole)).toStrictEqual([false, true]);
    expect((await listEvidence(session, { ref: 'A-01' })).untested[0]?.warnings).toHaveLength(1);
    const entry = await session.workspace.db
      .selectFrom('audit_entries')
      .select(['entity', 'entity_ref', 'after_json'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ entity: 'evidence_decisions', entity_ref: `A-01, ${id}` });
    expect(JSON.parse(entry.after_json ?? '')).toMatchObject({ state: 'accepted', sameRoleAsClaimed: true });
    expect(await verifyAuditChain(session.workspace.db)).toMatchObject({ brokenAt: null });
  });

  test('are recorded under the role of the settings where nobody is named', async () => {
    const { session } = await evidenceSession();
    const id = await claimEvidence(session, { ...reference, claimedBy: '' });
    await decideEvidence(session, accepted(id, '2019-08-05', ''));
    const { row } = await evidenceDetail(session, id);
    expect([row.claimedBy, row.decidedBy]).toStrictEqual(['Secretariat', 'Secretariat']);
    expect(row.warnings).toHaveLength(1);
  });

  test('as at a day before, the state of that day stands; as known then, also what was not recorded yet is missing', async () => {
    const { session, clock } = await evidenceSession('2019-08-06');
    const id = await acceptedEvidence(session);
    clock.today = '2019-08-14';
    await decideEvidence(session, tested(id, '2019-08-10'));
    const { db } = session.workspace;
    const stateAs = async (asAt: Parameters<typeof loadEvidenceRows>[1]) =>
      (await loadEvidenceRows(db, asAt)).find((row) => row.id === id)?.state;
    expect(await stateAs(knownNow('2019-07-31', '2019-08-14'))).toBeUndefined();
    expect(await stateAs(knownNow('2019-08-04', '2019-08-14'))).toBe('claimed');
    expect(await stateAs(knownNow('2019-08-05', '2019-08-14'))).toBe('accepted');
    expect(await stateAs(knownNow('2019-08-10', '2019-08-14'))).toBe('impact_tested');
    expect(await stateAs(knownThen('2019-08-10'))).toBe('accepted');
    expect(await stateAs(knownThen('2019-08-05'))).toBeUndefined();
  });

  test('lists what waits the longest first, and a re-test when it is due and when it is late', async () => {
    const { session, clock } = await evidenceSession();
    const late = await claimEvidence(session, { ...reference, claimedOn: '2019-08-09' });
    const early = await claimEvidence(session, { ...reference, claimedOn: '2019-07-01' });
    const test1 = await acceptedEvidence(session);
    await decideEvidence(session, tested(test1));
    const list = await listEvidence(session, {});
    expect(list.awaiting.map(({ id }) => id)).toStrictEqual([early, late]);
    expect(list.untested.map(({ actionRef }) => actionRef)).toStrictEqual(['A-03']);
    expect([list.retests, list.tested.map(({ id }) => id)]).toStrictEqual([[], [test1]]);
    clock.today = '2020-02-10';
    expect((await listEvidence(session, {})).retests).toMatchObject([{ id: test1, standing: 'retest_due' }]);
    clock.today = '2020-02-11';
    expect((await listEvidence(session, {})).retests).toMatchObject([{ id: test1, standing: 'retest_overdue' }]);
    expect((await listEvidence(session, { period: '2019-06' })).isToday).toBe(false);
    expect(owner).toBe((await evidenceDetail(session, test1)).row.lead);
  });

  test('in random sequences leave the state of the latest one that was valid', async () => {
    const { session } = await evidenceSession();
    const wanted = fc.record({
      of: fc.constantFrom(accepted, rejected, tested),
      on: fc.integer({ min: 1, max: 16 }).map((date) => `2019-08-${String(date).padStart(2, '0')}`),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wanted, { maxLength: 8 }), async (sequence) => {
        const id = await claimEvidence(session, reference);
        let [state, valid] = ['claimed', 0];
        for (const { of, on } of sequence) {
          const decision = of(id, on);
          const refused = await decideEvidence(session, decision).then(
            () => false,
            () => true,
          );
          if (refused) continue;
          state = decision.state;
          valid += 1;
        }
        const { row, steps } = await evidenceDetail(session, id);
        expect([row.state, steps.length]).toStrictEqual([state, valid + 1]);
      }),
      { numRuns: 40 },
    );
  });
});
