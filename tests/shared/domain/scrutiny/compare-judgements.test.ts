import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareJudgements, gradeChange, type FrameworkArea } from '#shared/domain/scrutiny/compare-judgements.ts';

const scale = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'];
const scales = [
  { framework: 'A', grades: scale },
  { framework: 'B', grades: scale },
  { framework: 'C', grades: ['Strong', 'Mixed', 'Weak'] },
];
const area = (framework: string, name: string, continues: FrameworkArea['continues'] = null): FrameworkArea => ({
  framework,
  name,
  continues,
});
const areas = [
  area('A', 'Overall'),
  area('A', 'Care'),
  area('B', 'Overall', { framework: 'A', name: 'Overall' }),
  area('B', 'In care', { framework: 'A', name: 'Care' }),
  area('B', 'Leavers', { framework: 'A', name: 'Care' }),
  area('C', 'Children in care', { framework: 'B', name: 'In care' }),
];
const judged = (framework: string, name: string, grade: string) => ({ framework, area: name, grade });

describe('two events, area by area', () => {
  test.each([
    ['Inadequate', 'Good', 'better'],
    ['Good', 'Good', 'same'],
    ['Outstanding', 'Requires improvement to be good', 'worse'],
    ['Good', 'Strong', 'not_comparable'],
  ])('%s then and %s now is %s', (then, now, change) => {
    const [row] = compareJudgements([judged('A', 'Overall', then)], [judged('A', 'Overall', now)], areas, scales);
    expect(row).toMatchObject({
      change,
      remark: change === 'not_comparable' ? 'their grades stand on no common scale' : '',
    });
  });

  test('an area is held against the one that it continues, over two frameworks as well, and said so', () => {
    const then = [judged('A', 'Care', 'Inadequate')];
    const rows = compareJudgements(
      then,
      [judged('B', 'In care', 'Good'), judged('B', 'Leavers', 'Inadequate')],
      areas,
      scales,
    );
    expect(rows.map(({ change, remark }) => [change, remark])).toStrictEqual([
      ['better', '“In care” (B) continues “Care” (A)'],
      ['same', '“Leavers” (B) continues “Care” (A)'],
    ]);
    const [far] = compareJudgements(then, [judged('C', 'Children in care', 'Weak')], areas, scales);
    expect(far?.remark).toBe('“Children in care” (C) continues “Care” (A); their grades stand on no common scale');
  });

  test('what has no counterpart stands alone, on either side', () => {
    const rows = compareJudgements(
      [judged('A', 'Overall', 'Good')],
      [judged('C', 'Children in care', 'Weak')],
      areas,
      scales,
    );
    expect(rows).toStrictEqual([
      {
        earlier: null,
        later: judged('C', 'Children in care', 'Weak'),
        change: 'not_comparable',
        remark: 'Not judged as an area of its own before',
      },
      {
        earlier: judged('A', 'Overall', 'Good'),
        later: null,
        change: 'not_comparable',
        remark: 'Not judged as an area of its own since',
      },
    ]);
  });

  test('without a framework the name alone is trusted, and said to be', () => {
    const [row] = compareJudgements(
      [judged('', 'Overall', 'Inadequate')],
      [judged('A', 'Overall', 'Good')],
      areas,
      scales,
    );
    expect(row).toMatchObject({ change: 'better', remark: expect.stringContaining('by name alone') as string });
    // areas of one name under two known frameworks that do not continue each other are not the same
    const [other] = compareJudgements(
      [judged('A', 'Overall', 'Good')],
      [judged('C', 'Overall', 'Weak')],
      areas,
      scales,
    );
    expect(other).toMatchObject({ earlier: null });
  });

  test('a circle of areas ends', () => {
    const circle = [area('A', 'X', { framework: 'B', name: 'X' }), area('B', 'X', { framework: 'A', name: 'X' })];
    expect(compareJudgements([judged('C', 'X', 'Weak')], [judged('A', 'X', 'Good')], circle, scales)).toHaveLength(2);
  });

  test('better one way round is worse the other, for any two grades', () => {
    const grade = fc.constantFrom(...scale);
    const turned = { better: 'worse', worse: 'better', same: 'same', not_comparable: 'not_comparable' } as const;
    fc.assert(
      fc.property(grade, grade, fc.constantFrom('A', 'B', ''), (one, other, framework) => {
        const [then, now] = [judged('A', 'Overall', one), judged(framework, 'Overall', other)];
        expect(gradeChange(now, then, scales)).toBe(turned[gradeChange(then, now, scales)]);
      }),
    );
  });
});
