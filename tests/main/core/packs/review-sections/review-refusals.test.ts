import { afterEach, describe, expect, test } from 'vitest';
import { packRequest } from '#main/core/packs/pack-session.ts';
import { takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { june, profileOf } from '../document-of.ts';
import { smallWorkspace } from '../small-workspace.ts';

const today = '2019-08-01';
const review = profileOf('progress-review');
const order = { profile: review.key, boardOn: null };

let workspace: Workspace | undefined;
afterEach(async () => workspace?.close());

describe('a span that is not sensible is refused', () => {
  test.each([
    ['that begins in its last month', '2019-06', '2019-06', 'ReviewSpanNotSensible'],
    ['that begins after it', '2019-06', '2019-07', 'ReviewSpanNotSensible'],
    ['that is longer than any intervention', '2019-06', '2009-05', 'ReviewSpanTooLong'],
  ])('%s', (_case, period, from, code) => {
    expect(() => packRequest({ ...order, period, from }, review, today)).toThrow(expect.objectContaining({ code }));
  });

  test.each(['2019-05', '2009-06'])('from %s it is taken', (from) => {
    expect(packRequest({ ...order, period: '2019-06', from }, review, today).span).toEqual({
      from,
      baselineEvent: null,
    });
  });

  test('six months where nobody says', () => {
    expect(packRequest({ ...order, period: '2019-06' }, review, today).span?.from).toBe('2018-12');
  });

  test.each([{ from: '2018-10' }, { baselineEvent: 'INS-2019' }])('of a pack of one month: %o', (given) => {
    const board = profileOf('monthly-board');
    const asked = { profile: board.key, boardOn: null, period: '2019-06', ...given };
    expect(() => packRequest(asked, board, today)).toThrow(expect.objectContaining({ code: 'SpanWithoutReview' }));
  });
});

describe('a baseline that cannot be one is refused', () => {
  const snapshot = async (baselineEvent: string, period = '2019-06') => {
    workspace = await smallWorkspace();
    const span = { from: '2018-12', baselineEvent };
    return takeSnapshot(workspace.db, { ...june, period, profile: review, span }, 'Plumbline test');
  };

  test('an event that nobody knows, naming those that there are', async () => {
    await expect(snapshot('INS-1999')).rejects.toMatchObject({
      code: 'BaselineEventUnknown',
      message: expect.stringContaining('Known by then: INS-2019.'),
    });
  });

  test('an event after the last month of the review', async () => {
    await expect(snapshot('INS-2019', '2019-03')).rejects.toMatchObject({ code: 'BaselineAfterSpan' });
  });

  test('any spelling of the reference is the reference', async () => {
    expect((await snapshot(' ins-2019 ')).span?.baselineEvent).toBe('INS-2019');
  });
});
