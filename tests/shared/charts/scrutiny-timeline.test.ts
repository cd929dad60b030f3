import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ScrutinyTimeline } from '#shared/charts/ScrutinyTimeline.tsx';
import { textWidth } from '#shared/charts/theme.ts';
import { markRadius, timelineLayout } from '#shared/charts/timeline-layout.ts';
import { addDays } from '#shared/domain/dates.ts';
import { timelineLanes, type TimelineSpec } from '#shared/domain/scrutiny/timeline.ts';

const frame = { width: 980, fontSize: 12, meetings: true };
const mark = (ref: string, from: string, more: Partial<TimelineSpec['marks'][number]> = {}) => ({
  ref,
  kind: 'inspection',
  lane: 'inspections' as const,
  from,
  to: from,
  vague: false,
  publishedOn: null,
  label: `Inspection ${ref}`,
  ...more,
});
const spec = (more: Partial<TimelineSpec> = {}): TimelineSpec => ({
  from: '2013-01-01',
  to: '2022-12-31',
  marks: [mark('A', '2013-01-01'), mark('B', '2022-12-31')],
  deadlines: [],
  standing: [],
  meetings: [],
  alt: 'Two inspections.',
  ...more,
});

/** Left and right edge of a mark with its label. */
function spanOf({ from, to, published, label }: ReturnType<typeof timelineLayout>['lanes'][number]['marks'][number]) {
  const width = textWidth(label.text, frame.fontSize);
  const [start, end] = label.end ? [label.x - width, label.x] : [label.x, label.x + width];
  return [Math.min(start, from - markRadius), Math.max(end, published ?? to, to + markRadius)] as const;
}

describe('the timeline of scrutiny', () => {
  test('40 events, however they fall, never stand on one another and never leave the picture', () => {
    const day = fc.integer({ min: 0, max: 3651 }).map((days) => addDays('2013-01-01', days));
    const event = fc.record({
      from: day,
      lane: fc.constantFrom(...timelineLanes),
      days: fc.integer({ min: 0, max: 40 }),
      words: fc.integer({ min: 1, max: 14 }),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 40, maxLength: 40 }), (events) => {
        const marks = events.map(({ from, lane, days, words }, index) =>
          mark(`E${index}`, from, { lane, to: addDays(from, days), label: Array(words).fill('wording').join(' ') }),
        );
        const layout = timelineLayout(spec({ marks, to: '2023-03-01' }), frame);
        for (const lane of layout.lanes) {
          for (const [, row] of Map.groupBy(lane.marks, (one) => one.row)) {
            const spans = row.map(spanOf).toSorted((a, b) => a[0] - b[0]);
            for (const [index, [start]] of spans.entries()) {
              expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (spans[index - 1]?.[1] ?? 0));
            }
            expect(Math.max(...spans.map(([, end]) => end))).toBeLessThanOrEqual(frame.width);
          }
        }
        expect(layout.lanes.flatMap((lane) => lane.marks)).toHaveLength(40);
      }),
      { numRuns: 60 },
    );
  });

  test('time runs from left to right, and lanes without events are left out', () => {
    const layout = timelineLayout(spec(), frame);
    expect(layout.x('2013-01-01')).toBeLessThan(layout.x('2013-01-02'));
    expect(layout.lanes.map(({ name }) => name)).toEqual(['Inspections and visits']);
    expect(layout.deadlines).toBeNull();
    expect(layout.meetingsY).toBeNull();
    expect(layout.ticks.map(({ label }) => label)).toEqual(
      Array.from({ length: 10 }, (_, year) => String(2013 + year)),
    );
  });

  test.each([
    ['2019-01-01', '2019-06-30', ['2019', 'Feb', 'Mar', 'Apr', 'May', 'Jun']],
    ['2018-11-15', '2020-02-01', ['2019', 'Apr', 'Jul', 'Oct', '2020']],
    ['2019-06-17', '2019-06-17', []],
  ])('from %s to %s the axis is divided so that it can be read', (from, to, labels) => {
    expect(timelineLayout(spec({ from, to, marks: [mark('A', from)] }), frame).ticks.map(({ label }) => label)).toEqual(
      labels,
    );
  });

  test('is a picture with its message as text, with grades, answers due and meetings in words', () => {
    const drawn = renderToStaticMarkup(
      createElement(ScrutinyTimeline, {
        meetings: true,
        spec: spec({
          standing: [{ ref: 'A', grade: 'Inadequate', from: '2013-01-01', to: '2022-12-31', badness: 1 }],
          deadlines: [
            { id: 1, from: '2019-07-29', dueOn: '2019-11-05', label: 'Action plan: submitted', overdue: false },
          ],
          meetings: ['2019-01-09', '2019-01-09'],
        }),
      }),
    );
    expect(drawn).toContain('role="img" aria-label="Two inspections."');
    for (const words of ['Inadequate', 'Action plan: submitted', 'Answers due', 'Board meetings', '2019']) {
      expect(drawn).toContain(`>${words}</text>`);
    }
    expect(drawn).not.toContain('NaN');
  });
});
