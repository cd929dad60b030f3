import { describe, expect, test } from 'vitest';
import { boardMeeting, meetingsSession } from '../../meetings/meetings-session.ts';
import { documentOf, june, profileOf, proseOf, rowsOf, sectionOf, tableOf } from '../document-of.ts';
import { smallWorkspace } from '../small-workspace.ts';

const review = { ...june, profile: profileOf('progress-review'), span: { from: '2018-12', baselineEvent: null } };

const reviewed = async (asAtOn = june.asAtOn) => {
  const workspace = await smallWorkspace();
  const document = await documentOf(workspace, { ...review, asAtOn });
  await workspace.close();
  return document;
};

describe('a small workspace, reviewed', () => {
  test('the promise, what became of it and both colours with their reason stand in one row', async () => {
    const document = await reviewed();
    // the inspection of April 2019 is the only event: the first within the span is taken
    expect(sectionOf(document, 'review-summary').blocks.map(proseOf).join()).toContain('INS-2019');
    const [row] = rowsOf(tableOf(document, 'review-finding-F1-promised'));
    expect(row).toMatchObject({
      ref: 'A-01',
      baseline: '30 Apr 2019',
      slipped: '153 days',
      at_start: 'not begun',
      now: 'red',
      evidence: 'none offered',
    });
    expect(row?.['happened']).toBe('In progress, 60% done, reported 20 Jun 2019; date moved once');
    expect(row?.['because']).toMatch(/^Overdue by 31 days: due 30 June 2019/u);
  });

  test('a measure that fell beyond its limits makes a finding not mended, whatever is promised', async () => {
    const document = await reviewed();
    const [first, second] = rowsOf(tableOf(document, 'review-findings-glance'));
    expect(first).toMatchObject({ ref: 'F1', promised: '1', done: '0', got_worse: '1', verdict: 'Not mended' });
    expect(second).toMatchObject({ ref: 'F2', promised: '0', verdict: 'Not known' });
    const [measure] = rowsOf(tableOf(document, 'review-finding-F1-measures'));
    expect(measure).toMatchObject({ baseline: '92.0%', now: '78.5%', change: '−13.5 points', target: '≥ 95.0%' });
    expect(measure?.['because']).toContain('13.5 points lower than the 92.0% of April 2019: beyond its usual range.');
    const chart = sectionOf(document, 'review-findings').blocks.find(({ id }) => id === 'kpi-CP03-chart');
    const points = chart?.kind === 'chart' && chart.chart.kind === 'spc' ? chart.chart.points : [];
    expect([points[0]?.period, points.at(-1)?.period]).toEqual(['2018-06', '2019-06']);
  });

  test('slippage is counted from the first date by workstream and owner, with who agreed each move', async () => {
    const document = await reviewed();
    expect(rowsOf(tableOf(document, 'review-slippage-workstream'))[0]).toMatchObject({
      name: 'Practice',
      actions: '2',
      behind: '1',
      at_start: '0 days',
      now: '153 days',
      longest: '153 days',
      moved: '1',
      slips: '1 of 1',
    });
    expect(rowsOf(tableOf(document, 'review-slippage-longest')).map(({ ref, now }) => [ref, now])).toEqual([
      ['A-01', '153 days'],
      ['A-03', '20 days'],
    ]);
    expect(rowsOf(tableOf(document, 'review-slippage-moves'))).toMatchObject([
      { ref: 'A-01', before: '30 Apr 2019', after: '30 Jun 2019', by: 'Improvement board', reason: 'Two teams merged' },
    ]);
  });

  test('agreeing a later date never makes the slippage smaller', async () => {
    const slipped = async (dueOn: string | null) => {
      const workspace = await smallWorkspace();
      if (dueOn !== null) {
        const author = { actor: 'Secretariat', operation: 'test.move', at: '2019-07-10T09:00:00.000Z' };
        await workspace.write(author, async (db) => {
          await db
            .insertInto('due_date_changes')
            .values({
              action_id: 1,
              due_on: dueOn,
              agreed_on: '2019-07-10',
              agreed_by: 'Improvement board',
              reason: 'Again',
              recorded_at: author.at,
            })
            .execute();
          return { result: null, changes: [{ entity: 'action', ref: 'A-01', before: null, after: dueOn }] };
        });
      }
      const document = await documentOf(workspace, review);
      await workspace.close();
      const [first] = tableOf(document, 'review-slippage-longest').rows;
      const cell = first?.cells[7];
      return cell?.kind === 'number' ? cell.value : Number.NaN;
    };
    const now = await slipped(null);
    expect(await slipped('2019-12-31')).toBeGreaterThan(now);
    // brought forward again to the very baseline: the forecast of September still stands
    expect(await slipped('2019-04-30')).toBe(now);
  });

  test('a section that has nothing to say says so', async () => {
    const document = await reviewed();
    expect(tableOf(document, 'review-moderations')).toMatchObject({
      rows: [],
      whenEmpty: 'No rating was set greener than the rule in the span.',
    });
    expect(sectionOf(document, 'review-decisions').blocks.map(proseOf).join()).toContain('No decision of a board');
    expect(rowsOf(tableOf(document, 'review-grades'))).toMatchObject([
      { before: 'inadequate', now: 'not judged', direction: 'no comparison' },
    ]);
  });

  test('other sections speak of the span', async () => {
    const document = await reviewed();
    expect(tableOf(document, 'evidence-decided').caption).toBe('Accepted, rejected or tested in the span');
    expect(rowsOf(tableOf(document, 'evidence-decided')).map(({ ref }) => ref)).toEqual(['A-03']);
    expect(JSON.stringify(document)).not.toMatch(/since the last (?:pack|position)/u);
  });
});

test('decisions open and carried out, and ratings greener than the rule, are told with what the rule said', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-07-10' });
  await client.meetings.decide({ ref: 'M001', text: 'Publish the plan', lead: 'Director', dueOn: '2019-07-20' });
  await client.meetings.decide({ ref: 'M001', text: 'Write to partners', lead: '', dueOn: null });
  await client.meetings.decide({ ref: 'M001', text: 'Ask for an audit', lead: '', dueOn: null });
  await client.meetings.reportOutcome({ decision: 'D1-3', state: 'done', note: '', reportedOn: '2019-08-12' });
  await client.moderations.moderate({
    subject: { kind: 'action', ref: 'A-02' },
    colour: 'green',
    reason: 'The supervision audit was seen by the board',
    moderatedBy: 'Board',
    moderatedOn: '2019-07-10',
    holdsUntil: '2019-07-20',
  });
  const document = await client.packs.preview({
    period: '2019-07',
    profile: 'progress-review',
    asAtOn: '2019-08-14',
    from: '2019-01',
    baselineEvent: 'INS-2019',
  });
  expect(rowsOf(tableOf(document, 'review-decisions-open'))).toMatchObject([
    { ref: 'D1-1', due: '20 Jul 2019', late: 'yes' },
    { ref: 'D1-2', due: 'no date', late: 'no' },
  ]);
  expect(rowsOf(tableOf(document, 'review-decisions-made'))).toMatchObject([
    { ref: 'D1-3', outcome: 'Done', on: '12 Aug 2019' },
  ]);
  const [moderated] = rowsOf(tableOf(document, 'review-moderations'));
  expect(moderated).toMatchObject({ of: 'A-02', to: 'green', by: 'Board', until: '20 Jul 2019' });
  expect(moderated?.['rule']).toMatch(/^(?:Amber|Red): /u);
  expect(sectionOf(document, 'review-decisions').blocks.map(proseOf).join()).toContain(
    'What becomes of 1 decision past due: D1-1',
  );
});
