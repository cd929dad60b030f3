import { describe, expect, test } from 'vitest';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { snapshotSha256, takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import type { Session } from '#main/core/session.ts';
import { addRebase, fixBaseline, withdrawRebase } from '#main/core/spc-decisions/limit-commands.ts';
import { changeOptions } from '#main/core/spc-decisions/options-commands.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { decided, decisionsSession } from '../spc-decisions/decisions-session.ts';
import { documentOf, everyBlock, june, proseOf, rowsOf, sectionOf, tableOf } from './document-of.ts';
import { publishByHand } from './publish-by-hand.ts';
import { smallWorkspace } from './small-workspace.ts';

const options = {
  validFrom: '2019-07-01',
  runLength: 6,
  twoInThree: 'mdc2023',
  screenOutliers: false,
  reason: 'The partner authority reads its charts so',
  decidedBy: 'Improvement board',
} as const;

/** Publishes the position of May as the pack that the board saw last, recorded on a day. */
async function publishMay(workspace: Workspace, recordedAt: string, change: Partial<Snapshot> = {}): Promise<void> {
  const may = { ...june, period: '2019-05', asAtOn: '2019-06-30', knownOn: '2019-06-30' };
  const snapshot = { ...(await takeSnapshot(workspace.db, may, 'Plumbline test')), ...change };
  await publishByHand(workspace, snapshot, recordedAt);
}

test('a figure that another source took the place of by choice gives the reason of the choice', async () => {
  const workspace = await smallWorkspace();
  await workspace.write({ actor: 'x', operation: 'test.choose', at: '2019-07-03T09:00:00.000Z' }, async (db) => {
    const place = { indicator_id: 1, period: '2019-04', recorded_at: '2019-07-03T09:00:00.000Z' };
    const published = { value: 88, original_text: '88', source_id: 1, definition_version: 1, note: 'Page 4.' };
    const { id } = await db
      .insertInto('observations')
      .values({ ...place, ...published })
      .returning('id')
      .executeTakeFirstOrThrow();
    const choice = { observation_id: id, reason: 'The inspectors counted the files', decided_by: 'Board' };
    await db
      .insertInto('observation_choices')
      .values({ ...place, ...choice })
      .execute();
    return { result: null, changes: [{ entity: 'observation_choices', ref: 'CP03 2019-04', before: null, after: 88 }] };
  });
  expect(rowsOf(tableOf(await documentOf(workspace), 'changes-restated'))).toContainEqual(
    expect.objectContaining({ before: '92.0%', after: '88.0%', note: 'The inspectors counted the files' }),
  );
});

test('an indicator that was retired is named with the reason, and why it left stands beside it', async () => {
  const workspace = await smallWorkspace();
  await workspace.write({ actor: 'x', operation: 'test.retire', at: '2019-07-03T09:00:00.000Z' }, async (db) => {
    const why = { reason: 'Replaced by CP04', decided_by: 'Board', recorded_at: '2019-07-03T09:00:00.000Z' };
    await db
      .insertInto('indicator_retirements')
      .values({ indicator_id: 1, from_period: '2019-06', ...why })
      .execute();
    return {
      result: null,
      changes: [{ entity: 'indicator_retirements', ref: 'CP03', before: null, after: '2019-06' }],
    };
  });
  expect(rowsOf(tableOf(await documentOf(workspace), 'changes-vanished'))).toStrictEqual([
    {
      kind: 'Indicator',
      ref: 'CP03',
      title: 'Visits in time',
      why: 'Retired from June 2019: Replaced by CP04 (Board)',
    },
  ]);
  const may = await takeSnapshot(workspace.db, { ...june, period: '2019-05' }, 'Plumbline test');
  expect(may.retired).toBeUndefined();
});

describe('the list of restatements', () => {
  test('says of each figure what it was and is, why, who sent it, from which cell, and when', async () => {
    const document = await documentOf(await smallWorkspace());
    expect(tableOf(document, 'quality-restatements').caption).toBe('Restated figures: every earlier value is kept');
    expect(rowsOf(tableOf(document, 'quality-restatements'))).toStrictEqual([
      {
        code: 'CP03',
        name: 'Visits in time',
        period: 'May 2019',
        before: '93.0%',
        after: '91.0%',
        reason: 'late entries',
        sender: 'Council',
        place: 'return-2019-06.csv, C14',
        on: '4 Jul 2019',
      },
    ]);
  });

  test('names the cell of the figure that was and of the one that is', async () => {
    const document = await documentOf(await smallWorkspace());
    const [row] = tableOf(document, 'quality-restatements').rows;
    const origins = row?.cells.flatMap((cell) => (cell.kind === 'number' ? [document.origins[cell.origin]] : []));
    expect(origins).toMatchObject([
      { kind: 'cell', fileName: 'return-2019-05.csv', cell: 'C14' },
      { kind: 'cell', fileName: 'return-2019-06.csv', cell: 'C14' },
    ]);
  });

  test('holds what was recorded since the last pack, and counts what stood in it', async () => {
    const after = await smallWorkspace();
    await publishMay(after, '2019-06-30T12:00:00.000Z');
    const news = tableOf(await documentOf(after), 'quality-restatements');
    expect(news.caption).toBe('Figures restated since the last pack (30 June 2019): every earlier value is kept');
    expect(news.rows).toHaveLength(1);
  });

  test('is empty where the last pack held them already, and says how many', async () => {
    const workspace = await smallWorkspace();
    await publishMay(workspace, '2019-07-20T12:00:00.000Z', { knownOn: null });
    const document = await documentOf(workspace);
    expect(tableOf(document, 'quality-restatements').rows).toStrictEqual([]);
    const before = everyBlock(document).find(({ id }) => id === 'quality-restated-before');
    expect(before === undefined ? '' : proseOf(before)).toContain('1 earlier restatement stood in the packs before');
  });

  test('names figures that may still change', async () => {
    const workspace = await smallWorkspace();
    const at = '2019-07-10T09:00:00.000Z';
    await workspace.write({ actor: 'x', operation: 'test', at }, async (db) => {
      const figure = { indicator_id: 3, period: '2019-06', value: 17, original_text: '17p', return_id: 2, sheet: '' };
      await db
        .insertInto('observations')
        .values({ ...figure, cell: 'C16', provisional: 1, recorded_at: at })
        .execute();
      return { result: null, changes: [{ entity: 'observation', ref: 'WF02', before: null, after: 17 }] };
    });
    expect(rowsOf(tableOf(await documentOf(workspace), 'quality-provisional'))).toStrictEqual([
      {
        code: 'WF02',
        name: 'Caseload',
        period: 'June 2019',
        value: '17',
        sender: 'Council',
        place: 'return-2019-06.csv, C16',
      },
    ]);
  });
});

describe('the rules that a pack was read by', () => {
  const rulesOf = async (session: Session) => {
    const block = sectionOf(await documentOf(session.workspace), 'definitions').blocks.find(
      ({ id }) => id === 'rules-set',
    );
    return block === undefined ? '' : proseOf(block);
  };

  test('are those shipped until somebody decides otherwise', async () => {
    expect(await rulesOf(await decisionsSession())).toBe(
      'Rule set plumbline-2026-1: Plumbline rules, 2026, first issue, in force from 1 January 2026.',
    );
  });

  test('are named with the options, who decided them, when and why', async () => {
    const session = await decisionsSession();
    await changeOptions(session, options);
    expect(await rulesOf(session)).toBe(
      'Rule set plumbline-2026-1+spc.1: Plumbline rules, 2026, first issue, in force from 1 January 2026. Control charts are read by options that Improvement board decided, in force from 1 July 2019 and recorded on 14 August 2019: 6 points in a row; two in three with points beyond a limit; all moving ranges used. Why: The partner authority reads its charts so.',
    );
  });

  test('are compared with those of the last position, and what differs for that reason alone is named', async () => {
    const session = await decisionsSession();
    await changeOptions(session, options);
    const document = await documentOf(session.workspace);
    const callout = everyBlock(document).find(({ id }) => id === 'changes-rules');
    expect(callout === undefined ? '' : proseOf(callout)).toBe(
      'Last time plumbline-2026-1: 7 points in a row; two in three without points beyond a limit; outlying moving ranges left out. Now plumbline-2026-1+spc.1: 6 points in a row; two in three with points beyond a limit; all moving ranges used. Improvement board decided so with effect from 1 Jul 2019 (recorded on 14 Aug 2019): The partner authority reads its charts so.',
    );
    expect(rowsOf(tableOf(document, 'changes-signals'))).toStrictEqual([
      {
        code: 'CP03',
        name: 'Visits in time',
        before: expect.stringMatching(/^The target lies outside/u),
        after: expect.stringMatching(/^The target lies inside/u),
      },
    ]);
  });

  test('are not spoken of where they are the same', async () => {
    const ids = everyBlock(await documentOf(await smallWorkspace())).map(({ id }) => id);
    expect(ids).not.toContain('changes-rules');
  });

  test('of an earlier day stay what they were, whatever is decided later', async () => {
    const session = await decisionsSession();
    const { db } = session.workspace;
    const then = { ...june, knownOn: '2019-07-31' };
    const before = snapshotSha256(await takeSnapshot(db, then, 'Plumbline test'));
    await changeOptions(session, { ...options, validFrom: '2019-08-01' });
    await changeOptions(session, { ...options, validFrom: '2019-05-01' });
    await addRebase(session, { ...decided, code: 'CP03', period: '2019-06' });
    await fixBaseline(session, { ...decided, code: 'CP03', points: 12 });
    expect(snapshotSha256(await takeSnapshot(db, then, 'Plumbline test'))).toBe(before);
    // and asked for with what is known now, the decision of May counts and the one of August does not
    expect((await takeSnapshot(db, june, 'Plumbline test')).ruleSet.id).toBe('plumbline-2026-1+spc.2');
  });
});

describe('decisions on control limits', () => {
  test('are all on record, those withdrawn with who withdrew them and why', async () => {
    const session = await decisionsSession();
    const rebase = { ...decided, code: 'CP03', period: '2019-06' };
    await addRebase(session, rebase);
    await withdrawRebase(session, { ...rebase, reason: 'The old system ran until September' });
    await fixBaseline(session, { ...decided, code: 'CP03', points: 12, reason: 'The year before the plan' });
    const rows = rowsOf(tableOf(await documentOf(session.workspace), 'definitions-limits'));
    expect(rows).toStrictEqual([
      {
        code: 'CP03',
        name: 'Visits in time',
        what: 'New limits from June 2019',
        reason: decided.reason,
        by: 'Improvement board',
        on: '1 Aug 2019',
        state: 'withdrawn by Improvement board on 1 Aug 2019: The old system ran until September',
      },
      expect.objectContaining({ what: 'Limits fixed on the first 12 points', state: 'in force' }),
    ]);
  });

  test('that move a line since the last pack are named among what changed', async () => {
    const session = await decisionsSession();
    await addRebase(session, { ...decided, code: 'CP03', period: '2019-06' });
    await fixBaseline(session, { ...decided, code: 'CP03', points: 12, reason: 'The year before the plan' });
    expect(rowsOf(tableOf(await documentOf(session.workspace), 'changes-limits'))).toStrictEqual([
      {
        code: 'CP03',
        name: 'Visits in time',
        what: 'Calculated anew from June 2019',
        why: 'Visits are recorded in the new system (Improvement board, 1 Aug 2019)',
      },
      {
        code: 'CP03',
        name: 'Visits in time',
        what: 'Fixed on the first 12 points',
        why: 'The year before the plan (Improvement board, 1 Aug 2019)',
      },
    ]);
  });

  test('that were taken back since a pack that drew them are named, too', async () => {
    const session = await decisionsSession();
    const rebase = { ...decided, code: 'CP03', period: '2019-05' };
    await addRebase(session, rebase);
    const { db } = session.workspace;
    const may = { ...june, period: '2019-05', asAtOn: '2019-06-30', knownOn: null };
    const drawn = await takeSnapshot(db, may, 'Plumbline test');
    await publishMay(session.workspace, '2019-08-14T10:00:00.000Z', drawn);
    await withdrawRebase(session, { ...rebase, reason: 'The old system ran until September' });
    expect(rowsOf(tableOf(await documentOf(session.workspace), 'changes-limits'))).toMatchObject([
      {
        what: 'No longer calculated anew from May 2019',
        why: 'The old system ran until September (Improvement board, 1 Aug 2019)',
      },
    ]);
  });
});
