import { describe, expect, test } from 'vitest';
import { changeOptions, previewOptions } from '#main/core/spc-decisions/options-commands.ts';
import { periodInView } from '#main/core/period-in-view.ts';
import { getSettings } from '#main/core/settings/settings.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditOf, decisionsSession } from './decisions-session.ts';

const six = {
  validFrom: '2019-07-01',
  runLength: 6,
  twoInThree: 'mdc2023',
  screenOutliers: false,
  reason: 'The partner authority reads its charts so',
  decidedBy: 'Improvement board',
} as const;

describe('changing the options', () => {
  test('makes a rule set of its own, which screens use from its day on', async () => {
    const session = await decisionsSession();
    expect(await changeOptions(session, six)).toMatchObject({
      id: 'plumbline-2026-1+spc.1',
      spc: { runLength: 6, twoInThree: 'mdc2023', screenOutliers: false },
    });
    expect((await periodInView(session, '2019-06')).ruleSet.id).toBe('plumbline-2026-1+spc.1');
    expect((await periodInView(session, '2019-05')).ruleSet.id).toBe('plumbline-2026-1');
    expect(await auditOf(session)).toMatchObject({ operation: 'spcDecisions.changeOptions', entity: 'spc_options' });
  });

  test('keeps every earlier decision in the settings, newest first', async () => {
    const session = await decisionsSession();
    await changeOptions(session, six);
    await changeOptions(session, { ...six, runLength: 7, reason: 'Six gave too many false alarms' });
    const { ruleSet, spcDecisions } = await getSettings(session);
    expect(ruleSet.id).toBe('plumbline-2026-1+spc.2');
    expect(spcDecisions.map(({ number, options }) => [number, options.runLength])).toStrictEqual([
      [2, 7],
      [1, 6],
    ]);
  });

  test('to those in force is refused', async () => {
    const session = await decisionsSession();
    const same = { ...six, runLength: 7, twoInThree: 'package', screenOutliers: true } as const;
    expect((await refusalOf(() => changeOptions(session, same))).code).toBe('SpcOptionsUnchanged');
    await changeOptions(session, six);
    expect((await refusalOf(() => changeOptions(session, six))).code).toBe('SpcOptionsUnchanged');
    expect((await changeOptions(session, same)).id).toBe('plumbline-2026-1+spc.2');
  });
});

describe('looking at a change of the options first', () => {
  test('names the charts that would say something else, and that the change is dated back', async () => {
    const session = await decisionsSession();
    const { period, asAtOn, warnings, differences, charts } = await previewOptions(session, six);
    expect([period, asAtOn, charts]).toStrictEqual(['2019-06', '2019-07-31', 2]);
    expect(warnings).toStrictEqual([expect.stringMatching(/^Dated back: .* 1 July 2019/u)]);
    expect(differences).toStrictEqual([
      {
        code: 'CP03',
        name: 'Visits in time',
        before:
          'The target lies outside what the process can be expected to reach: without a change it will be missed again.',
        after:
          'The target lies inside the usual range: it will be met in one month and missed in the next by chance alone.',
      },
    ]);
  });

  test('names no chart where all say the same', async () => {
    const session = await decisionsSession();
    expect((await previewOptions(session, { ...six, screenOutliers: true })).differences).toStrictEqual([]);
  });

  test('says that the latest position stays when the options begin after it, and until when they hold', async () => {
    const session = await decisionsSession();
    await changeOptions(session, { ...six, validFrom: '2019-12-01' });
    const { warnings } = await previewOptions(session, { ...six, validFrom: '2019-09-01' });
    expect(warnings).toStrictEqual([
      'The position for June 2019 is as at 31 July 2019, before these options begin: it stays as it is.',
      'It holds only until 1 December 2019, from when other options have been decided.',
    ]);
  });

  test('writes nothing, and is refused where the change would be', async () => {
    const session = await decisionsSession();
    const before = await auditOf(session);
    await previewOptions(session, six);
    expect(await auditOf(session)).toStrictEqual(before);
    const same = { ...six, runLength: 7, twoInThree: 'package', screenOutliers: true } as const;
    expect((await refusalOf(() => previewOptions(session, same))).code).toBe('SpcOptionsUnchanged');
  });
});
