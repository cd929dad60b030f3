import { describe, expect, test } from 'vitest';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { responseStanding } from '#shared/domain/scrutiny/response-standing.ts';
import { timelineOf } from '#shared/domain/scrutiny/timeline.ts';

const event = (ref: string, startsOn: string, rest: Partial<ScrutinyEventFacts> = {}): ScrutinyEventFacts => ({
  ref,
  kind: 'inspection',
  title: `Title of ${ref}`,
  startsOn,
  endsOn: null,
  datePrecision: 'day',
  publishedOn: null,
  summary: '',
  citation: null,
  judgements: [],
  findings: [],
  ...rest,
});
const overall = (grade: string) => [
  { area: 'Something else', grade: 'Good', citation: null },
  { area: 'Overall effectiveness', grade, citation: null },
];
const facts = {
  asAtOn: '2019-11-05',
  deadlines: [],
  meetings: [],
  badnessOf: (_: string, grade: string) => (grade === 'Inadequate' ? 1 : null),
  frameworkOf: () => '',
};

describe('the timeline', () => {
  test('holds every event in its lane, oldest first, and what the source leaves open as a span', () => {
    const events = [
      event('B', '2019-06-01', { kind: 'direction', datePrecision: 'month' }),
      event('A', '2013-01-01', { datePrecision: 'year' }),
      event('C', '2019-06-17', { endsOn: '2019-06-28', publishedOn: '2019-07-29', judgements: overall('Inadequate') }),
      event('D', '2020-01-01', { kind: 'unheard_of', publishedOn: '2020-01-01' }),
    ];
    const timeline = timelineOf({ ...facts, events });
    expect(
      timeline?.marks.map(({ ref, lane, from, to, vague, publishedOn, label }) => [
        ref,
        lane,
        from,
        to,
        vague,
        publishedOn,
        label,
      ]),
    ).toStrictEqual([
      ['A', 'inspections', '2013-01-01', '2013-12-31', true, null, 'Title of A'],
      ['B', 'government', '2019-06-01', '2019-06-30', true, null, 'Title of B'],
      ['C', 'inspections', '2019-06-17', '2019-06-28', false, '2019-07-29', 'Inadequate (C)'],
      ['D', 'other', '2020-01-01', '2020-01-01', false, null, 'Title of D'],
    ]);
  });

  test('says what was judged of the whole from one report to the next', () => {
    const events = [
      event('A', '2016-02-01', { publishedOn: '2016-04-27', judgements: overall('Good') }),
      event('B', '2019-06-17', { publishedOn: '2019-07-29', judgements: overall('Inadequate') }),
    ];
    const deadline = {
      id: 1,
      requirement: 'Action plan',
      countedFromOn: '2019-07-29',
      recordedFrom: '',
      dueOn: '2019-11-05',
    };
    const standing = responseStanding('2019-11-05', [], '2019-12-01');
    const timeline = timelineOf({ ...facts, events, deadlines: [{ ...deadline, standing }] });
    expect(timeline?.standing).toStrictEqual([
      { ref: 'A', grade: 'Good', from: '2016-04-27', to: '2019-07-29', badness: null },
      { ref: 'B', grade: 'Inadequate', from: '2019-07-29', to: '2019-11-05', badness: 1 },
    ]);
    expect(timeline?.alt).toBe(
      'Timeline of scrutiny from 2016 to 2019: 2 events. Judged Good from April 2016, Inadequate from July 2019. Action plan: no answer recorded, due on 5 November 2019. 1 overdue.',
    );
  });

  test('runs on for a year after what came last, as far as that year has gone', () => {
    const endAsAt = (asAtOn: string) => timelineOf({ ...facts, asAtOn, events: [event('A', '2019-06-17')] })?.to;
    expect(['2019-01-01', '2019-07-31', '2026-01-01'].map(endAsAt)).toStrictEqual([
      '2019-06-17',
      '2019-07-31',
      '2020-06-16',
    ]);
  });

  test('there is none without an event', () => {
    expect(timelineOf({ ...facts, events: [] })).toBeNull();
  });
});
