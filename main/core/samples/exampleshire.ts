import { addMonths, firstDayOf, lastDayOf, type IsoDate } from '#shared/domain/dates.ts';
import type { NewWorkspace } from '#main/store/open-workspace.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { addBoard } from './exampleshire-board.ts';
import { readExampleshireWords } from './exampleshire-data.ts';
import { addIndicators, chooseIndicators } from './exampleshire-indicators.ts';
import { completeOptions, periodsOf, type ExampleshireOptions } from './exampleshire-options.ts';
import { addOversight } from './exampleshire-oversight.ts';
import { addActions, addPeople, plannedAt, type SampleAction } from './exampleshire-plan.ts';
import { sentFiles } from './exampleshire-returns.ts';
import { addSteps } from './exampleshire-steps.ts';
import { addSchedules } from './exampleshire-schedules.ts';
import { inBatches } from './in-batches.ts';
import { createRandom } from './random.ts';
import { receiveFiles } from './receive-files.ts';
import { addReviewWork } from './reviews/exampleshire-review-work.ts';

export const exampleshireWorkspace: NewWorkspace = {
  uid: 'b7c6f0de-0000-4a19-9c5e-0000000000e1',
  authority: 'Exampleshire',
  board: 'Exampleshire Improvement Board',
  laCode: '000',
  kind: 'fictional_sample',
  notice: 'Fictional sample: no figure here describes a real place.',
};

/** The one source of everything in a fictional sample. */
const sourceId = 1;

/**
 * Fills a new workspace with a fictional authority: a plan that slips, returns as the files that were sent, late and
 * restated and with gaps, evidence in every state, and a board that does not always agree with the owners.
 */
export async function fillExampleshire(
  db: WritableDb,
  author: Author,
  asked: Partial<ExampleshireOptions>,
): Promise<readonly [Change, ...Change[]]> {
  const options = completeOptions(asked);
  const periods = periodsOf(options);
  const first = periods[0] ?? options.end;
  const until = lastDayOf(addMonths(options.end, 1));
  const words = readExampleshireWords();
  const indicators = chooseIndicators(options.indicators);
  const source = {
    id: sourceId,
    title: 'Invented for this sample',
    publisher: 'Plumbline',
    note: exampleshireWorkspace.notice ?? '',
  };
  await db.insertInto('sources').values(source).execute();
  await addPeople(db, words.plan);
  const later = await addIndicators(db, author, indicators, periods, words.plan.people.length);
  const files = sentFiles(indicators, options).filter(({ receivedOn }) => receivedOn <= until);
  const observations = await receiveFiles(db, files, indicators, later);
  await addSchedules(db, indicators, options);
  const made = await addOversight(db, { words: words.oversight, indicators, first, end: options.end, sourceId });
  const span = { from: firstDayOf(first), to: until };
  const actions = await addActions(db, {
    words: words.plan,
    actions: options.actions,
    seed: options.seed,
    span,
    until,
    sourceId,
  });
  await linkActions(db, actions, { ...made, indicators: indicators.length }, { seed: options.seed, until: span.to });
  const agencies = new Set(words.plan.people.map(({ agency }) => agency)).size;
  await addSteps(db, actions, { seed: options.seed, until: span.to, agencies });
  await addReviewWork(db, { words: words.oversight, end: options.end, sourceId, actions, seed: options.seed });
  await addBoard(db, { words, indicators, actions, periods, seed: options.seed, sourceId });
  const after = { ...options, returns: files.length, observations };
  return [{ entity: 'workspace', ref: 'exampleshire sample', before: null, after }];
}

/** Most actions answer a finding; a few carry out a recommendation; two in five are meant to move an indicator. */
async function linkActions(
  db: WritableDb,
  actions: readonly SampleAction[],
  counts: { readonly findings: number; readonly recommendations: number; readonly indicators: number },
  { seed, until }: { readonly seed: number; readonly until: IsoDate },
): Promise<void> {
  const links = actions.map(({ id, story }) => {
    const random = createRandom(seed, `links ${id}`);
    const draw = (probability: number, count: number): number | null =>
      count > 0 && random.chance(probability) ? random.whole(1, count) : null;
    return {
      link: { action_id: id, recorded_at: plannedAt(story.startsOn, until) },
      finding: draw(0.8, counts.findings),
      recommendation: draw(0.15, counts.recommendations),
      indicator: draw(0.4, counts.indicators),
    };
  });
  const findings = links.flatMap(({ link, finding }) => (finding === null ? [] : [{ ...link, finding_id: finding }]));
  const recommendations = links.flatMap(({ link, recommendation }) =>
    recommendation === null ? [] : [{ ...link, recommendation_id: recommendation }],
  );
  const indicators = links.flatMap(({ link, indicator }) =>
    indicator === null ? [] : [{ ...link, indicator_id: indicator }],
  );
  await inBatches(findings, (rows) => db.insertInto('action_links').values(rows).execute());
  await inBatches(recommendations, (rows) => db.insertInto('action_links').values(rows).execute());
  await inBatches(indicators, (rows) => db.insertInto('action_links').values(rows).execute());
}
