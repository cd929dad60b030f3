import { cancelAction } from '#main/core/plan/change/end-action.ts';
import { describe, expect, test } from 'vitest';
import { auditLength, report, standing } from '../plan/plan-workspace.ts';
import { actionsSheet, columnsOf, propose, rowOf } from '../../formats/owner-workbook/fill-owner-workbook.ts';
import { accept, filledIn, makeOne, onDay, ownersSession, preview, refusedWith, updatesOf } from './owners-session.ts';

/** Made on 15 July, back on 1 August. */
async function outAndBack() {
  const session = await ownersSession();
  const file = await makeOne(session);
  return { file, session: await onDay(session, '2019-08-01') };
}

describe('a workbook that came back', () => {
  test('is shown cell by cell before anything is kept, with the colour that it would give', async () => {
    const { session, file } = await outAndBack();
    const audit = await auditLength(session);
    const back = await filledIn(file, {
      'FD-01': { progressPercent: 100, status: 'Completed', narrative: 'In use in every team' },
      'FD-02': { progressPercent: 'half', forecastOn: 'TBC' },
    });
    const seen = await preview(session, back);
    expect(seen).toMatchObject({
      outcome: 'ready',
      message: 'Head of front door, Exampleshire Council reports on 1 of 3 actions, 2 cells that cannot be read.',
      madeOn: '2019-07-15',
      newerMadeOn: null,
      givenOn: null,
      receivedOn: '2019-08-01',
      notBefore: { on: '2019-05-01', ref: 'FD-01' },
      open: [],
      locked: [],
      missing: [],
      counts: { sent: 3, reports: 1, changed: 3, conflicts: 0, invalid: 2 },
    });
    const [first, second, third] = seen.actions;
    expect(first?.cells.map(({ column, sent, held, returned }) => [column, sent, held, returned])).toStrictEqual([
      ['status', 'In progress', 'In progress', 'Completed'],
      ['progressPercent', '40%', '40%', '100%'],
      ['narrative', 'nothing', 'nothing', 'In use in every team'],
    ]);
    expect([first?.ratingNow.colour, first?.ratingAfter?.colour]).toStrictEqual(['red', 'green']);
    expect(second?.cells).toMatchObject([
      { kind: 'invalid', sheet: 'Your actions', cell: 'K8', why: '“half” is not a number.' },
      {
        kind: 'invalid',
        cell: 'M8',
        why: '“TBC” is not a date.',
        next: expect.stringContaining('30/6/2019') as string,
      },
    ]);
    expect(second?.ratingAfter).toBeNull();
    expect(third?.cells).toStrictEqual([]);
    expect(await auditLength(session)).toBe(audit);
  });

  test('is kept as one transaction: reports with their cell, the file byte for byte, and what was decided', async () => {
    const { session, file } = await outAndBack();
    const back = await filledIn(file, {
      'FD-01': { progressPercent: '60%', forecastOn: '30/11/2019' },
      'FD-02': { narrative: 'Begun', progressPercent: 'half' },
    });
    expect(await accept(session, back, {}, '2019-07-29')).toMatchObject({ outcome: 'accepted' });
    const [, update] = await updatesOf(session, 'FD-01');
    expect(update).toMatchObject({
      reported_on: '2019-07-29',
      status: 'in_progress',
      progress_percent: 60,
      self_rating: 'green',
      forecast_on: '2019-11-30',
      narrative: '',
      reported_by: 'Head of front door',
      file_name: 'back.xlsx',
      sheet: 'Your actions',
      cell: 'K7',
      agency_id: null,
    });
    expect(await updatesOf(session, 'FD-02')).toMatchObject([
      { narrative: 'Begun', progress_percent: null, cell: 'N8' },
    ]);
    expect(await updatesOf(session, 'CP-01')).toStrictEqual([]);
    const { db } = session.workspace;
    const kept = await db.selectFrom('files').selectAll().executeTakeFirstOrThrow();
    expect(new Uint8Array(kept.content)).toStrictEqual(back);
    const decided = await db.selectFrom('owner_returns').selectAll().executeTakeFirstOrThrow();
    expect(decided).toMatchObject({ sha256: kept.sha256, received_on: '2019-08-01', recorded_by: 'Secretariat' });
    expect(JSON.parse(decided.decided_json)).toMatchObject({
      reportedOn: '2019-07-29',
      reports: ['FD-01', 'FD-02'],
      notTaken: [{ ref: 'FD-02', column: 'progressPercent', cell: 'K8', returned: 'half' }],
    });
    const audited = await db
      .selectFrom('audit_entries')
      .select('entity')
      .where('operation', '=', 'owners.accept')
      .execute();
    expect(audited.map(({ entity }) => entity)).toStrictEqual(['owner_returns', 'updates', 'updates']);
  });

  test('twice is kept once, and a mended file reports only what is new in it', async () => {
    const { session, file } = await outAndBack();
    const first = await filledIn(file, { 'FD-01': { progressPercent: 60, narrative: 'Two teams' } });
    await accept(session, first);
    const audit = await auditLength(session);
    expect(await preview(session, first)).toMatchObject({
      outcome: 'already_accepted',
      message: 'This very file was accepted on 1 August 2019; nothing is kept twice.',
    });
    expect(await accept(session, first)).toMatchObject({ outcome: 'already_accepted' });
    expect(await auditLength(session)).toBe(audit);
    const mended = await filledIn(file, {
      'FD-01': { progressPercent: 60, narrative: 'Two teams' },
      'FD-02': { progressPercent: 5 },
    });
    expect(await accept(session, mended)).toMatchObject({ outcome: 'accepted', counts: { reports: 1 } });
    expect(await updatesOf(session, 'FD-01')).toHaveLength(2);
  });

  test('untouched leaves everything as it is', async () => {
    const { session, file } = await outAndBack();
    const audit = await auditLength(session);
    expect(await accept(session, file.content)).toMatchObject({ outcome: 'nothing_new' });
    expect(await auditLength(session)).toBe(audit);
  });

  test('gives the day of its reports, which a person may take or not', async () => {
    const { session, file } = await outAndBack();
    const fill = { 'FD-01': { progressPercent: 60 } };
    const dated = (value: string | number) =>
      filledIn(file, fill, (workbook) => {
        actionsSheet(workbook).getCell('E4').value = value;
      });
    expect(await preview(session, await dated('29/7/2019'))).toMatchObject({ givenOn: '2019-07-29', givenProblem: '' });
    expect(await preview(session, await dated('soon'))).toMatchObject({
      givenOn: null,
      givenProblem: '“soon” is not a date.',
    });
    const back = await dated('29/7/2019');
    expect(await refusedWith(accept(session, back, {}, '2019-04-30'))).toMatchObject({ code: 'UpdateBeforeLast' });
    expect(await refusedWith(accept(session, back, {}, '2019-08-02'))).toMatchObject({ code: 'UpdateInTheFuture' });
    expect(await updatesOf(session, 'FD-01')).toHaveLength(1);
  });
});

describe('what was changed here since it was sent', () => {
  /** The owner says 60% and 30 November; here 70% and 31 December were reported meanwhile. */
  async function conflicting() {
    const { session, file } = await outAndBack();
    await report(session, 'FD-01', '2019-07-20', {
      progressPercent: 70,
      forecastOn: '2019-12-31',
      narrative: 'From the progress meeting',
    });
    return { session, back: await filledIn(file, { 'FD-01': { progressPercent: 60, forecastOn: '30/11/2019' } }) };
  }

  test('is a conflict with both sides, to be decided before anything is kept', async () => {
    const { session, back } = await conflicting();
    const seen = await preview(session, back);
    expect(seen.actions[0]?.cells).toMatchObject([
      { kind: 'conflict', take: null, column: 'progressPercent', sent: '40%', held: '70%', returned: '60%' },
      { kind: 'conflict', column: 'forecastOn', held: '31 December 2019', returned: '30 November 2019' },
    ]);
    expect(seen.open).toStrictEqual([
      'FD-01, progress: take theirs or keep ours.',
      'FD-01, forecast: take theirs or keep ours.',
    ]);
    const audit = await auditLength(session);
    expect(await refusedWith(accept(session, back))).toMatchObject({
      code: 'OwnerReturnUndecided',
      message: '2 things are still to be decided: FD-01, progress: take theirs or keep ours, and 1 more.',
    });
    expect(await auditLength(session)).toBe(audit);
  });

  test('decided one by one: both sides are in the history, and the latest stands', async () => {
    const { session, back } = await conflicting();
    await accept(session, back, {
      conflicts: [
        { ref: 'FD-01', column: 'progressPercent', take: 'ours' },
        { ref: 'FD-01', column: 'forecastOn', take: 'theirs' },
      ],
    });
    const { updates } = await standing(session, 'FD-01');
    expect(
      updates.slice(1).map(({ progressPercent, forecastOn, narrative }) => [progressPercent, forecastOn, narrative]),
    ).toStrictEqual([
      [70, '2019-12-31', 'From the progress meeting'],
      [60, '2019-11-30', ''],
      [70, '2019-11-30', 'Kept as held: progress 70%, where back.xlsx says 60%.'],
    ]);
    const [, , theirs, ours] = await updatesOf(session, 'FD-01');
    expect([theirs?.reported_by, ours?.reported_by]).toStrictEqual(['Head of front door', 'Secretariat']);
    const { decided_json } = await session.workspace.db
      .selectFrom('owner_returns')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(JSON.parse(decided_json)).toMatchObject({
      conflicts: [
        { column: 'progressPercent', held: '70%', returned: '60%', take: 'ours' },
        { column: 'forecastOn', take: 'theirs' },
      ],
    });
  });

  test('is none where the owner left the cell alone, and a newer workbook is said', async () => {
    const { session, file } = await outAndBack();
    await report(session, 'FD-01', '2019-07-20', { progressPercent: 70 });
    await makeOne(session);
    const seen = await preview(session, await filledIn(file, { 'FD-01': { narrative: 'Agreed with partners' } }));
    expect(seen).toMatchObject({ newerMadeOn: '2019-08-01', open: [], counts: { conflicts: 0, changed: 1 } });
    await accept(session, await filledIn(file, { 'FD-01': { narrative: 'Agreed with partners' } }));
    expect((await standing(session, 'FD-01')).updates.at(-1)).toMatchObject({ progressPercent: 70 });
  });

  test('nothing is reported on an action that was cancelled since', async () => {
    const { session, file } = await outAndBack();
    await cancelAction(session, {
      ref: 'FD-01',
      meeting: null,
      decidedOn: '2019-07-20',
      decidedBy: 'Improvement board',
      reason: 'Not needed any more',
    });
    const seen = await preview(session, await filledIn(file, { 'FD-01': { progressPercent: 60 } }));
    expect(seen).toMatchObject({ outcome: 'nothing_new', counts: { reports: 0 } });
    expect(seen.actions[0]?.closed).toContain('FD-01 was cancelled since the workbook was made');
  });
});

describe('rows and actions that a person decides about', () => {
  test('a row without its reference is chosen for, never guessed, and can be left out', async () => {
    const { session, file } = await outAndBack();
    const back = await filledIn(file, { 'FD-02': { progressPercent: 15 } }, (workbook) => {
      const sheet = actionsSheet(workbook);
      sheet.getCell(rowOf(sheet, 'FD-02'), 1).value = null;
    });
    const seen = await preview(session, back);
    expect(seen).toMatchObject({
      missing: [{ ref: 'FD-02', title: 'Agree thresholds with partners' }],
      counts: { reports: 0 },
    });
    expect(seen.rowsToDecide).toMatchObject([
      {
        key: 'Your actions!8',
        shows: 'FD-02 · Agree thresholds with partners',
        answers: 'Not started · 15',
        decided: null,
      },
    ]);
    expect(await refusedWith(accept(session, back))).toMatchObject({ code: 'OwnerReturnUndecided' });
    const key = 'Your actions!8';
    expect(await refusedWith(preview(session, back, { rows: [{ key, ref: 'FD-01' }] }))).toMatchObject({
      code: 'OwnerRowChosenTwice',
      where: key,
    });
    await accept(session, back, { rows: [{ key, ref: 'FD-02' }] });
    expect(await updatesOf(session, 'FD-02')).toMatchObject([{ progress_percent: 15, cell: 'K8' }]);
  });

  test('left out, the row is on record with what it said', async () => {
    const { session, file } = await outAndBack();
    const back = await filledIn(file, { 'FD-02': { progressPercent: 15 } }, (workbook) => {
      const sheet = actionsSheet(workbook);
      sheet.getCell(rowOf(sheet, 'FD-02'), 1).value = 'plumbline-owner-row/1 x FD-02 y';
    });
    await accept(session, back, { rows: [{ key: 'Your actions!8', ref: null }] });
    expect(await updatesOf(session, 'FD-02')).toStrictEqual([]);
    const { decided_json } = await session.workspace.db
      .selectFrom('owner_returns')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(JSON.parse(decided_json)).toMatchObject({
      rows: [{ row: 'Your actions!8', ref: null, shows: expect.stringContaining('FD-02') as string }],
    });
  });

  test('a proposed action is completed by the secretariat, and its due date is the baseline', async () => {
    const { session, file } = await outAndBack();
    const back = await filledIn(file, {}, (workbook) =>
      propose(workbook, 'Train ten chairs', 'Ten chairs trained', '1/9/2019', '31/3/2020'),
    );
    const seen = await preview(session, back);
    expect(seen.proposals).toMatchObject([
      { key: 'New actions!6', title: 'Train ten chairs', startsOn: '2019-09-01', dueOn: '2020-03-31', decided: 'open' },
    ]);
    expect(seen.workstreams).toMatchObject([
      { code: 'FD', nextRef: 'FD-04' },
      { code: 'CP', nextRef: 'CP-03' },
    ]);
    const action = {
      ref: 'FD-04',
      title: 'Train ten chairs of conferences',
      successMeasure: 'Ten chairs trained',
      workstream: 'FD',
      lead: seen.lead,
      startsOn: '2019-09-01',
      baselineDueOn: '2020-03-31',
    };
    expect(
      await refusedWith(
        accept(session, back, { proposals: [{ key: 'New actions!6', action: { ...action, ref: 'fd-01' } }] }),
      ),
    ).toMatchObject({ code: 'ActionRefTaken' });
    await accept(session, back, { proposals: [{ key: 'New actions!6', action }] });
    const { db } = session.workspace;
    expect(await db.selectFrom('actions').selectAll().where('ref', '=', 'FD-04').executeTakeFirst()).toMatchObject({
      title: 'Train ten chairs of conferences',
      baseline_due_on: '2020-03-31',
      lead_id: 1,
    });
  });

  test('locked cells that were changed are named and change nothing', async () => {
    const { session, file } = await outAndBack();
    const back = await filledIn(file, { 'FD-01': { progressPercent: 60 } }, (workbook) => {
      const sheet = actionsSheet(workbook);
      const columns = columnsOf(sheet);
      sheet.getCell(rowOf(sheet, 'FD-01'), columns.get('agreedDueOn') ?? 0).value = '31/12/2019';
      sheet.getCell(rowOf(sheet, 'FD-02'), columns.get('title') ?? 0).value = 'Something easier';
    });
    expect((await preview(session, back)).locked).toStrictEqual([
      {
        ref: 'FD-01',
        heading: 'Due (agreed)',
        sheet: 'Your actions',
        cell: 'E7',
        sent: '30 Apr 2019',
        returned: '31 Dec 2019',
      },
      {
        ref: 'FD-02',
        heading: 'Action',
        sheet: 'Your actions',
        cell: 'C8',
        sent: 'Agree thresholds with partners',
        returned: 'Something easier',
      },
    ]);
    await accept(session, back);
    expect(await standing(session, 'FD-01')).toMatchObject({ dueDateChanges: [] });
    expect(await standing(session, 'FD-02')).toMatchObject({ title: 'Agree thresholds with partners' });
  });
});

test('an agency’s own part is kept beside the lead’s reports, and is not rated', async () => {
  const session = await ownersSession();
  const file = await makeOne(session, 'Exampleshire Police');
  const back = await filledIn(file, {
    'CP-01': { progressPercent: 30, narrative: 'Officers named' },
    'CP-02': { progressPercent: 20 },
  });
  const seen = await preview(session, back);
  expect(seen.actions).toMatchObject([
    { ref: 'CP-01', ofAgency: true, ratingAfter: null },
    { ref: 'CP-02', ofAgency: false },
  ]);
  await accept(session, back);
  expect(await updatesOf(session, 'CP-01')).toMatchObject([
    { agency_id: 2, progress_percent: 30, reported_by: 'Exampleshire Police' },
  ]);
  expect(await updatesOf(session, 'CP-02')).toMatchObject([{ agency_id: null, progress_percent: 20 }]);
  expect((await standing(session, 'CP-01')).updates).toStrictEqual([]);
  // the agency's next workbook continues its own report
  expect(await preview(session, (await makeOne(session, 'Exampleshire Police')).content)).toMatchObject({
    outcome: 'nothing_new',
  });
});
