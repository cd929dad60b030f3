import { describe, expect, test } from 'vitest';
import { recordChase, saveSchedule } from '#main/core/calendar/calendar-commands.ts';
import { calendarView } from '#main/core/calendar/calendar-view.ts';
import { scheduleList } from '#main/core/calendar/schedule-list.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { calendarSession, monthly, receive, team } from './calendar-workspace.ts';

const june = { period: '2019-06' };

describe('the return calendar', () => {
  test('names what is missing, since when it is overdue, and what to write', async () => {
    const session = await calendarSession('2019-07-17');
    await receive(session, '2019-07-05', team, 'FD05,2019-06,46,54,85.2%');
    const view = await calendarView(session, june);
    expect(view.owed).toMatchObject([
      {
        sender: team,
        overdue: true,
        state: { kind: 'part', dueOn: '2019-07-12', received: 1, owed: 2, workingDaysLate: 3 },
        missing: [{ code: 'FD10', name: 'Children without a social worker' }],
        returns: [{ fileName: '2019-07-05.csv', receivedOn: '2019-07-05', figures: 1 }],
        fromOthers: 0,
      },
    ]);
    expect(view.owed[0]?.text?.body).toContain('- FD10 Children without a social worker');
  });

  test('a return is complete on the day of its last figure, and a marker is an answer', async () => {
    const session = await calendarSession('2019-08-01');
    await receive(session, '2019-07-05', team, 'FD05,2019-06,46,54,85.2%');
    await receive(session, '2019-07-16', ' performance TEAM', 'FD10,2019-06,,,c');
    const [owed] = (await calendarView(session, june)).owed;
    expect(owed).toMatchObject({
      state: { kind: 'late', completedOn: '2019-07-16', workingDaysLate: 2 },
      overdue: false,
      missing: [],
      text: null,
    });
  });

  test('a cell that says "to follow" is still owed', async () => {
    const session = await calendarSession('2019-08-01');
    await receive(session, '2019-07-05', team, 'FD05,2019-06,46,54,85.2%', 'FD10,2019-06,,,TBC');
    expect((await calendarView(session, june)).owed[0]).toMatchObject({
      state: { kind: 'part', missing: ['FD10'] },
    });
  });

  test('a figure from somebody else is not this sender’s, but is said to be held', async () => {
    const session = await calendarSession('2019-08-01');
    await receive(session, '2019-07-05', 'Another team', 'FD05,2019-06,46,54,85.2%');
    await receive(session, '2019-07-06', '', 'FD10,2019-06,,,12');
    const [owed] = (await calendarView(session, june)).owed;
    expect(owed).toMatchObject({ state: { kind: 'missing', received: 0 }, fromOthers: 2, returns: [] });
  });

  test('answers as at any day, and refuses one that has not come', async () => {
    const session = await calendarSession('2019-08-01');
    await receive(session, '2019-07-16', team, 'FD05,2019-06,46,54,85.2%', 'FD10,2019-06,,,12');
    const kindOn = async (asAtOn: string) => (await calendarView(session, { ...june, asAtOn })).owed[0]?.state.kind;
    expect(await kindOn('2019-07-12')).toBe('not_due');
    expect(await kindOn('2019-07-15')).toBe('missing');
    expect(await kindOn('2019-07-16')).toBe('late');
    await expect(calendarView(session, { ...june, asAtOn: '2019-08-02' })).rejects.toMatchObject({
      code: 'AsAtInFuture',
    });
  });

  test('shows thirteen months, with nothing owed before the first', async () => {
    const session = await calendarSession('2019-08-01');
    const view = await calendarView(session, june);
    expect(view.periods).toHaveLength(13);
    expect([view.periods[0], view.periods.at(-1)]).toStrictEqual(['2018-06', '2019-06']);
    const [row] = view.senders;
    expect(row?.cells.filter(({ state }) => state !== null).map(({ period }) => period)).toStrictEqual([
      '2019-04',
      '2019-05',
      '2019-06',
    ]);
  });

  test('leaves out an indicator that is retired, and says where due dates are not known', async () => {
    const session = await calendarSession('2019-08-01');
    const author = { actor: 'Secretariat', operation: 'test', at: '2019-07-01T09:00:00.000Z' };
    await session.workspace.write(author, async (db) => {
      const row = { indicator_id: 2, from_period: '2019-06', reason: 'Merged', decided_by: 'Board' };
      await db
        .insertInto('indicator_retirements')
        .values({ ...row, recorded_at: author.at })
        .execute();
      return { result: null, changes: [{ entity: 'indicators', ref: 'FD10', before: null, after: row }] };
    });
    expect((await calendarView(session, june)).owed[0]).toMatchObject({ state: { owed: 1, missing: ['FD05'] } });
    const late = await calendarSession('2029-03-01', { firstPeriod: '2028-12' });
    const unknown = await calendarView(late, { period: '2028-12' });
    expect(unknown.owed[0]).toMatchObject({ state: { kind: 'waiting', dueOn: null }, overdue: false });
    expect(unknown.remark).toContain('Bank holidays are known from 1 January 2017 to 31 December 2028');
  });
});

describe('who owes what', () => {
  test('is decided anew from a month on, each decision audited, and the months before keep theirs', async () => {
    const session = await calendarSession('2019-08-01');
    await saveSchedule(session, { ...monthly, firstPeriod: '2019-06', indicators: ['FD10'], dueWorkingDays: 5 });
    const owed = async (period: string) => (await calendarView(session, { period })).owed[0]?.state;
    expect(await owed('2019-05')).toMatchObject({ owed: 2, dueOn: '2019-06-14' });
    expect(await owed('2019-06')).toMatchObject({ owed: 1, dueOn: '2019-07-05' });
    const list = await scheduleList(session.workspace.db, '2019-08-01');
    expect(list.current).toMatchObject([{ sender: team, indicators: ['FD10'], decidedBy: 'Secretariat' }]);
    expect(list.earlier).toMatchObject([{ sender: team, indicators: ['FD05', 'FD10'] }]);
    const audit = await verifyAuditChain(session.workspace.db);
    expect(audit.brokenAt).toBeNull();
    const last = await session.workspace.db
      .selectFrom('audit_entries')
      .select(['operation', 'entity', 'entity_ref'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(last).toStrictEqual({ operation: 'calendar.saveSchedule', entity: 'return_schedules', entity_ref: team });
  });

  test('offers what a sender has sent before', async () => {
    const session = await calendarSession('2019-08-01');
    await receive(session, '2019-07-05', 'Another team', 'FD10,2019-06,,,12');
    const { sentBefore, indicators } = await scheduleList(session.workspace.db, '2019-08-01');
    expect(sentBefore).toStrictEqual([{ sender: 'Another team', indicators: ['FD10'], returns: 1 }]);
    expect(indicators.map(({ code, group }) => [code, group])).toStrictEqual([
      ['FD05', 'Front door'],
      ['FD10', 'Front door'],
    ]);
  });

  test('refuses an indicator that is not there, and keeps nothing', async () => {
    const session = await calendarSession('2019-08-01');
    await expect(saveSchedule(session, { ...monthly, indicators: ['FD05', 'ZZ99'] })).rejects.toMatchObject({
      code: 'IndicatorNotFound',
    });
    expect((await scheduleList(session.workspace.db, '2019-08-01')).earlier).toStrictEqual([]);
  });
});

describe('a reminder', () => {
  test('is recorded with its day and role, shown, and mentioned in the next one', async () => {
    const session = await calendarSession('2019-08-01');
    const chase = { sender: 'PERFORMANCE team', period: '2019-06', note: '' };
    await recordChase(session, { ...chase, chasedOn: '2019-07-18' });
    await recordChase(session, { ...chase, chasedOn: '2019-07-25', note: 'By telephone' });
    const [owed] = (await calendarView(session, june)).owed;
    expect(owed?.chases).toStrictEqual([
      { chasedOn: '2019-07-18', chasedBy: 'Secretariat', note: '' },
      { chasedOn: '2019-07-25', chasedBy: 'Secretariat', note: 'By telephone' },
    ]);
    expect(owed?.text?.body).toContain('We last wrote to you about this on 25 July 2019.');
    const earlier = await calendarView(session, { ...june, asAtOn: '2019-07-20' });
    expect(earlier.owed[0]?.chases).toHaveLength(1);
  });

  test.each([
    ['a day that has not come', { sender: team, period: '2019-06', chasedOn: '2019-08-02' }, 'ChaseInFuture'],
    ['a sender that owes nothing', { sender: 'Nobody', period: '2019-06', chasedOn: '2019-07-18' }, 'NothingOwed'],
    ['a month before the first', { sender: team, period: '2019-03', chasedOn: '2019-07-18' }, 'NothingOwed'],
  ])('is refused for %s', async (_, chase, code) => {
    const session = await calendarSession('2019-08-01');
    await expect(recordChase(session, { ...chase, note: '' })).rejects.toMatchObject({ code });
    expect((await calendarView(session, june)).owed[0]?.chases).toStrictEqual([]);
  });
});
