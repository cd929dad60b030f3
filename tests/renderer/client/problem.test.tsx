import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { problemOf, unforeseen } from '../../../renderer/client/problem.ts';

test('a refusal keeps its four parts', () => {
  const data = { code: 'FileIsBusy', message: 'The file is open elsewhere.', where: 'a.plumbline', next: 'Close it.' };
  expect(problemOf(new ORPCError('REFUSED', { status: 422, data }))).toEqual(data);
});

test('an input turned down at the border says the sentence of its schema', () => {
  const error = new ORPCError('BAD_REQUEST', {
    data: { issues: [{ message: 'Enter the name of the board', path: [] }] },
  });
  expect(problemOf(error)).toMatchObject({ code: 'InputNotAccepted', message: 'Enter the name of the board' });
});

test.each([new Error('SQLITE_IOERR at line 4'), new ORPCError('INTERNAL_SERVER_ERROR'), 'text', null])(
  'anything else is one calm sentence without its inner words: %s',
  (error) => {
    expect(problemOf(error)).toEqual(unforeseen);
  },
);
