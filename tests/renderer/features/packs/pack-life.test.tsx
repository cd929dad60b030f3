import { describe, expect, test } from 'vitest';
import { countsInWords, lifeOf, nextStep } from '../../../../renderer/features/packs/pack-life.ts';
import { blocking, buildPublication, buildReadiness, buildRow, warning } from './pack-builders.ts';

describe('where a pack is in its life', () => {
  const draft = buildRow();
  const final = buildRow({ state: 'final' });
  const published = buildRow({ state: 'published' });
  test.each([
    ['a draft', draft, [], null, 'Draft'],
    ['a draft that was built again', draft, [buildRow({ id: 2 })], null, 'Draft; a newer one was built'],
    ['a draft beside one of another month', draft, [buildRow({ id: 2, period: '2019-07' })], null, 'Draft'],
    ['a final', final, [buildRow({ id: 2 })], null, 'Final, not published yet'],
    ['a first version', published, [], buildPublication(), 'Published as pack 7'],
    ['a correction', published, [], buildPublication({ version: 2 }), 'Published as pack 7, version 2'],
    [
      'one that was replaced',
      published,
      [],
      buildPublication({ replacedBy: { id: 4, version: 2, on: '2019-08-20' } }),
      'Published as pack 7; replaced by version 2',
    ],
  ] as const)('%s', (_, row, others, publication, words) => {
    expect(lifeOf(row, [...others, row], publication).words).toBe(words);
  });
});

describe('what to do next', () => {
  const twoErrors = buildReadiness([blocking, { ...blocking, sentence: 'Another.' }, warning]);
  test.each([
    ['blocking errors', 'draft', twoErrors, '2 blocking errors before it can be made final.'],
    ['one of them', 'draft', buildReadiness([blocking]), '1 blocking error before it can be made final.'],
    ['a warning', 'draft', buildReadiness([warning]), 'Nothing blocks it. 1 warning to look at'],
    ['nothing at all', 'draft', buildReadiness(), 'Nothing stands in its way. It can be made final.'],
    ['data that moved', 'draft', buildReadiness([blocking], 'It did.'), 'The data has changed since this draft'],
    ['a final', 'final', null, 'It is final. Publish it'],
  ] as const)('with %s', (_, state, readiness, begins) => {
    expect(nextStep(buildRow({ state }), null, readiness)).toContain(begins);
  });

  test('nothing, once it is published', () => {
    expect(nextStep(buildRow({ state: 'published' }), buildPublication(), null)).toContain('Nothing is left to do');
  });
});

test.each([
  [[], ''],
  [[warning], '1 warning'],
  [[blocking, warning, warning], '1 blocking error and 2 warnings'],
])('a checklist is counted in words', (issues, words) => {
  expect(countsInWords({ issues })).toBe(words);
});
