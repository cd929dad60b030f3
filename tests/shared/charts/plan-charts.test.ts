import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BurnUpChart } from '#shared/charts/BurnUpChart.tsx';
import { TimelineBars, timelineSpan, type TimelineBarSpec } from '#shared/charts/TimelineBars.tsx';
import type { BurnUp } from '#shared/domain/rating/burn-up.ts';

const bar: TimelineBarSpec = {
  label: 'FD-04',
  colour: 'red',
  startsOn: '2019-01-01',
  baselineDueOn: '2019-04-11',
  agreedDueOn: '2019-05-31',
  forecastOn: '2019-08-15',
  finishedOn: null,
  title: 'FD-04 Answer within a day. Red: Overdue by 30 days.',
};

const drawn = (bars: readonly TimelineBarSpec[], asAtOn = '2019-06-30'): string =>
  renderToStaticMarkup(
    createElement(TimelineBars, { bars, ...timelineSpan(bars, asAtOn), asAtOn, alt: 'One action, late' }),
  );
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe('the timeline', () => {
  test('spans every date of every bar and the as-at date', () => {
    const { from, to } = timelineSpan([bar], '2019-06-30');
    expect(from < bar.startsOn).toBe(true);
    expect(to > '2019-08-15').toBe(true);
    expect(timelineSpan([], '2019-06-30')).toEqual({ from: '2019-06-23', to: '2019-07-07' });
  });

  test('says its message, its bar and its date', () => {
    const svg = drawn([bar]);
    expect(svg).toContain('aria-label="One action, late"');
    expect(svg).toContain('<title>FD-04 Answer within a day. Red: Overdue by 30 days.</title>');
    expect(svg).toContain('As at 30 Jun 2019');
  });

  test('hatches what was agreed beyond the baseline, and nothing where it was not moved', () => {
    expect(occurrences(drawn([bar]), 'fill="url(#')).toBe(1);
    expect(occurrences(drawn([{ ...bar, agreedDueOn: bar.baselineDueOn }]), 'fill="url(#')).toBe(0);
  });

  test('is the same text each time, without numbers longer than two decimals', () => {
    expect(drawn([bar])).toBe(drawn([bar]));
    expect(drawn([bar])).not.toMatch(/\d\.\d{3,}/);
  });
});

describe('the burn-up', () => {
  const burnUp: BurnUp = {
    total: 4,
    because: 'Three of four',
    months: [
      { period: '2019-04', baseline: 2, agreed: 1, complete: 1, proven: 0 },
      { period: '2019-05', baseline: 4, agreed: 2, complete: 3, proven: 1 },
      { period: '2019-06', baseline: 4, agreed: 4, complete: null, proven: null },
    ],
  };
  const svg = renderToStaticMarkup(createElement(BurnUpChart, { burnUp, alt: burnUp.because }));

  test('names every line with its last figure', () => {
    for (const name of ['Due by baseline 4', 'Due as agreed now 4', 'Reported complete 3', 'Evidence accepted 1']) {
      expect(svg).toContain(name);
    }
  });

  test('draws what was done only up to the as-at month', () => {
    const lines = [...svg.matchAll(/<polyline points="([^"]+)"/g)].map(([, points = '']) => points.split(' ').length);
    expect(lines.toSorted((a, b) => a - b)).toEqual([2, 2, 3, 3]);
  });
});
