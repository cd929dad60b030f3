import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { SearchKind } from '#shared/domain/search-kind.ts';
import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** The condition that some columns or texts hold what is looked for. */
type Holds = (...texts: (string | RawBuilder<string>)[]) => RawBuilder<boolean>;

/** A column as it stands: the latest amendment of it, else what was first recorded. */
const standing = (entity: AmendedEntity, table: string, field: string): RawBuilder<string> => sql<string>`coalesce(
  (SELECT json_extract(value_json, '$') FROM amendments
    WHERE entity = ${entity} AND entity_id = ${sql.ref(`${table}.id`)} AND field = ${field}
    ORDER BY amended_on DESC, id DESC LIMIT 1),
  ${sql.ref(`${table}.${field}`)})`;

/** A day as it stands, which may have been amended to none. */
const standingDay = (
  entity: AmendedEntity,
  table: string,
  field: string,
): RawBuilder<IsoDate | null> => sql<IsoDate | null>`(SELECT value FROM (
    SELECT json_extract(value_json, '$') AS value, amended_on AS day, id FROM amendments
      WHERE entity = ${entity} AND entity_id = ${sql.ref(`${table}.id`)} AND field = ${field}
    UNION ALL SELECT ${sql.ref(`${table}.${field}`)}, '', 0)
  ORDER BY day DESC, id DESC LIMIT 1)`;

/** Withdrawn exists only as an amendment: there is no column of it. */
const isWithdrawn = sql<number>`coalesce((SELECT json_extract(value_json, '$') FROM amendments
  WHERE entity = 'findings' AND entity_id = findings.id AND field = 'withdrawn'
  ORDER BY amended_on DESC, id DESC LIMIT 1), 0)`;

const actionStart = standingDay('actions', 'actions', 'starts_on');
const eventStart = standingDay('scrutiny_events', 'scrutiny_events', 'starts_on');
const eventPublished = standingDay('scrutiny_events', 'scrutiny_events', 'published_on');
const reviewPublished = standingDay('case_reviews', 'case_reviews', 'published_on');
const heldOn = standingDay('meetings', 'meetings', 'held_on');
const actionTitle = standing('actions', 'actions', 'title');
const actionText = standing('actions', 'actions', 'description');
const actionMeasure = standing('actions', 'actions', 'success_measure');
const findingText = standing('findings', 'findings', 'text');
const eventTitle = standing('scrutiny_events', 'scrutiny_events', 'title');
const eventSummary = standing('scrutiny_events', 'scrutiny_events', 'summary');
const reviewSummary = standing('case_reviews', 'case_reviews', 'summary');
const recommendationText = standing('recommendations', 'recommendations', 'text');
const meetingTitle = standing('meetings', 'meetings', 'title');
const meetingNote = standing('meetings', 'meetings', 'note');

/** How many of each kind are shown; the count says how many there are. */
const mostShown = 20;

/** Counted over everything found, before the limit. */
const total = sql<number>`count(*) OVER ()`.as('total');

const noDate = sql<IsoDate | null>`NULL`.as('dated_on');

const actions = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('actions')
    .select([
      'ref',
      actionTitle.as('title'),
      sql<string>`${actionText} || ' ' || ${actionMeasure}`.as('text'),
      actionStart.as('dated_on'),
    ])
    .select(total)
    .where(holds('ref', actionTitle, actionText, actionMeasure))
    .orderBy('ref')
    .limit(mostShown);

const updates = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('updates')
    .innerJoin('actions', 'actions.id', 'updates.action_id')
    .select(['actions.ref', actionTitle.as('title'), 'updates.narrative as text', 'updates.reported_on as dated_on'])
    .select(total)
    .where(holds('updates.narrative'))
    .orderBy('updates.reported_on', 'desc')
    .limit(mostShown);

const evidence = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('evidence')
    .innerJoin('actions', 'actions.id', 'evidence.action_id')
    .select(['actions.ref', actionTitle.as('title'), 'evidence.title as text', 'evidence.claimed_on as dated_on'])
    .select(total)
    .where(holds('evidence.title', 'evidence.reference', 'evidence.file_name'))
    .orderBy('evidence.claimed_on', 'desc')
    .limit(mostShown);

const findings = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('findings')
    .innerJoin('scrutiny_events', 'scrutiny_events.id', 'findings.event_id')
    .select(['findings.ref', eventTitle.as('title'), findingText.as('text')])
    .select(eventPublished.as('dated_on'))
    .select(total)
    .where(holds('findings.ref', findingText))
    .where(isWithdrawn, '=', 0)
    .orderBy('findings.ref')
    .limit(mostShown);

const events = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('scrutiny_events')
    .select(['ref', eventTitle.as('title'), eventSummary.as('text'), eventStart.as('dated_on')])
    .select(total)
    .where(holds('ref', eventTitle, eventSummary, 'body'))
    .orderBy('dated_on', 'desc')
    .limit(mostShown);

const reviews = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('case_reviews')
    .select(['code as ref', 'code as title', reviewSummary.as('text'), reviewPublished.as('dated_on')])
    .select(total)
    .where(holds('code', reviewSummary))
    .orderBy('code')
    .limit(mostShown);

const recommendations = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('recommendations')
    .innerJoin('case_reviews', 'case_reviews.id', 'recommendations.review_id')
    .select(['case_reviews.code as ref', 'recommendations.ref as title', recommendationText.as('text')])
    .select(reviewPublished.as('dated_on'))
    .select(total)
    .where(holds('recommendations.ref', recommendationText))
    .orderBy('recommendations.ref')
    .limit(mostShown);

const indicators = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('indicators')
    .innerJoin('indicator_definitions as definition', 'definition.indicator_id', 'indicators.id')
    .select(['indicators.code as ref', 'definition.name as title', 'definition.name as text', noDate])
    .select(total)
    .where(holds('indicators.code', 'definition.name'))
    .groupBy('indicators.code')
    .orderBy('indicators.position')
    .limit(mostShown);

const commentaries = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('commentaries')
    .innerJoin('indicators', 'indicators.id', 'commentaries.indicator_id')
    .select(['indicators.code as ref', 'commentaries.period as title', 'commentaries.text'])
    .select('commentaries.written_on as dated_on')
    .select(total)
    .where(holds('commentaries.text'))
    .orderBy('commentaries.written_on', 'desc')
    .limit(mostShown);

const meetings = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('meetings')
    .leftJoin('minutes', 'minutes.meeting_id', 'meetings.id')
    .select((eb) => ['meetings.ref', meetingTitle.as('title'), eb.fn.coalesce('minutes.text', meetingNote).as('text')])
    .select(heldOn.as('dated_on'))
    .select(total)
    .where(holds(meetingTitle, meetingNote, 'minutes.text'))
    .groupBy('meetings.id')
    .orderBy('dated_on', 'desc')
    .limit(mostShown);

const decisions = (db: ReadableDb, holds: Holds) =>
  db
    .selectFrom('decisions')
    .innerJoin('meetings', 'meetings.id', 'decisions.meeting_id')
    .select(['meetings.ref', 'decisions.ref as title', 'decisions.text', heldOn.as('dated_on')])
    .select(total)
    .where(holds('decisions.ref', 'decisions.text', 'decisions.lead'))
    .orderBy('dated_on', 'desc')
    .limit(mostShown);

/** What is looked through, in the order in which it is shown. */
export const searchedTexts = [
  ['action', actions],
  ['update', updates],
  ['evidence', evidence],
  ['finding', findings],
  ['event', events],
  ['review', reviews],
  ['recommendation', recommendations],
  ['indicator', indicators],
  ['commentary', commentaries],
  ['meeting', meetings],
  ['decision', decisions],
] as const satisfies readonly (readonly [SearchKind, unknown])[];
