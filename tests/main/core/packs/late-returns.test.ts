import { expect, test } from 'vitest';
import { saveSchedule } from '#main/core/calendar/calendar-commands.ts';
import { getOverview } from '#main/core/overview/overview.ts';
import { calendarSession, monthly, receive, team } from '../calendar/calendar-workspace.ts';
import { returnsWorkspace } from '../returns/returns-workspace.ts';
import { documentOf, june, sectionOf, tableOf } from './document-of.ts';

/** One team a day late, one that has sent half, one on time. */
async function threeSenders() {
  const session = await calendarSession('2019-08-14');
  await saveSchedule(session, { ...monthly, sender: 'Police', indicators: ['FD10'] });
  await saveSchedule(session, { ...monthly, sender: 'Health', indicators: ['FD10'], everyMonths: 3 });
  await receive(session, '2019-07-05', team, 'FD05,2019-06,46,54,85.2%');
  await receive(session, '2019-07-15', 'Police', 'FD10,2019-06,,,12');
  return session;
}

test('the pack says who was late and who has not sent everything, as at its date', async () => {
  const { workspace } = await threeSenders();
  const rows = tableOf(await documentOf(workspace, june), 'quality-late-returns').rows;
  expect(rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))).toStrictEqual([
    [team, 'in part (1 of 2), overdue by 13 working days', '12 Jul 2019', '–', 'FD10'],
    ['Police', 'late by 1 working day', '12 Jul 2019', '15 Jul 2019', '–'],
  ]);
});

test('a pack of a workspace without a return calendar says nothing of one', async () => {
  const document = await documentOf(await returnsWorkspace(), june);
  expect(sectionOf(document, 'data-quality').blocks.map(({ id }) => id)).not.toContain('quality-late-returns');
});

test('a pack as known before anything was set up does not know of it', async () => {
  const { workspace } = await threeSenders();
  const then = await documentOf(workspace, { ...june, knownOn: '2019-07-31' });
  expect(sectionOf(then, 'data-quality').blocks.map(({ id }) => id)).not.toContain('quality-late-returns');
});

test('the overview lists the same senders among what is missing', async () => {
  const { missing } = await getOverview(await threeSenders(), '2019-06');
  expect(missing.filter(({ kind }) => kind === 'calendar')).toStrictEqual([
    {
      kind: 'calendar',
      ref: team,
      title: 'Performance team: in part (1 of 2), overdue by 13 working days',
      colour: null,
      detail: 'Missing: FD10. Due on 12 July 2019',
    },
    {
      kind: 'calendar',
      ref: 'Police',
      title: 'Police: late by 1 working day',
      colour: null,
      detail: 'Due on 12 July 2019',
    },
  ]);
});

test('a figure that is still "TBC" is listed as not returned, with the last month that has one', async () => {
  const workspace = await returnsWorkspace();
  const author = { actor: 'Tester', operation: 'test.write', at: '2019-07-10T09:00:00.000Z' };
  await workspace.write(author, async (db) => {
    const of = { indicator_id: 1, source_id: 1, recorded_at: author.at };
    await db
      .insertInto('observations')
      .values([
        { ...of, period: '2019-05', value: 91, original_text: '91' },
        { ...of, period: '2019-06', marker: 'not_returned', original_text: 'TBC' },
      ])
      .execute();
    return { result: null, changes: [{ entity: 'observations', ref: 'FD05', before: null, after: 'TBC' }] };
  });
  const { rows } = tableOf(await documentOf(workspace, june), 'quality-missing');
  expect(rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))).toStrictEqual([
    ['FD05', 'Referrals decided in one day', '–', 'May 2019'],
  ]);
});
