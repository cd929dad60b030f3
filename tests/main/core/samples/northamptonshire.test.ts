import { knownNow, knownThen } from '#main/core/as-at.ts';
import papaparse from 'papaparse';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { loadReviews } from '#main/core/reviews/load-reviews.ts';
import { loadScrutiny } from '#main/core/scrutiny/load-scrutiny.ts';
import { loadDeadlines } from '#main/core/scrutiny/load-deadlines.ts';
import { loadBankHolidays } from '#main/core/rule-sets/load-bank-holidays.ts';
import { resourcePath } from '#main/resources.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { financialYearOf } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { forbiddenNames } from './forbidden-names.ts';
import { everyText, inspect, makeIn, rowsWithoutSource, sampleFolder } from './sample-workspace.ts';

const folder = sampleFolder();
let workspace: Workspace;

beforeAll(async () => {
  const made = await makeIn(folder.path, 'northamptonshire', 'n');
  await made.close();
  workspace = await openWorkspace(made.path, { readOnly: true });
});
afterAll(async () => {
  await workspace.close();
  folder.clean();
});

const indicator = async (code: string, asAtOn: string, period = asAtOn.slice(0, 7)): Promise<IndicatorFacts> => {
  const found = (await loadIndicators(workspace.db, knownThen(asAtOn), period)).find((facts) => facts.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};

describe('every fact', () => {
  test('carries a source', () => {
    expect(rowsWithoutSource(workspace.path)).toEqual([]);
  });

  test('has a source with a publisher, and either an address or a note that says why there is none', async () => {
    const sources = await workspace.db.selectFrom('sources').selectAll().execute();
    expect(sources.length).toBeGreaterThan(25);
    for (const { title, publisher, url, note } of sources) {
      expect(`${title}: ${publisher}`).not.toMatch(/: $/);
      expect(`${title}: ${url}${note}`).not.toMatch(/: $/);
    }
  });

  test('was recorded no earlier than the day before its source was published', () => {
    const early = inspect(workspace.path, (sqlite) =>
      [
        'scrutiny_events',
        'judgements',
        'findings',
        'case_reviews',
        'recommendations',
        'actions',
        'updates',
        'observations',
      ].flatMap((table) =>
        sqlite
          .prepare<[], { what: string }>(
            `SELECT '${table} ' || t.rowid || ' ' || t.recorded_at || ' < ' || s.published_on AS what FROM ${table} t
               JOIN sources s ON s.id = t.source_id WHERE t.recorded_at < date(s.published_on, '-1 day')`,
          )
          .all(),
      ),
    );
    // A day's grace: what became public on a Tuesday is often cited from Wednesday's press.
    expect(early).toEqual([]);
  });

  test('names nobody: no child, no family, no perpetrator, and officials by their roles', () => {
    const text = everyText(workspace.path);
    expect(text.length).toBeGreaterThan(20_000);
    expect(forbiddenNames(text)).toEqual([]);
    expect(forbiddenNames('see https://example.org/a-zebedee-b', ['zebedee'])).toEqual(['zebedee']);
  });
});

describe('the inspection of 2019', () => {
  test('has sixteen areas for improvement, as listed by the source, each linked to indicators', async () => {
    const events = await loadScrutiny(workspace.db, knownThen('2019-07-31'));
    const inspection = events.find(({ ref }) => ref === 'INS-2019');
    const areas = inspection?.findings ?? [];
    expect(areas.map(({ ref }) => ref)).toEqual(
      Array.from({ length: 16 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
    );
    expect(new Set(areas.map(({ wording, kind }) => `${wording} ${kind}`))).toEqual(
      new Set(['as_listed area_for_improvement']),
    );
    for (const { ref, indicators } of areas) expect(`${ref} ${indicators.length}`).not.toMatch(/ 0$/);
    expect(inspection?.judgements.map(({ grade }) => grade)).toEqual([
      'Requires improvement to be good',
      'Inadequate',
      'Inadequate',
      'Inadequate',
    ]);
  });

  test('follows a focused visit with two priority actions whose wording is marked as reconstructed', async () => {
    const events = await loadScrutiny(workspace.db, knownThen('2018-11-30'));
    const visit = events.find(({ ref }) => ref === 'FV-2018');
    expect(visit?.findings.map(({ ref, kind, wording }) => `${ref} ${kind} ${wording}`)).toEqual([
      'PA1 priority_action reconstructed',
      'PA2 priority_action reconstructed',
    ]);
    for (const { text } of visit?.findings ?? []) expect(text).toMatch(/not the wording of Ofsted's letter/);
  });
});

describe('what was known when', () => {
  test('on 30 November 2018 nothing of June 2019 is known', async () => {
    const events = await loadScrutiny(workspace.db, knownThen('2018-11-30'));
    expect(events.map(({ ref }) => ref)).toContain('DIR-2018');
    expect(events.map(({ ref }) => ref).filter((ref) => ref.includes('2019'))).toEqual([]);
    expect(await loadReviews(workspace.db, knownThen('2018-11-30'))).toEqual([]);
    const { values, targets } = await indicator('FD10', '2018-11-30');
    expect(values.map(({ period, used }) => [period, used.value])).toEqual([
      ['2018-01', 551],
      ['2018-10', 267],
    ]);
    expect(targets).toEqual([]);
  });

  test('on 31 July 2019 the report of 29 July is known and October 2019 is not', async () => {
    const events = await loadScrutiny(workspace.db, knownThen('2019-07-31'));
    expect(events.at(-1)?.ref).toBe('INS-2019');
    const { values, targets } = await indicator('FD10', '2019-07-31', '2019-06');
    expect(values.map(({ period, used }) => [period, used.value])).toEqual([
      ['2018-01', 551],
      ['2018-10', 267],
      ['2019-01', 81],
      ['2019-06', 86],
    ]);
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({ target: 0, amberLimit: null });
    expect(targets[0]?.basis).toMatch(/R07/);
  });

  test('both published values of October 2018 stand side by side, with the reason for the one that is used', async () => {
    const { values } = await indicator('FD10', '2019-07-31', '2019-06');
    const october = values.find(({ period }) => period === '2018-10');
    expect(october?.used).toMatchObject({ value: 267, observedOn: '2018-10-17' });
    expect(october?.conflicting.map(({ value }) => value)).toEqual([383]);
    expect(october?.conflicting[0]?.citation?.publisher).toBe('Northampton Chronicle & Echo');
    expect(october?.choiceReason).toMatch(/267.*383/);
  });

  test('"more than 300" stays a text: it is no number, and the gains before it are followed by 0 in early 2020', async () => {
    const { values } = await indicator('FD10', '2020-04-30', '2020-03');
    const last = values.slice(-2).map(({ period, used }) => [period, used.value, used.marker, used.originalText]);
    expect(last).toEqual([
      ['2019-10', null, 'approximate', 'more than 300'],
      ['2020-02', 0, null, '0 for six weeks, January to February 2020'],
    ]);
  });

  test('the workforce return that contradicts "vacancies are low" is said where the indicator is', async () => {
    const then = await indicator('WF04', '2019-07-31', '2019-06');
    expect(then.commentaries.at(-1)?.text).toMatch(/vacancies are low.*26\.7%/);
    expect(then.commentaries.at(-1)?.text).not.toMatch(/28\.3%/);
    const later = await indicator('WF04', '2020-04-30');
    expect(later.commentaries.at(-1)?.text).toMatch(/28\.3%/);
    const own = later.benchmarks.filter(({ area }) => area === 'authority').map(({ year, value }) => [year, value]);
    expect(own).toEqual([
      ['2017-18', 26.7],
      ['2018-19', 28.3],
    ]);
  });
});

describe('the monthly series of referrals', () => {
  test('has 108 months, and each year sums to the published annual total', async () => {
    const { values } = await indicator('FD15', '2022-01-31', '2021-12');
    expect(values).toHaveLength(108);
    expect([values[0]?.period, values.at(-1)?.period]).toEqual(['2012-04', '2021-03']);
    const totals = new Map<string, number>();
    for (const { period, used } of values) {
      const year = financialYearOf(period);
      totals.set(year, (totals.get(year) ?? 0) + (used.value ?? Number.NaN));
    }
    const published = await workspace.db
      .selectFrom('benchmarks')
      .select(['year', 'value'])
      .where('measure_code', '=', 'CPP_Total_NumRef')
      .where('area', '=', 'authority')
      .orderBy('year')
      .execute();
    expect(published).toEqual([
      { year: '2017-18', value: 11_216 },
      { year: '2018-19', value: 11_266 },
      { year: '2019-20', value: 13_504 },
    ]);
    for (const { year, value } of published) expect([year, totals.get(year)]).toEqual([year, value]);
  });

  test('was published a year at a time: in July 2019 it ends in March 2018', async () => {
    const { values } = await indicator('FD15', '2019-07-31', '2019-06');
    expect(values.at(-1)?.period).toBe('2018-03');
  });
});

describe('the annual figures', () => {
  const catalogue = papaparse.parse<Record<string, string>>(
    readFileSync(resourcePath('catalogue', 'indicators.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;
  const table = papaparse.parse<Record<string, string>>(
    readFileSync(resourcePath('samples', 'northamptonshire', 'benchmarks.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;

  test('hold every published cell of the file and nothing where none was published', async () => {
    const columns = ['northamptonshire', 'sn_mean_2021model', 'east_midlands', 'england'];
    const cells = table.flatMap((row) => columns.map((column) => row[column] ?? '')).filter((cell) => /\d/.test(cell));
    const rows = await workspace.db.selectFrom('benchmarks').select('value').execute();
    expect(rows).toHaveLength(cells.length);
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
    expect(sum(rows.map(({ value }) => value))).toBeCloseTo(sum(cells.map(Number)), 3);
  });

  test('stand under the indicator that the catalogue names for them', async () => {
    const facts = await loadIndicators(workspace.db, knownThen('2020-04-30'), '2020-03');
    const linked = facts.filter(({ benchmarks }) => benchmarks.length > 0);
    expect(linked.length).toBeGreaterThanOrEqual(38);
    const held = (code: string, area: string, year: string): number | null =>
      facts
        .find((each) => each.code === code)
        ?.benchmarks.find((benchmark) => benchmark.area === area && benchmark.year === year)?.value ?? null;
    for (const { code } of linked) {
      const row = catalogue.find((each) => each['code'] === code);
      const said = [
        ['authority', '2017-18', row?.['northamptonshire_2017_18']],
        ['authority', '2018-19', row?.['northamptonshire_2018_19']],
        ['statistical_neighbours', '2018-19', row?.['neighbours_2018_19']],
      ] as const;
      for (const [area, year, text] of said) {
        if (text === undefined || text === '') continue;
        const found = held(code, area, year);
        expect(
          Math.abs((found ?? Number.NaN) - Number(text)),
          `${code} ${area} ${year}: ${found} and ${text}`,
        ).toBeLessThan(0.06);
      }
    }
  });
});

describe('the plan', () => {
  test('shows the trust 93 days late against its baseline, although it met its agreed date', async () => {
    const actions = await loadActions(workspace.db, knownThen('2020-12-31'));
    const trust = actions.find(({ ref }) => ref === 'WS3-01');
    if (trust === undefined) throw new Error('no trust');
    expect(slippageOf(trust, '2020-12-31')).toMatchObject({
      baselineDueOn: '2020-07-31',
      agreedDueOn: '2020-11-01',
      expectedOn: '2020-11-01',
      finished: true,
      slippageDays: 93,
      timesMoved: 1,
    });
  });

  test('counts the 70 working days of the action plan to 5 November 2019', async () => {
    const actions = await loadActions(workspace.db, knownThen('2019-07-31'));
    const plan = actions.find(({ ref }) => ref === 'WS2-01');
    expect(plan?.baselineDueOn).toBe(addWorkingDays('2019-07-29', 70, await loadBankHolidays()));
    expect(plan?.findings).toHaveLength(16);
  });

  test('holds no answer as owed: no source says whether or when the plan was sent, and the years would call it overdue', async () => {
    expect(await loadDeadlines(workspace.db, knownThen('2022-12-31'))).toStrictEqual([]);
  });

  test('has no progress figure but for what is said to be done, because none was published', async () => {
    const updates = await workspace.db
      .selectFrom('updates')
      .select(['status', 'progress_percent', 'self_rating'])
      .execute();
    expect(new Set(updates.map(({ status }) => status))).toEqual(new Set(['completed', 'in_progress', 'superseded']));
    for (const { status, progress_percent } of updates)
      expect(progress_percent).toBe(status === 'completed' ? 100 : null);
    const rows = (await loadActions(workspace.db, knownThen('2020-10-31'))).map((action) =>
      knownFacts(action, '2020-10-31'),
    );
    expect(new Set(rows.map(({ progressPercent }) => progressPercent))).toEqual(new Set([null, 100]));
    expect(new Set(updates.map((update) => update.self_rating))).toEqual(new Set([null]));
  });

  test('sets no target that Northamptonshire did not publish', async () => {
    const targets = await workspace.db
      .selectFrom('indicator_targets')
      .innerJoin('indicators', 'indicators.id', 'indicator_targets.indicator_id')
      .select('code')
      .execute();
    expect(targets).toEqual([{ code: 'FD10' }]);
    const facts = await loadIndicators(workspace.db, knownThen('2019-07-31'), '2019-06');
    expect(facts).toHaveLength(118);
    expect(facts.filter(({ monthly }) => monthly)).toEqual([]);
    // A range of typical practice would be a borrowed target as well.
    expect(facts.filter(({ definition }) => definition.polarity === 'range')).toEqual([]);
  });
});

describe('the case reviews', () => {
  test('are known by codes and months; their themes are marked as themes, and of the third nothing is said', async () => {
    const reviews = await loadReviews(workspace.db, knownThen('2019-07-31'));
    const seen = reviews.map(({ code, incidentPeriod, publishedOn, recommendations }) => ({
      code,
      incidentPeriod,
      publishedOn,
      themes: recommendations.length,
    }));
    expect(seen.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
      { code: 'Child Ak', incidentPeriod: '2017-12', publishedOn: '2019-06-05', themes: 7 },
      { code: 'Child Ap', incidentPeriod: '2018-04', publishedOn: '2019-06-05', themes: 4 },
      { code: 'Third review', incidentPeriod: null, publishedOn: null, themes: 0 },
    ]);
    const before = await loadReviews(workspace.db, knownNow('2019-05-31', '2021-04-30'));
    expect(before).toEqual([]);
    const wordings = reviews.flatMap(({ recommendations }) => recommendations.map(({ wording }) => wording));
    expect(new Set(wordings)).toEqual(new Set(['theme']));
  });
});

test('the sample says what it is, and is the same file each time it is made', async () => {
  const authority = await workspace.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
  expect(authority).toMatchObject({ name: 'Northamptonshire', la_code: '928', kind: 'published_sample' });
  expect(authority.notice).toMatch(/Published facts only/);
  const again = await makeIn(folder.path, 'northamptonshire', 'again');
  await again.close();
  expect(readFileSync(again.path).equals(readFileSync(workspace.path))).toBe(true);
});
