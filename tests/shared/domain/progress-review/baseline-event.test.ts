import { expect, test } from 'vitest';
import { defaultBaseline } from '#shared/domain/progress-review/baseline-event.ts';

const event = (ref: string, kind: string, startsOn: string, findings = 0, judgements = 0) => ({
  ref,
  kind,
  startsOn,
  findings: Array.from({ length: findings }, (_, i) => ({
    ref: `${ref}-${i}`,
    kind: 'priority_action' as const,
    text: '',
    wording: 'theme' as const,
    citation: null,
    indicators: [],
  })),
  judgements: Array.from({ length: judgements }, () => ({ area: 'Overall', grade: 'Inadequate', citation: null })),
});
const direction = event('DIR', 'direction', '2018-06-01', 3);

test.each([
  ['nothing is known', [], null],
  ['only a direction is known', [direction], null],
  [
    'the last inspection with findings, not a later visit',
    [event('I', 'inspection', '2016-02-01', 2, 4), event('V', 'focused_visit', '2018-10-17', 2)],
    'I',
  ],
  [
    'a visit, where no inspection has known findings',
    [event('I', 'inspection', '2016-02-01', 0, 1), event('V', 'focused_visit', '2018-10-17', 2)],
    'V',
  ],
  [
    'the last of several',
    [event('I1', 'inspection', '2013-01-01', 2), event('I2', 'inspection', '2016-01-01', 2)],
    'I2',
  ],
  [
    'grades alone, where nothing has findings',
    [event('I', 'inspection', '2016-02-01', 0, 1), event('V', 'focused_visit', '2018-10-17')],
    'I',
  ],
  ['the last day of the first month counts', [event('V', 'focused_visit', '2018-10-31', 1)], 'V'],
  [
    'the first within the span, where there is none before',
    [event('V', 'focused_visit', '2018-11-01', 1), event('I', 'inspection', '2019-06-17', 16, 4)],
    'V',
  ],
] as const)('%s', (_case, events, ref) => {
  expect(defaultBaseline(events, '2018-10')?.ref ?? null).toBe(ref);
});
