import { describe, expect, test } from 'vitest';
import type { FindingFacts, ScrutinyEventFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { action, indicator } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, wordsOf } from './laid-out.ts';

const letter = {
  title: 'Letter of the inspection',
  publisher: 'Ofsted',
  publishedOn: '2019-06-20',
  url: 'https://reports.example/1',
  note: '',
};

const finding = (given: Partial<FindingFacts> = {}): FindingFacts => ({
  ref: 'R1',
  kind: 'priority_action',
  text: 'Supervision is too rare.',
  wording: 'verbatim',
  citation: null,
  indicators: [],
  ...given,
});

const event = (given: Partial<ScrutinyEventFacts> = {}): ScrutinyEventFacts => ({
  ref: 'INS',
  kind: 'inspection',
  title: 'Inspection',
  startsOn: '2019-06-03',
  endsOn: null,
  datePrecision: 'day',
  publishedOn: '2019-06-20',
  summary: 'Serious failures.',
  citation: letter,
  judgements: [{ area: 'Overall', grade: 'Inadequate', citation: null }],
  findings: [finding()],
  ...given,
});

const pack = (given: Partial<Snapshot>) => laidOut(given, 'findings', 'scorecard', 'indicator-pages', 'full-plan');
const tracked = (given: Partial<Snapshot>) => rowsOf(tableOf(pack(given), 'findings-INS-table'));
const whenOf = (held: ScrutinyEventFacts, table: string) => {
  const found = tableOf(pack({ scrutinyEvents: [held] }), table);
  return found.rows[0]?.cells[found.columns.findIndex(({ key }) => key === 'when')];
};

describe('the tracker of findings', () => {
  test('says of a finding that nobody answers that nobody does', () => {
    expect(tracked({ scrutinyEvents: [event()], actions: [action()], indicators: [indicator()] })).toEqual([
      {
        ref: 'R1',
        kind: 'Priority action',
        finding: 'Supervision is too rare.',
        wording: 'In the words of the source',
        state: 'No action answers this finding',
        actions: 'none',
        indicators: 'none',
      },
    ]);
  });

  test('names the actions that answer it and the indicators that show it, the rated ones first, and no others', () => {
    const scrutinyEvents = [event({ findings: [finding({ indicators: ['X9', 'CP03'] })] })];
    const actions = [
      action({ findings: ['R1'], baselineDueOn: '2019-06-30' }),
      action({ ref: 'A-02', findings: ['R2'] }),
      action({ ref: 'A-03', findings: ['R1', 'R2'] }),
    ];
    const indicators = [indicator({ code: 'X9', targets: [] }), indicator(), indicator({ code: 'X8' })];
    const [row] = tracked({ scrutinyEvents, actions, indicators });
    expect(row).toMatchObject({ actions: 'A-01 Red, A-03 Green', indicators: 'CP03 Green; not rated: X9' });
    expect(row?.['state']).toContain('A-01');
  });

  test('dates an event, names its source, and gives the caution of words that are not the inspectors’', () => {
    const said = (held: ScrutinyEventFacts) => wordsOf(pack({ scrutinyEvents: [held] }), 'findings-INS-source');
    expect(said(event())).toBe('3 Jun 2019, published 20 Jun 2019. Source: Ofsted.');
    const citation = { ...letter, note: 'Wording from the press.' };
    expect(said(event({ findings: [finding({ wording: 'theme', citation })] }))).toContain('Wording from the press.');
    expect(said(event({ findings: [finding({ citation })] }))).not.toContain('the press');
    expect(said(event({ citation: null, publishedOn: null }))).toBe('3 Jun 2019. Source: not recorded.');
  });

  test('has no tracker for an event without findings, which the timeline still names, and is not there without events', () => {
    const document = pack({ scrutinyEvents: [event({ findings: [] })] });
    const section = document.sections.find(({ id }) => id === 'findings');
    expect(section?.blocks.map(({ id }) => id)).toEqual(['judgements-table', 'timeline-table']);
    expect(rowsOf(tableOf(document, 'timeline-table'))).toMatchObject([{ kind: 'Inspection', event: 'Inspection' }]);
    expect(pack({ scrutinyEvents: [] }).sections.map(({ id }) => id)).not.toContain('findings');
  });

  test('lists each grade with who gave it: the judgement’s own source before that of its event', () => {
    const own = { area: 'Care leavers', grade: 'Good', citation: { ...letter, publisher: 'DfE' } };
    const judgements = [...event().judgements, own];
    expect(rowsOf(tableOf(pack({ scrutinyEvents: [event({ judgements })] }), 'judgements-table'))).toMatchObject([
      { area: 'Overall', grade: 'Inadequate', source: 'Ofsted' },
      { area: 'Care leavers', grade: 'Good', source: 'DfE' },
    ]);
  });
});

describe.each(['judgements-table', 'timeline-table'])('when an event was, in %s', (table) => {
  test('is a real date where it was one day', () => {
    for (const endsOn of [null, '2019-06-03']) {
      expect(whenOf(event({ endsOn }), table)).toMatchObject({ kind: 'date', on: '2019-06-03', text: '3 Jun 2019' });
    }
  });

  test.each<[string, Partial<ScrutinyEventFacts>]>([
    ['3 to 14 Jun 2019', { endsOn: '2019-06-14' }],
    ['28 May 2019 to 14 Jun 2019', { startsOn: '2019-05-28', endsOn: '2019-06-14' }],
    ['June 2019', { datePrecision: 'month' }],
    ['2019', { datePrecision: 'year' }],
  ])('stays in words where it was not: %s', (words, given) => {
    expect(whenOf(event(given), table)).toEqual({ kind: 'text', text: words });
  });
});
