import { expect, test } from 'vitest';
import type { PackOrder } from '#shared/contract/packs.ts';
import { buildIds, readOrder, typedOrder } from '../../../../renderer/features/packs/build/build-form.ts';
import { orderOf, orderSearch, searchOf } from '../../../../renderer/features/packs/order-search.ts';

const whole: PackOrder = {
  period: '2019-06',
  profile: 'progress-review',
  asAtOn: '2019-07-31',
  boardOn: '2019-08-14',
  from: '2018-12',
  baselineEvent: 'INS-2019',
};
const least: PackOrder = { period: '2019-06', profile: 'monthly-board', boardOn: null };

test.each([whole, least])('an order goes into an address and back', (order) => {
  const { period, ...search } = searchOf(order);
  expect(orderOf({ ...orderSearch.parse(search), period }, '2020-01')).toEqual(order);
});

test('an address without anything is the monthly pack of the latest month', () => {
  expect(orderOf({}, '2019-06')).toEqual(least);
});

test('nonsense in an address is left out, and does not break the screen', () => {
  const search = orderSearch.parse({ asAt: '31/07/2019', board: 7, from: 'June', profile: 'monthly-board' });
  expect(orderOf(search, '2019-06')).toEqual(least);
});

test('what is typed of an order is the order again', () => {
  expect(readOrder(typedOrder(whole), 'progress_review')).toEqual({ kind: 'read', value: whole });
  expect(readOrder(typedOrder(least), 'board')).toEqual({ kind: 'read', value: least });
});

test('a span is sent only of a progress review', () => {
  const typed = { ...typedOrder(least), baseline: 'INS-2019' };
  expect(readOrder(typed, 'board')).toEqual({ kind: 'read', value: least });
  expect(readOrder(typed, 'progress_review')).toMatchObject({ value: { from: '2018-12', baselineEvent: 'INS-2019' } });
});

test('a day that is none is named with its field', () => {
  const wrong = { day: '31', month: '2', year: '2019' };
  const read = readOrder({ ...typedOrder(least), asAt: wrong, board: wrong }, 'board');
  expect(read.kind === 'wrong' && read.problems.map(({ field }) => field)).toEqual([buildIds.asAt, buildIds.board]);
});
