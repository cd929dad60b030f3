import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '#main/store/workspace.ts';
import type { Cell, Origin, OriginId, PackDocument } from '#shared/domain/pack/document.ts';
import { requestFor } from '../../../../packs/editions.ts';
import { SampleWorkspaces } from '../../../../packs/sample-packs.ts';
import { documentOf, everyCell, proseOf, rowsOf, sectionOf, tableOf } from '../document-of.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

const request = requestFor('northamptonshire', 'review');

let workspace: Workspace;
let document: PackDocument;
beforeAll(async () => {
  workspace = await workspaces.of('northamptonshire');
  document = await documentOf(workspace, request);
});

const proseIn = (section: string): string => sectionOf(document, section).blocks.map(proseOf).join('\n');
const originOf = (id: OriginId): Origin => {
  const found = document.origins[id];
  if (found === undefined) throw new Error(`no origin ${id}`);
  return found;
};
const cellOf = (table: string, row: string, column: string): Cell => {
  const { columns, rows } = tableOf(document, table);
  const cell = rows.find(({ id }) => id === row)?.cells[columns.findIndex(({ key }) => key === column)];
  if (cell === undefined) throw new Error(`no cell ${table} ${row} ${column}`);
  return cell;
};
/** Titles of the publications that a figure comes down to. */
const titlesBehind = (cell: Cell): string[] => {
  const down = (id: OriginId): string[] => {
    const origin = originOf(id);
    if (origin.kind === 'calculation') return origin.from.flatMap(down);
    return origin.kind === 'source' ? [origin.title] : [];
  };
  return 'origin' in cell ? down(cell.origin) : [];
};
const press = "Safety of hundreds of Northamptonshire children 'unknown', says damning Ofsted report";
const chronicle =
  'Number of unallocated cases for social workers significantly reduced at Northamptonshire County Council';
const trade = 'Northamptonshire is rated inadequate again';

describe('Northamptonshire, October 2018 to June 2019', () => {
  test('says its span, and the baseline that was chosen by rule', () => {
    expect(document.meta.title).toBe('Progress review: October 2018 to June 2019');
    expect(proseIn('review-summary')).toContain('(FV-2018), 17 to 18 Oct 2018');
    expect(proseIn('review-judgements')).toContain('Nobody named a baseline');
    expect(document.sections.map(({ id }) => id)).toEqual([
      'review-summary',
      'review-judgements',
      'review-findings',
      'review-indicators',
      'review-slippage',
      'review-decisions',
      'evidence',
      'data-quality',
      'definitions',
      'sources',
    ]);
  });

  test('sets 267 and 383 one under the other, and 86 against them, each with its publication', () => {
    const table = 'review-indicators-table';
    expect(cellOf(table, 'review-FD10', 'baseline')).toMatchObject({ kind: 'number', value: 267 });
    expect(titlesBehind(cellOf(table, 'review-FD10', 'baseline'))).toEqual([press]);
    expect(cellOf(table, 'review-FD10-baseline-2', 'baseline')).toMatchObject({ kind: 'number', value: 383 });
    expect(titlesBehind(cellOf(table, 'review-FD10-baseline-2', 'baseline'))).toEqual([chronicle]);
    expect(cellOf(table, 'review-FD10', 'now')).toMatchObject({ kind: 'number', value: 86 });
    expect(titlesBehind(cellOf(table, 'review-FD10', 'now'))).toEqual([trade]);
    expect(cellOf(table, 'review-FD10', 'change')).toMatchObject({ value: -181, text: '−181' });
    expect(titlesBehind(cellOf(table, 'review-FD10', 'change')).toSorted()).toEqual([trade, press]);
    expect(proseIn('review-summary')).toContain('267 or 383 in Oct 18, 86 in Jun 19, after a best of 81 in Jan 19');
  });

  test('praises no improvement more than it can be shown: not beyond limits, and not at its target', () => {
    const why = rowsOf(tableOf(document, 'review-indicators-verdicts')).find(({ code }) => code === 'FD10');
    expect(why).toMatchObject({ verdict: 'Improved', variation: 'no limits' });
    expect(why?.['because']).toContain('by the figures alone, without control limits');
    expect(rowsOf(tableOf(document, 'review-findings-glance'))).toMatchObject([
      { ref: 'PA1', promised: '0', done: '0', improved: '1', got_worse: '0', verdict: 'Partly mended' },
      { ref: 'PA2', promised: '0', done: '0', improved: '1', got_worse: '1', verdict: 'Not mended' },
    ]);
    const findings = proseIn('review-findings');
    expect(findings).toContain('But raised again: R03, R07; no action on record');
    expect(findings).toContain('Got worse: WF03. Improved, but not more than got worse: FD10.');
    expect(findings).toContain('No action that answers this finding is on record');
  });

  test('says what got worse in the yearly figures, beside neighbours and England', () => {
    expect(rowsOf(tableOf(document, 'review-indicators-annual')).find(({ code }) => code === 'WF03')).toMatchObject({
      baseline: '25.7%',
      now: '31.1%',
      change: '+5.4 points',
      england: '15.8%',
      verdict: 'Got worse',
    });
    expect(proseIn('review-summary')).toContain('LC01');
  });

  test('says beside an improvement what was said against it, and of which day the figures of the workforce are', () => {
    expect(proseIn('review-summary')).toContain(
      '39.0% in 2017-18, 30.0% in 2018-19 (figures alone; see what was said)',
    );
    const said = proseIn('review-indicators');
    expect(said).toContain('so this may be no improvement');
    expect(said).toContain('2018-19 that of 30 September 2019, three months after');
    const { caption } = tableOf(document, 'review-indicators-annual');
    expect(caption).toContain('some may have been counted or come out after the as-at date');
  });

  test('counts the same figures in its data quality as in its tables', () => {
    expect(proseIn('review-indicators')).toContain('Of 41 indicators with a figure');
    expect(proseIn('data-quality')).toContain(
      '2 of 118 indicators have a monthly figure to show, 39 more a yearly one:',
    );
  });

  test('defines every indicator that it gives a verdict on', () => {
    const defined = rowsOf(tableOf(document, 'definitions-indicators')).map(({ code }) => code);
    const judged = tableOf(document, 'review-indicators-annual').rows.filter(({ band }) => band !== true);
    expect(judged).toHaveLength(25);
    for (const { cells } of judged) expect(defined).toContain(cells[0]?.kind === 'text' ? cells[0].text : '');
  });

  test('holds the grades in force at a visit that gave none against the latest', () => {
    const grades = rowsOf(tableOf(document, 'review-grades'));
    expect(grades.find(({ area }) => area === 'Overall effectiveness')).toMatchObject({
      before: 'Requires improvement to be good',
      now: 'Inadequate',
      direction: '▼ Worse',
    });
    expect(grades).toHaveLength(4);
    expect(grades.filter(({ now }) => now === 'Inadequate')).toHaveLength(3);
    expect(grades.filter(({ direction }) => direction === 'no comparison')).toHaveLength(3);
    expect(proseIn('review-judgements')).toContain('was a focused visit: it gives a letter and no grade');
  });

  test('tells what happened in the span, with the two reviews that were published and nothing later', () => {
    const events = rowsOf(tableOf(document, 'review-events')).map(({ event }) => event ?? '');
    expect(events).toHaveLength(10);
    expect(events.join('\n')).toMatch(/FV-2018[\s\S]*DIR-2018[\s\S]*COM-2019[\s\S]*Child Ak[\s\S]*INS-2019/u);
    expect(events.join('\n')).not.toContain('resigns');
    // one day is a date, of an event as of a review that was published; a span or a month is none
    const dated = tableOf(document, 'review-events').rows.flatMap(({ cells: [when] }) => when ?? []);
    expect(dated.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))).toEqual([
      '17 to 18 Oct 2018; published 13 Nov 2018',
      'June 2019',
      '17 to 28 Jun 2019; published 29 Jul 2019',
    ]);
    expect(dated.flatMap((cell) => (cell.kind === 'date' ? [cell.on] : []))).toHaveLength(7);
  });

  test('lists the sixteen areas of June 2019 without a verdict, and leaves the headline to what stood before', () => {
    const later = rowsOf(tableOf(document, 'review-later-table'));
    expect(later).toHaveLength(16);
    expect(later.every(({ actions }) => actions === 'WS2-01, due 5 Nov 2019')).toBe(true);
    expect(Object.keys(later[0] ?? {})).not.toContain('verdict');
    const headline = sectionOf(document, 'review-summary').blocks.find(({ id }) => id === 'review-headline');
    expect(headline?.kind === 'figures' && headline.items.map(({ cell }) => 'value' in cell && cell.value)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('asks what nobody has decided', () => {
    const asked = proseIn('review-decisions');
    expect(asked).toContain('Who answers PA1, PA2');
    expect(asked).toContain('Whether PA1, PA2 are still open in their own right: raised again as R03, R07, R14.');
    expect(asked).toContain('Whether to accept 2 pieces of evidence');
    expect(asked).toContain('No decision of a board is on record up to 31 July 2019; that none was made cannot');
  });

  test('has an origin for every figure, and none that nobody published or kept', () => {
    const ids = everyCell(document).flatMap((cell) => ('origin' in cell ? [cell.origin] : []));
    expect(ids.length).toBeGreaterThan(200);
    const follow = (id: OriginId): Origin[] => {
      const origin = originOf(id);
      return origin.kind === 'calculation' ? [origin, ...origin.from.flatMap(follow)] : [origin];
    };
    const said = ids.flatMap(follow).map((origin) => {
      if (origin.kind === 'source') return origin.title;
      if (origin.kind === 'calculation') return origin.from.length === 0 ? '' : origin.text;
      return origin.kind === 'record' ? origin.ref : origin.kind;
    });
    expect(said).not.toContain('');
  });

  test('says what docs/methods/progress-review.md quotes', () => {
    const method = readFileSync(new URL('../../../../../docs/methods/progress-review.md', import.meta.url), 'utf8');
    const quotes = [...method.matchAll(/^> (.+)$/gmu)].map((match) => match[1] ?? '');
    const cells = everyCell(document).map((cell) => ('text' in cell ? cell.text : ''));
    const said = `${cells.join('\n')}\n${proseIn('review-findings')}`;
    expect(quotes).toHaveLength(2);
    expect(quotes.filter((quote) => !said.includes(quote))).toEqual([]);
  });

  test('names no child and repeats no row id', () => {
    const rows = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ id }) => id) : [])),
    );
    expect(rows.toSorted().filter((id, i, all) => id === all[i - 1])).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/Tiffin|Muggleton|Dylan|Evelyn/u);
  });
});

describe('another question of the same workspace', () => {
  test('a baseline that was named is held against, and nothing is said of a rule', async () => {
    const named = await documentOf(workspace, { ...request, span: { from: '2018-10', baselineEvent: 'ins-2016' } });
    const judgements = sectionOf(named, 'review-judgements').blocks.map(proseOf).join('\n');
    expect(judgements).toContain('Grades then are those of');
    expect(judgements).not.toContain('Nobody named');
    // what FV-2018 found stood when the span began, and is reviewed with the inspection that found nothing on record
    expect(rowsOf(tableOf(named, 'review-findings-glance')).map(({ ref }) => ref)).toEqual(['PA1', 'PA2']);
  });

  test('as it was known on the day of the inspection, nothing of its report counts', async () => {
    const then = await documentOf(workspace, { ...request, asAtOn: '2019-06-30', knownOn: '2019-06-30' });
    expect(rowsOf(tableOf(then, 'review-grades')).map(({ now }) => now)).toEqual(['not judged']);
    const figures = rowsOf(tableOf(then, 'review-indicators-table')).find(({ code }) => code === 'FD10');
    expect(figures).toMatchObject({ baseline: '267', now: '81' });
    expect(sectionOf(then, 'review-findings').blocks.some(({ id }) => id === 'review-later')).toBe(false);
  });
});
