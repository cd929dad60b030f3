import { expect, test } from 'vitest';
import { compareEvents } from '#main/core/scrutiny/compare-events.ts';
import { addEvent } from '#main/core/scrutiny/event-commands.ts';
import { addJudgement } from '#main/core/scrutiny/judgement-commands.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { scrutinySession, visit } from './scrutiny-workspace.ts';

const [old, current] = ['Ofsted ILACS 2018', 'Ofsted ILACS 2023'];
const helped = 'Experiences and progress of children who need help and protection';
const overall = 'Overall effectiveness';

test('area by area, the earlier event first, with what continues what, and the findings of both', async () => {
  const session = await scrutinySession('2024-02-01');
  const event = { ...visit, kind: 'inspection' as const, endsOn: null, source: null };
  await addEvent(session, { ...event, ref: 'INS-A', startsOn: '2019-06-17', publishedOn: '2019-07-29' });
  await addEvent(session, { ...event, ref: 'INS-B', startsOn: '2023-10-02', publishedOn: '2023-12-01' });
  const judge = (eventRef: string, framework: string, area: string, grade: string) =>
    addJudgement(session, { eventRef, framework, area, grade, source: null });
  await judge('INS-A', old, helped, 'Inadequate');
  await judge(
    'INS-A',
    old,
    'Experiences and progress of children in care and care leavers',
    'Requires improvement to be good',
  );
  await judge('INS-A', old, overall, 'Inadequate');
  await judge('INS-B', current, helped, 'Requires improvement to be good');
  await judge('INS-B', current, 'Experiences and progress of children in care', 'Good');
  await judge('INS-B', current, 'Experiences and progress of care leavers', 'Inadequate');
  await judge('INS-B', current, overall, 'Inadequate');
  const compared = await compareEvents(session, { from: 'INS-B', to: 'INS-A', period: '2024-01' });
  expect([compared.earlier.event.ref, compared.later.event.ref]).toStrictEqual(['INS-A', 'INS-B']);
  expect(compared.areas.map(({ later, change }) => [later?.area, change])).toStrictEqual([
    [helped, 'better'],
    ['Experiences and progress of children in care', 'better'],
    ['Experiences and progress of care leavers', 'worse'],
    [overall, 'same'],
  ]);
  expect(compared.areas[2]?.remark).toContain(
    'continues “Experiences and progress of children in care and care leavers”',
  );
  expect(compared.remarks).toStrictEqual([expect.stringContaining('unlike frameworks')]);

  const withSmall = await compareEvents(session, { from: 'INS-2019', to: 'INS-A', period: '2024-01' });
  expect(withSmall.remarks).toStrictEqual(['The framework of “Inspection of April 2019” (INS-2019) is not recorded.']);
  expect(withSmall.earlier.findings).toHaveLength(2);
  // the small workspace spells its grade otherwise: no guess is made
  expect(withSmall.areas.find(({ later }) => later?.area === overall)).toMatchObject({ change: 'not_comparable' });
});

test('an event is not compared with itself, nor with none', async () => {
  const session = await scrutinySession();
  expect(await refusalOf(() => compareEvents(session, { from: 'INS-2019', to: 'INS-2019' }))).toMatchObject({
    code: 'SameEventTwice',
  });
  expect(await refusalOf(() => compareEvents(session, { from: 'INS-2019', to: 'NONE' }))).toMatchObject({
    code: 'ScrutinyEventNotFound',
  });
});
