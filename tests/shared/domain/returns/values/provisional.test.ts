import { describe, expect, it } from 'vitest';
import { statusOf, withoutStatus } from '#shared/domain/returns/values/provisional.ts';

describe('what is said of a figure', () => {
  it.each([
    ['85.3p', '85.3', 'provisional'],
    ['85.3 P', '85.3', 'provisional'],
    ['1,204 (p)', '1,204', 'provisional'],
    ['85.3% [r]', '85.3%', 'revised'],
    ['12 provisional', '12', 'provisional'],
    ['Apr-19 (prov.)', 'Apr-19', 'provisional'],
    ['Apr-19 (provisional)', 'Apr-19', 'provisional'],
    ['Apr-19', 'Apr-19', null],
    ['Sep', 'Sep', null],
    ['Number', 'Number', null],
    ['p', 'p', null],
    ['Group', 'Group', null],
    ['', '', null],
  ])('behind %j leaves %j and is %j', (text, rest, status) =>
    expect(withoutStatus(text)).toEqual({ text: rest, status }),
  );

  it.each([
    ['P', 'provisional'],
    ['(p)', 'provisional'],
    ['Draft', 'provisional'],
    ['Yes', 'provisional'],
    ['R', 'revised'],
    ['Final', 'final'],
    ['n', 'final'],
    ['Red', null],
    ['', null],
    ['constructor', null],
  ])('in a column: %j is %j', (text, status) => expect(statusOf(text)).toBe(status));
});
