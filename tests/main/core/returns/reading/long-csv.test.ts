import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import { refusalOf } from '../../../store/temporary-workspace.ts';
import { csv, returnsWorkspace, stageOptions } from '../returns-workspace.ts';

const everyFileIsLong = { longFromBytes: 1 };

const cell = fc.constantFrom(
  'FD05',
  'fd10',
  'Total',
  'X9',
  '2019-05',
  '2019-06',
  'Jun-19',
  '31/05/2019',
  '85.3%',
  '0.85',
  '12',
  'c',
  '',
  ' ',
);
const line = fc.tuple(
  fc.constantFrom('FD05', 'FD10', 'fd 05', 'X9', ''),
  fc.constantFrom('2019-04', '2019-05', 'Jun-19', '13/05/2019', 'late', ''),
  cell,
  fc.constantFrom('', 'n/a', 'checked'),
);

describe('a long CSV file that is read row by row', () => {
  test('is staged as the same file held as cells', async () => {
    const workspace = await returnsWorkspace();
    const options = await stageOptions();
    let differed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
        const text = ['Code,Month,Value,Comment', 'FD05,2019-04,85.3%,', ...lines.map((each) => each.join(','))].join(
          '\n',
        );
        const file = csv('june.csv', text);
        const held = await stageReturn(workspace.db, file, options);
        const long = await stageReturn(workspace.db, file, { ...options, ...everyFileIsLong });
        const told = { recognised: '', sheets: [] };
        expect({ ...long, ...told }).toEqual({ ...held, ...told });
        if (held.refusal !== null || held.rows.some(({ problem }) => problem !== null)) differed += 1;
      }),
      { numRuns: 25 },
    );
    expect(differed).toBeGreaterThan(3);
  });

  test('is accepted with each figure and its cell, and again changes nothing', async () => {
    const workspace = await returnsWorkspace();
    const options = { ...(await stageOptions()), ...everyFileIsLong };
    const author = { actor: 'Tester', operation: 'returns.accept', at: options.at };
    const file = csv('june.csv', 'Code,Month,Value\nFD05,2019-06,85.3%\nFD10,2019-06,7\n');
    const accept = () => acceptReturn(workspace, file, { ...options, sender: 'Team', restatementReason: '', author });
    expect(await accept()).toMatchObject({ outcome: 'accepted', counts: { new: 2 } });
    const kept = await workspace.db.selectFrom('observations').select(['cell', 'value']).orderBy('id').execute();
    expect(kept.slice(-2)).toEqual([
      { cell: 'C2', value: 85.3 },
      { cell: 'C3', value: 7 },
    ]);
    expect(await accept()).toMatchObject({ outcome: 'unchanged' });
  });

  test('is refused whole when a list of children stands at its end, and nothing is written', async () => {
    const workspace = await returnsWorkspace();
    const options = { ...(await stageOptions()), ...everyFileIsLong };
    const author = { actor: 'Tester', operation: 'returns.accept', at: options.at };
    const rows = Array.from(
      { length: 40 },
      (_, month) => `FD10,20${10 + Math.floor(month / 12)}-0${(month % 9) + 1},7,\n`,
    );
    const file = csv('june.csv', `Code,Month,Value,Comment\n${rows.join('')}FD10,2019-06,7,943 476 5919\n`);
    const before = await workspace.db
      .selectFrom('audit_entries')
      .select('sha256')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    const refusal = await refusalOf(() =>
      acceptReturn(workspace, file, { ...options, sender: 'Team', restatementReason: '', author }),
    );
    expect(refusal).toMatchObject({ code: 'ReturnChildLevel', where: 'june.csv › D42' });
    const after = await workspace.db
      .selectFrom('audit_entries')
      .select('sha256')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(after).toEqual(before);
  });
});
