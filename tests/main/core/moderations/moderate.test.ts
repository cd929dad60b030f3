import { describe, expect, test } from 'vitest';
import { knownThen } from '#main/core/as-at.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { auditOf } from '../spc-decisions/decisions-session.ts';
import { boardMeeting, meetingsSession, refused } from '../meetings/meetings-session.ts';
import { publicationRows } from '../packs/publish-by-hand.ts';

const a01 = { kind: 'action', ref: 'A-01' } as const;
const cp03 = { kind: 'indicator', code: 'CP03', period: '2019-06' } as const;
const amber = {
  subject: a01,
  colour: 'amber',
  reason: 'A recovery plan was seen and is funded',
  moderatedBy: 'Improvement board',
} as const;

describe('a moderation', () => {
  test('holds for one update cycle, says so, and is counted as greener than the rule', async () => {
    const { client, session } = await meetingsSession();
    const view = await client.moderations.moderate(amber);
    expect(view.rating).toMatchObject({ colour: 'amber', rule: 'moderated' });
    expect(view.rating.because).toContain(
      'Set to amber by Improvement board on 14 August 2019, until 18 September 2019',
    );
    expect(view.remarks[0]).toContain('looks better than the rule’s red');
    expect(view.history).toMatchObject([{ direction: 'greener', state: 'in_force', holdsUntil: '2019-09-18' }]);
    const { counts, rows } = await client.moderations.list();
    expect(counts).toMatchObject({ inForce: 1, greener: 1, redder: 0, lapsing: 1 });
    expect(rows[0]?.stateText).toBe('In force until 18 September 2019, another 35 days');
    expect(await auditOf(session)).toMatchObject({ operation: 'moderations.moderate', entity_ref: 'A-01' });
  });

  test('made at a meeting is dated by it', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan(boardMeeting);
    const { history } = await client.moderations.moderate({ ...amber, meeting: 'M001' });
    expect(history[0]).toMatchObject({ moderatedOn: '2019-08-07', meeting: 'M001', holdsUntil: '2019-09-11' });
  });

  test('colours one month of an indicator and no other', async () => {
    const { client } = await meetingsSession();
    const view = await client.moderations.of(cp03);
    const colour = view.byRule.colour === 'red' ? 'amber' : 'red';
    const input = { ...amber, subject: cp03, colour, moderatedOn: '2019-07-24' } as const;
    const after = await client.moderations.moderate(input);
    expect(after.history[0]).toMatchObject({ reference: 'CP03, June 2019', colour });
    const june = (await client.indicators.list({ period: '2019-06' })).rows.find(({ code }) => code === 'CP03');
    const may = (await client.indicators.list({ period: '2019-05' })).rows.find(({ code }) => code === 'CP03');
    expect([june?.moderated, june?.rating.colour, may?.moderated]).toEqual([true, colour, false]);
  });

  test('lapses by itself, and the rule counts again', async () => {
    const { client, session } = await meetingsSession();
    await client.moderations.moderate({ ...amber, moderatedOn: '2019-07-10', holdsUntil: '2019-08-13' });
    const view = await client.moderations.of(a01);
    expect(view.rating).toEqual(view.byRule);
    expect(view.history[0]).toMatchObject({ state: 'lapsed', stateText: 'Lapsed after 13 August 2019' });
    expect((await client.moderations.list()).counts.inForce).toBe(0);
    const known = { asAtOn: '2019-08-13', knownOn: '2019-08-14' };
    const facts = (await loadActions(session.workspace.db, known)).find(({ ref }) => ref === 'A-01');
    expect(facts?.moderation).toMatchObject({ colour: 'amber', holdsUntil: '2019-08-13' });
  });

  test.each([
    ['2019-05-16', ['lapsed']],
    ['2019-05-15', []],
  ])('that lapsed on %s is listed for 90 days after', async (holdsUntil, states) => {
    const { client } = await meetingsSession();
    await client.moderations.moderate({ ...amber, moderatedOn: '2019-05-10', holdsUntil });
    expect((await client.moderations.list()).rows.map(({ state }) => state)).toEqual(states);
  });

  test('is renewed while it holds, and not said again for no longer', async () => {
    const { client } = await meetingsSession();
    await client.moderations.moderate(amber);
    await expect(client.moderations.moderate(amber)).rejects.toMatchObject(refused('ModerationSameAsNow'));
    const { history } = await client.moderations.moderate({ ...amber, holdsUntil: '2019-10-31' });
    expect(history.map(({ state }) => state)).toEqual(['in_force', 'replaced']);
  });

  test('that is taken back leaves the rule’s colour from that day, and the day before as it was', async () => {
    const { client, session } = await meetingsSession();
    await client.moderations.moderate({ ...amber, moderatedOn: '2019-07-10' });
    const withdrawal = {
      subject: a01,
      reason: 'The plan slipped again',
      withdrawnBy: 'Chair',
      withdrawnOn: '2019-08-01',
    };
    const view = await client.moderations.withdraw(withdrawal);
    expect(view.rating).toEqual(view.byRule);
    expect(view.history[0]?.stateText).toBe('Taken back on 1 August 2019 by Chair: The plan slipped again');
    await expect(client.moderations.withdraw(withdrawal)).rejects.toMatchObject(refused('NoModerationInForce'));
    const moderationOn = async (asAtOn: string) =>
      (await loadActions(session.workspace.db, { asAtOn, knownOn: '2019-08-14' })).find(({ ref }) => ref === 'A-01')
        ?.moderation?.colour;
    expect([await moderationOn('2019-07-31'), await moderationOn('2019-08-01')]).toEqual(['amber', undefined]);
    const then = await loadActions(session.workspace.db, knownThen('2019-08-13'));
    expect(then.find(({ ref }) => ref === 'A-01')?.moderation).toBeNull();
  });

  test('tells where its day is not seen, or where it ends before the next meeting', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan({ ...boardMeeting, heldOn: '2019-09-26' });
    const { remarks } = await client.moderations.moderate(amber);
    expect(remarks).toContain('It lapses before the next meeting, on 26 September 2019.');
    const late = await client.moderations.moderate({
      ...amber,
      subject: cp03,
      colour: (await client.moderations.of(cp03)).byRule.colour === 'red' ? 'amber' : 'red',
    });
    expect(late.remarks.at(-1)).toContain('Screens show June 2019 as at 31 July 2019');
  });
});

describe('bad input', () => {
  test.each([
    [{ colour: 'blue' }, 'ModerationToBlue'],
    [{ colour: 'red' }, 'ModerationSameAsNow'],
    [{ reason: 'Nearly there' }, 'FlatteringReasonTooShort'],
    [{ colour: 'grey', reason: 'Not agreed' }, 'FlatteringReasonTooShort'],
    [{ moderatedOn: '2019-08-15' }, 'ModerationInTheFuture'],
    [{ holdsUntil: '2019-08-13' }, 'ModerationEndNotPossible'],
    [{ holdsUntil: '2020-08-14' }, 'ModerationEndNotPossible'],
    [{ subject: { kind: 'action', ref: 'Z-9' } }, 'ActionNotFound'],
    [{ subject: { kind: 'indicator', code: 'ZZ', period: '2019-06' } }, 'IndicatorNotFound'],
    [{ subject: { ...cp03, period: '2019-07' } }, 'NothingToModerate'],
    [{ meeting: 'M009' }, 'MeetingNotFound'],
    [{ reason: 'Ein Grund mit 🙂 und mehr als zwanzig Zeichen' }, 'GlyphMissing'],
  ] as const)('%o is refused as %s, and nothing is written', async (part, code) => {
    const { client, session } = await meetingsSession();
    await expect(client.moderations.moderate({ ...amber, ...part })).rejects.toMatchObject(refused(code));
    expect(await session.workspace.db.selectFrom('moderations').selectAll().execute()).toEqual([]);
  });

  test('a reason is needed', async () => {
    const { client } = await meetingsSession();
    await expect(client.moderations.moderate({ ...amber, reason: ' ' })).rejects.toMatchObject({
      data: { issues: [expect.objectContaining({ message: 'Say why' })] },
    });
  });

  test('a moderation does not slip in before the one that stands', async () => {
    const { client } = await meetingsSession();
    await client.moderations.moderate(amber);
    await expect(
      client.moderations.moderate({ ...amber, colour: 'green', moderatedOn: '2019-08-01' }),
    ).rejects.toMatchObject(refused('ModerationBeforeLast'));
  });

  test('what a final pack showed is not coloured afterwards; a draft closes nothing', async () => {
    const { client, session } = await meetingsSession();
    const pack = async (state: 'draft' | 'final', as_at_on: string) =>
      session.workspace.write({ actor: 'Test', operation: 'test.pack', at: '2019-08-06T09:00:00.000Z' }, async (db) => {
        const row = { edition: 'board', period: '2019-06', as_at_on, state: 'draft', title: 'June' } as const;
        const snapshot = { snapshot_sha256: `${state} ${as_at_on}`, snapshot_json: '{}' };
        const { id } = await db
          .insertInto('packs')
          .values({ ...row, ...snapshot, recorded_at: '2019-08-06T09:00:00.000Z' })
          .returning('id')
          .executeTakeFirstOrThrow();
        if (state === 'final') await publicationRows(db, id, '2019-08-06T09:00:00.000Z');
        return { result: null, changes: [{ entity: 'packs', ref: 'June', before: null, after: row }] };
      });
    await pack('draft', '2019-08-10');
    await pack('final', '2019-07-31');
    await expect(client.moderations.moderate({ ...amber, moderatedOn: '2019-07-30' })).rejects.toMatchObject(
      refused('PeriodClosed'),
    );
    const { history } = await client.moderations.moderate({ ...amber, moderatedOn: '2019-07-31' });
    expect(history).toHaveLength(1);
  });
});

test('one that has no end can be given one', async () => {
  const { client, session } = await meetingsSession();
  await client.moderations.moderate({ ...amber, moderatedOn: '2019-07-10' });
  await session.workspace.write(await session.author('test'), async (db) => {
    const { id, ...row } = await db.selectFrom('moderations').selectAll().executeTakeFirstOrThrow();
    await db
      .insertInto('moderations')
      .values({ ...row, holds_until: null })
      .execute();
    return { result: id, changes: [{ entity: 'moderations', ref: 'A-01', before: null, after: row }] };
  });
  expect((await client.moderations.of(a01)).history[0]?.stateText).toBe('In force, without an end');
  const { history } = await client.moderations.moderate(amber);
  expect(history[0]).toMatchObject({ state: 'in_force', holdsUntil: '2019-09-18' });
});

describe('the list of moderations', () => {
  test('as at an earlier month has what counted then, whatever was decided since', async () => {
    const { client } = await meetingsSession();
    await client.moderations.moderate({ ...amber, moderatedOn: '2019-06-20', holdsUntil: '2019-07-05' });
    const june = await client.moderations.list({ period: '2019-05' });
    expect(june).toMatchObject({ asAtOn: '2019-06-30', isLatest: false, counts: { inForce: 1 } });
    await client.moderations.moderate({ ...amber, moderatedOn: '2019-08-01' });
    expect(await client.moderations.list({ period: '2019-05' })).toEqual(june);
    const latest = await client.moderations.list();
    expect(latest).toMatchObject({ asAtOn: '2019-08-14', isLatest: true });
    expect(latest.rows.map(({ moderatedOn }) => moderatedOn)).toEqual(['2019-08-01']);
  });
});
