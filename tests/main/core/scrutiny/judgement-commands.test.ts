import { describe, expect, test } from 'vitest';
import { addEvent } from '#main/core/scrutiny/event-commands.ts';
import { eventDetail } from '#main/core/scrutiny/event-detail.ts';
import { addArea, addFramework } from '#main/core/scrutiny/framework-commands.ts';
import { addJudgement, editJudgement, withdrawJudgement } from '#main/core/scrutiny/judgement-commands.ts';
import { scrutinyChoices } from '#main/core/scrutiny/scrutiny-choices.ts';
import type { Session } from '#main/core/session.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, eventOn, scrutinySession, source, visit } from './scrutiny-workspace.ts';

const framework = 'Ofsted ILACS 2018';
const leaders = 'Impact of leaders on social work practice with children and families';
const judgement = { eventRef: 'FV-2019', framework, area: leaders, grade: 'Good', source };
const reason = 'Read from the letter itself';

async function judged(): Promise<{ session: Session; id: number }> {
  const session = await scrutinySession();
  await addEvent(session, visit);
  await addJudgement(session, judgement);
  const [first] = (await eventDetail(session, 'FV-2019')).judgements;
  return { session, id: first?.id ?? 0 };
}
const gradesOn = async (session: Session, asAtOn: string, knownOn?: string) =>
  (await eventOn(session, 'FV-2019', asAtOn, knownOn))?.judgements.map(({ grade }) => grade);

describe('a judgement', () => {
  test('is of an area of a framework, with its source, from the day of the report on', async () => {
    const { session } = await judged();
    expect((await eventDetail(session, 'FV-2019')).judgements).toMatchObject([
      { framework, area: leaders, grade: 'Good', citation: { publisher: 'Ofsted' } },
    ]);
    expect(await gradesOn(session, '2019-07-28')).toStrictEqual([]);
    expect(await gradesOn(session, '2019-07-29')).toStrictEqual(['Good']);
  });

  test.each([
    ['an area of another framework', { area: 'Experiences and progress of care leavers' }, 'AreaNotKnown'],
    ['a grade that is none', { grade: 'Excellent' }, 'GradeNotKnown'],
    ['an area that has one', { grade: 'Inadequate' }, 'AreaJudgedAlready'],
    ['an event that is not there', { eventRef: 'NONE' }, 'ScrutinyEventNotFound'],
  ])('is refused for %s, and nothing is written', async (_, changes, code) => {
    const { session } = await judged();
    const before = await auditLength(session);
    expect(await refusalOf(() => addJudgement(session, { ...judgement, ...changes }))).toMatchObject({ code });
    expect(await auditLength(session)).toBe(before);
  });

  test('is corrected for every day, and what was believed stays believed then', async () => {
    const { session, id } = await judged();
    const next = { ...session.host, now: () => new Date('2019-08-20T09:00:00.000Z') };
    Object.assign(session, { host: next });
    expect(await editJudgement(session, { ...judgement, id, grade: 'Inadequate', reason })).toBe('FV-2019');
    expect(await gradesOn(session, '2019-07-29')).toStrictEqual(['Inadequate']);
    expect(await gradesOn(session, '2019-08-14', '2019-08-14')).toStrictEqual(['Good']);
    expect(
      await refusalOf(() => editJudgement(session, { ...judgement, id, grade: 'Inadequate', reason })),
    ).toMatchObject({
      code: 'NothingToSave',
    });
  });

  test('withdrawn from a day on stands until then, and may be given again', async () => {
    const { session, id } = await judged();
    await withdrawJudgement(session, { id, on: '2019-08-05', reason });
    expect(await gradesOn(session, '2019-08-04')).toStrictEqual(['Good']);
    expect(await gradesOn(session, '2019-08-05')).toStrictEqual([]);
    expect(await refusalOf(() => withdrawJudgement(session, { id, on: null, reason }))).toMatchObject({
      code: 'JudgementNotFound',
    });
    await addJudgement(session, { ...judgement, grade: 'Outstanding' });
    expect(await gradesOn(session, '2019-08-05')).toStrictEqual(['Outstanding']);
  });

  test('that was never made is withdrawn from the start', async () => {
    const { session, id } = await judged();
    await withdrawJudgement(session, { id, on: null, reason });
    expect(await gradesOn(session, '2019-07-29')).toStrictEqual([]);
  });
});

describe('a framework', () => {
  const jtai = { name: 'JTAI 2024', areas: ['Front door', 'Partnership'], grades: ['Strong', 'Mixed', 'Weak'] };

  test('is offered with its areas and grades in order once it was added', async () => {
    const { session } = await judged();
    await addFramework(session, jtai);
    await addArea(session, {
      framework: jtai.name,
      name: 'Leaders',
      continues: { framework, name: leaders },
    });
    const { areas, scales } = await scrutinyChoices(session);
    expect(areas.filter((area) => area.framework === jtai.name)).toStrictEqual([
      { framework: jtai.name, name: 'Front door', continues: null },
      { framework: jtai.name, name: 'Partnership', continues: null },
      { framework: jtai.name, name: 'Leaders', continues: { framework, name: leaders } },
    ]);
    expect(scales.find((scale) => scale.framework === jtai.name)?.grades).toStrictEqual(jtai.grades);
    await addJudgement(session, { ...judgement, framework: jtai.name, area: 'Leaders', grade: 'Mixed' });
    expect(await gradesOn(session, '2019-08-14')).toStrictEqual(['Good', 'Mixed']);
  });

  test.each([
    ['a name that is taken', { name: 'ofsted ilacs 2018' }, 'FrameworkTaken'],
    ['an area twice', { areas: ['Front door', 'front door '] }, 'FrameworkNotValid'],
    ['a grade twice', { grades: ['Strong', 'Strong'] }, 'FrameworkNotValid'],
  ])('is refused for %s', async (_, changes, code) => {
    const { session } = await judged();
    expect(await refusalOf(() => addFramework(session, { ...jtai, ...changes }))).toMatchObject({ code });
  });

  test.each([
    ['a framework that is not there', { framework: 'JTAI' }, 'FrameworkNotKnown'],
    ['an area that it has', { name: leaders.toUpperCase() }, 'AreaTaken'],
    ['continuing what is not there', { continues: { framework, name: 'Nothing' } }, 'AreaNotKnown'],
  ])('takes no area for %s', async (_, changes, code) => {
    const { session } = await judged();
    const area = { framework, name: 'Another area', continues: null };
    expect(await refusalOf(() => addArea(session, { ...area, ...changes }))).toMatchObject({ code });
  });
});
