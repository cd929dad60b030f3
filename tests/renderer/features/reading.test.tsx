import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import type { HeldValue, PeriodHistory } from '#shared/contract/indicator-reading.ts';
import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { SignalNote } from '#shared/domain/spc/signal-notes.ts';
import { CompareScreen } from '../../../renderer/features/indicators/compare/CompareScreen.tsx';
import { MonthScreen } from '../../../renderer/features/indicators/month/MonthScreen.tsx';
import { pointInWords } from '../../../renderer/features/indicators/reading/point-in-words.ts';
import { SignalNotes } from '../../../renderer/features/indicators/reading/SignalNotes.tsx';
import { hostWith, render } from '../render.tsx';

const held = (id: number, valueText: string, given: Partial<HeldValue> = {}): HeldValue => ({
  id,
  valueText,
  originalText: valueText,
  numerator: null,
  denominator: null,
  observedOn: null,
  recordedAt: '2019-07-04T09:00:00.000Z',
  provisional: false,
  reason: '',
  note: '',
  definitionVersion: 1,
  cell: null,
  citation: null,
  ...given,
});
const history = (changes: Partial<PeriodHistory>): PeriodHistory => ({
  code: 'FD10',
  name: 'Children without a social worker',
  period: '2018-10',
  asAtOn: '2018-11-30',
  sources: [],
  choices: [],
  commentaries: [],
  actor: 'Secretariat',
  ...changes,
});
const row: IndicatorRow = {
  code: 'FD10',
  name: 'Children without a social worker',
  group: 'Front door',
  unit: 'count',
  polarity: 'lower',
  owner: '',
  valueText: '2',
  value: 2,
  valuePeriod: '2019-06',
  targetText: '≤ 0',
  distanceText: '2 over target',
  rating: { colour: 'red', rule: 'beyond_amber_limit', because: '2 over target' },
  moderated: false,
  movement: { direction: 'none', judgement: 'neither', text: '' },
  variation: null,
  assurance: null,
  spark: [],
  flags: [],
  neighboursText: '',
  englandText: '',
};
const chart: SpcChartSpec = {
  kind: 'spc',
  code: 'FD10',
  title: 'x',
  unit: 'count',
  points: [
    {
      period: '2019-06',
      value: 2,
      colour: 'red',
      pointType: 'common_cause',
      restated: true,
      provisional: true,
      origin: 'o',
    },
  ],
  segments: [],
  target: [0],
  trajectory: [null],
  national: [null],
  rebases: [],
  benchmarks: [],
  definitions: [{ index: 0, label: 'Definition 2' }],
};

test('a month that was restated shows each value, the newest first, with the reason and the cell', () => {
  const cell = { fileName: 'july.xlsx', sha256: 'a'.repeat(64), sheet: 'KPIs', cell: 'C9' };
  const values = [held(2, '15', { reason: 'late entries', provisional: true, cell }), held(1, '12')];
  const text = render(<MonthScreen history={history({ sources: [{ used: true, values }] })} />).textContent;
  for (const part of [
    'Each value, the newest first',
    'late entries',
    'File july.xlsx, sheet KPIs, cell C9',
    'provisional',
  ])
    expect(text).toContain(part);
  expect(text.indexOf('15')).toBeLessThan(text.indexOf('12restated since'));
  expect(text).not.toContain('Which value is used');
});

test('of two sources the one used is marked, and a choice is sent with its reason', async () => {
  const sent: unknown[] = [];
  const sources = [
    { used: true, values: [held(1, '267')] },
    { used: false, values: [held(2, '383')] },
  ];
  const chooseValue = (input: unknown) => {
    sent.push(input);
    return Promise.resolve(history({ sources }));
  };
  render(<MonthScreen history={history({ sources })} />, hostWith({ indicators: { chooseValue } }));
  await userEvent.click(page.getByRole('button', { name: 'Record the choice' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter why this value is used/u);
  expect(sent).toEqual([]);
  await userEvent.click(page.getByText('383: entered in this workspace'));
  await page.getByLabelText('Why this value is used').fill('The later count.');
  await userEvent.click(page.getByRole('button', { name: 'Record the choice' }));
  await expect.element(page.getByText('The choice was recorded. Both values stay in sight.')).toBeVisible();
  expect(sent).toEqual([{ code: 'FD10', month: '2018-10', observation: 2, reason: 'The later count.' }]);
});

test('the sheet around a cell is read only when it is asked for', async () => {
  const asked: unknown[] = [];
  const picture = {
    sheets: [{ name: 'KPIs', state: 'visible' as const }],
    sheet: 'KPIs',
    top: 8,
    left: 2,
    bottom: 9,
    right: 3,
    lastRow: 9,
    lastColumn: 3,
    hiddenColumns: [],
    hiddenRows: [],
    rows: [{ row: 9, cells: [{ column: 3, text: '15 children', isNumber: false }] }],
  };
  const surroundings = (input: unknown) => {
    asked.push(input);
    return Promise.resolve(picture);
  };
  const cell = { fileName: 'july.xlsx', sha256: 'a'.repeat(64), sheet: 'KPIs', cell: 'C9' };
  const sources = [{ used: true, values: [held(1, '15', { cell })] }];
  render(<MonthScreen history={history({ sources })} />, hostWith({ returns: { surroundings } }));
  expect(asked).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: /Show the cell in its sheet/u }));
  await expect.element(page.getByText('15 children')).toBeVisible();
  expect(asked).toEqual([{ sha256: 'a'.repeat(64), sheet: 'KPIs', cell: 'C9' }]);
});

const note: SignalNote = {
  id: 'shift-up-2019-01',
  title: 'Signal of concern: 7 months in a row above the average',
  saw: 'Seven.',
  since: 'Since January 2019.',
  doesNotMean: 'Nobody is at fault.',
  ask: ['What changed?'],
  current: true,
};

test('a signal is copied as text with its subject; where the clipboard is closed the text is shown, selected', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
  const detail = { row, notes: [note] } as unknown as Parameters<typeof SignalNotes>[0]['detail'];
  render(<SignalNotes detail={detail} />);
  const copy = page.getByRole('button', { name: /^Copy as text/u });
  await userEvent.click(copy);
  await expect.element(page.getByText('Copied')).toBeVisible();
  expect(writeText.mock.calls[0]?.[0]).toMatch(
    /^FD10 Children without a social worker\. Signal of concern[\s\S]*- What changed\?$/u,
  );
  writeText.mockRejectedValueOnce(new Error('not allowed'));
  await userEvent.click(copy);
  await expect.element(page.getByRole('textbox', { name: /Text to copy/u })).toHaveFocus();
  writeText.mockRestore();
});

test('a point is said with month, value, target, colour, signal, marks and a changed definition', () => {
  const line = {
    period: '2019-06',
    valueText: '2',
    ofText: '',
    targetText: '≤ 0',
    rating: row.rating,
    signal: '',
    flags: ['restated', 'provisional'],
    source: '',
    quarter: null,
    value: null,
  };
  expect(pointInWords({ chart, periods: [line] }, 0)).toBe(
    'June 2019: 2, target ≤ 0; Red; no signal; restated, provisional; Definition 2 from here on',
  );
  expect(pointInWords({ chart, periods: [line] }, 5)).toBe('');
});

test('a comparison of nothing says what to do, and one of a group draws its charts with their values', () => {
  const comparison = {
    period: '2019-06',
    asAtOn: '2019-07-31',
    from: '2017-07',
    to: '2019-06',
    charts: [],
    onOffer: [{ code: 'FD10', name: row.name, group: 'Front door' }],
  };
  const empty = render(<CompareScreen comparison={comparison} chosen={[]} group="" />);
  expect(empty.textContent).toContain('Nothing is chosen yet.');
  const gone = render(<CompareScreen comparison={comparison} chosen={[]} group="Elsewhere" />);
  expect(gone.textContent).toContain('There is no group “Elsewhere” in this period.');
  const charts = [{ row, chart, chartAlt: 'FD10: two children.' }];
  const drawn = render(<CompareScreen comparison={{ ...comparison, charts }} chosen={[]} group="Front door" />);
  expect(drawn.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe('FD10: two children.');
  expect(drawn.textContent).toContain('Variation: cannot be said');
});
