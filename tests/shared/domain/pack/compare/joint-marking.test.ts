import { expect, test } from 'vitest';
import { jointMarking } from '#shared/domain/pack/compare/joint-marking.ts';

const board = (marking: string) => ({ edition: 'board' as const, marking });
const open = { edition: 'public' as const, marking: 'Public edition' };

test.each([
  ['a public edition beside a board pack', [open, board('OFFICIAL-SENSITIVE')], 'OFFICIAL-SENSITIVE'],
  ['only public editions', [open, open], 'Public edition'],
  [
    'the stricter of two, whichever comes first',
    [board('OFFICIAL'), board('OFFICIAL-SENSITIVE')],
    'OFFICIAL-SENSITIVE',
  ],
  ['one without a marking', [board(''), board('OFFICIAL')], 'OFFICIAL'],
  ['two that cannot be ordered', [board('Restricted'), board('Confidential')], 'Confidential and Restricted'],
  ['none at all', [board(''), board('')], ''],
])('the marking of %s', (_, metas, marking) => {
  expect(jointMarking(metas)).toBe(marking);
  expect(jointMarking(metas.toReversed())).toBe(marking);
});
