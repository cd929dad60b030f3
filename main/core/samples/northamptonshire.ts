import type { NewWorkspace } from '#main/store/open-workspace.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { addCatalogue } from './catalogue.ts';
import { inBatches } from './in-batches.ts';
import { instantOf, numbered } from './lookup.ts';
import { readNorthamptonshire, type NorthamptonshireData } from './northamptonshire-data.ts';
import { addBenchmarks, addFigures } from './northamptonshire-figures.ts';
import { addPlan } from './northamptonshire-plan.ts';
import { addScrutiny } from './northamptonshire-scrutiny.ts';
import { addReviews } from './reviews/northamptonshire-reviews.ts';

export const northamptonshireWorkspace: NewWorkspace = {
  uid: 'b7c6f0de-0928-4a19-9c5e-0000000000a1',
  authority: 'Northamptonshire',
  board: 'County Improvement Board',
  laCode: '928',
  marking: 'OFFICIAL',
  kind: 'published_sample',
  notice: 'Published facts only, each with its source; what was not published is not here. Not an official record.',
};

/**
 * Fills a new workspace with what was published about Northamptonshire's children's services, 2012 to 2022. Each row is
 * recorded on the day it became public, so that any past date can be asked what was known then. Indicators have no
 * targets but one, because the catalogue's are typical practice and not Northamptonshire's.
 */
export async function fillNorthamptonshire(db: WritableDb, author: Author): Promise<readonly [Change, ...Change[]]> {
  const data = readNorthamptonshire();
  const sourceId = await addSources(db, data);
  const catalogue = await addCatalogue(db, author, {
    recordedAt: instantOf('2012-04-01'),
    withTargets: false,
    monthly: false,
  });
  const indicatorId = numbered('indicator', [...catalogue.idByCode.keys()]);
  const finding = await addScrutiny(db, data, sourceId, indicatorId);
  const recommendation = await addReviews(db, data, sourceId);
  await addPlan(db, data, { source: sourceId, finding, recommendation, indicator: indicatorId });
  await addFigures(db, data, sourceId, indicatorId);
  await addBenchmarks(db, data, sourceId, indicatorId);
  const after = {
    sources: Object.keys(data.sources).length,
    scrutiny_events: data.scrutiny.events.length,
    case_reviews: data.reviews.length,
    actions: data.plan.actions.length,
    observations: data.figures.observations.length + data.referrals.length,
  };
  return [{ entity: 'workspace', ref: 'northamptonshire sample', before: null, after }, ...catalogue.changes];
}

async function addSources(db: WritableDb, { sources }: NorthamptonshireData): Promise<(key: string) => number> {
  const sourceId = numbered('source', Object.keys(sources));
  const rows = Object.entries(sources).map(([key, { title, publisher, published, url, note }]) => ({
    id: sourceId(key),
    title,
    publisher,
    published_on: published,
    url,
    note,
  }));
  await inBatches(rows, (batch) => db.insertInto('sources').values(batch).execute());
  return sourceId;
}
