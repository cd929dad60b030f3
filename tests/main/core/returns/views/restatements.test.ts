import { expect, test } from 'vitest';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { noDecisions } from '#main/core/returns/staging/decisions.ts';
import { listReceived } from '#main/core/returns/views/list-received.ts';
import { listRestatements } from '#main/core/returns/views/restatements.ts';
import { acceptOptions, longReturn, returnsWorkspace } from '../returns-workspace.ts';

test('restatements are listed newest first, each with both values, its reason and its cell', async () => {
  const workspace = await returnsWorkspace();
  const accept = async (name: string, reason: string, ...rows: readonly string[]) =>
    acceptReturn(workspace, longReturn(name, ...rows), await acceptOptions(reason, 'MASH'));
  await accept('first.csv', '', 'FD05,2019-05,85,100,85%', 'FD10,2019-05,,,12', 'FD10,2019-04,,,c');
  await accept('second.csv', 'Late entries', 'FD10,2019-05,,,14');
  await accept('third.csv', '', 'FD05,2019-05,84.98,100,84.98%', 'FD10,2019-04,,,3');
  expect(await listRestatements(workspace.db)).toStrictEqual([
    {
      indicator: 'FD10',
      indicatorName: 'Children without a social worker',
      period: '2019-04',
      beforeText: 'Suppressed',
      afterText: '3',
      reason: 'Restated in third.csv',
      sender: 'MASH',
      restatedOn: '2019-07-10',
      fileName: 'third.csv',
      sheet: '',
      cell: 'E3',
    },
    expect.objectContaining({ indicator: 'FD05', beforeText: '85.00%', afterText: '84.98%' }),
    expect.objectContaining({
      indicator: 'FD10',
      period: '2019-05',
      beforeText: '12',
      afterText: '14',
      reason: 'Late entries',
    }),
  ]);
});

test('parts that are given for the first time are shown, and a figure that became final is not listed', async () => {
  const workspace = await returnsWorkspace();
  const options = await acceptOptions('', 'MASH');
  const decisions = { ...noDecisions, provisional: true };
  await acceptReturn(workspace, longReturn('a.csv', 'FD05,2019-05,,,80%', 'FD10,2019-05,,,12'), {
    ...options,
    decisions,
  });
  await acceptReturn(workspace, longReturn('b.csv', 'FD05,2019-05,8,10,80%', 'FD10,2019-05,,,12'), options);
  expect(await listRestatements(workspace.db)).toMatchObject([
    { indicator: 'FD05', beforeText: '80.0% (not given of not given)', afterText: '80.0% (8 of 10)' },
  ]);
  expect(
    (await listReceived(workspace.db)).map(({ observations, restated }) => [observations, restated]),
  ).toStrictEqual([
    [2, 0],
    [2, 0],
  ]);
});
