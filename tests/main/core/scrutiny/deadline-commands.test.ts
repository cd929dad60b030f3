import { describe, expect, test } from 'vitest';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { addDeadline, reportResponse } from '#main/core/scrutiny/deadline-commands.ts';
import { addEvent } from '#main/core/scrutiny/event-commands.ts';
import { eventDetail } from '#main/core/scrutiny/event-detail.ts';
import { loadDeadlines } from '#main/core/scrutiny/load-deadlines.ts';
import type { Session } from '#main/core/session.ts';
import { newDeadline } from '#shared/contract/scrutiny-inputs.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, scrutinySession, visit } from './scrutiny-workspace.ts';

const counted = { kind: 'counted' as const, from: '2019-07-29', workingDays: 70 };
const plan = { eventRef: 'FV-2019', requirement: 'Action plan', due: counted, source: null };

async function owing(today = '2019-12-02'): Promise<{ session: Session; id: number }> {
  const session = await scrutinySession(today);
  await addEvent(session, visit);
  await addDeadline(session, plan);
  const [deadline] = await loadDeadlines(session.workspace.db, knownThen(today));
  return { session, id: deadline?.id ?? 0 };
}
const standingOn = async (session: Session, asAtOn: string) =>
  (await loadDeadlines(session.workspace.db, knownNow(asAtOn, session.today())))[0]?.standing;
const report = { note: '', source: null };

describe('an answer due', () => {
  test('is kept with its day and how it was counted', async () => {
    const { session } = await owing();
    const [deadline] = (await eventDetail(session, 'FV-2019')).deadlines;
    expect(deadline).toMatchObject({ dueOn: '2019-11-05', countedFromOn: '2019-07-29', workingDays: 70 });
    expect(deadline?.basis).toBe(
      '70 working days after 29 July 2019, leaving out weekends and 1 bank holiday (list “Bank holidays in England” of 21 November 2026)',
    );
  });

  test.each([
    ['2019-07-29', { state: 'awaited', overdue: false, daysLeft: 99 }],
    ['2019-11-05', { state: 'awaited', overdue: false, daysLeft: 0 }],
    ['2019-11-06', { state: 'awaited', overdue: true, daysLeft: -1 }],
  ])('as at %s: not before the report is out, overdue only after its day', async (asAtOn, standing) => {
    const { session } = await owing();
    expect(await standingOn(session, '2019-07-28')).toBeUndefined();
    expect(await standingOn(session, asAtOn)).toMatchObject(standing);
  });

  test('beyond the list of bank holidays is refused and nothing is written; the day may be given instead', async () => {
    const { session } = await owing();
    const before = await auditLength(session);
    const far = { ...plan, due: { ...counted, from: '2028-11-01' } };
    expect(await refusalOf(() => addDeadline(session, far))).toMatchObject({ code: 'BankHolidaysUnknown' });
    expect(await auditLength(session)).toBe(before);
    await addDeadline(session, { ...plan, requirement: 'Letter', due: { kind: 'given', on: '2019-08-31' } });
    expect(
      (await eventDetail(session, 'FV-2019', '2019-10')).deadlines.map(({ basis, dueOn }) => [dueOn, basis]),
    ).toEqual([
      ['2019-08-31', 'The date was given: Saturday 31 August 2019'],
      ['2019-11-05', expect.stringContaining('70 working days')],
    ]);
  });

  test('before the event is refused; a count of no or too many days never reaches the store', async () => {
    const { session } = await owing();
    const early = { ...plan, due: { kind: 'given' as const, on: '2019-07-01' } };
    expect(await refusalOf(() => addDeadline(session, early))).toMatchObject({ code: 'DueBeforeEvent' });
    expect(await refusalOf(() => addDeadline(session, { ...plan, eventRef: 'NONE' }))).toMatchObject({
      code: 'ScrutinyEventNotFound',
    });
    for (const workingDays of [0, 401, 1.5]) {
      expect(newDeadline.safeParse({ ...plan, due: { ...counted, workingDays } }).success).toBe(false);
    }
  });
});

describe('what came of it', () => {
  test('is told report by report; each day has its own answer', async () => {
    const { session, id } = await owing();
    await reportResponse(session, { ...report, deadline: id, state: 'submitted', reportedOn: '2019-11-04' });
    await reportResponse(session, { ...report, deadline: id, state: 'returned', reportedOn: '2019-11-20' });
    await reportResponse(session, { ...report, deadline: id, state: 'submitted', reportedOn: '2019-11-25' });
    await reportResponse(session, { ...report, deadline: id, state: 'accepted', reportedOn: '2019-11-28' });
    const said = async (on: string) => (await standingOn(session, on))?.because;
    expect(await said('2019-11-04')).toBe('Submitted on 4 November 2019, 1 day before it was due');
    expect(await said('2019-11-20')).toBe(
      'Sent back on 20 November 2019 and owed again; it was due on 5 November 2019, overdue by 15 days',
    );
    expect(await said('2019-11-28')).toMatch(/^Accepted on 28 November 2019/u);
    expect((await eventDetail(session, 'FV-2019', '2019-11')).deadlines[0]?.reports).toHaveLength(4);
  });

  test.each([
    ['accepted before it was sent', { state: 'accepted' as const }, 'ResponseNotInOrder'],
    ['sent back before it was sent', { state: 'returned' as const }, 'ResponseNotInOrder'],
    ['after today', { reportedOn: '2019-12-03' }, 'ResponseInFuture'],
    ['before the event', { reportedOn: '2019-07-01' }, 'ResponseBeforeEvent'],
    ['of nothing that is due', { deadline: 99 }, 'DeadlineNotFound'],
  ])('is refused where %s, and nothing is written', async (_, changes, code) => {
    const { session, id } = await owing();
    const before = await auditLength(session);
    const said = { ...report, deadline: id, state: 'submitted' as const, reportedOn: '2019-11-04', ...changes };
    expect(await refusalOf(() => reportResponse(session, said))).toMatchObject({ code });
    expect(await auditLength(session)).toBe(before);
  });

  test('cannot be told out of order', async () => {
    const { session, id } = await owing();
    const submitted = { ...report, deadline: id, state: 'submitted' as const };
    await reportResponse(session, { ...submitted, reportedOn: '2019-11-04' });
    for (const reportedOn of ['2019-11-03', '2019-11-05']) {
      const again = await refusalOf(() => reportResponse(session, { ...submitted, reportedOn }));
      expect(again).toMatchObject({ code: 'ResponseNotInOrder' });
    }
  });
});
