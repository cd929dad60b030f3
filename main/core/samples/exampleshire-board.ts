import { addDays, addMonths, firstDayOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import type { OversightWords, PlanWords } from './exampleshire-data.ts';
import type { SampleAction } from './exampleshire-plan.ts';
import { addMeetingRecords } from './exampleshire-meetings.ts';
import { inBatches } from './in-batches.ts';
import { instantOf } from './lookup.ts';
import { sampleSeries } from './exampleshire-series.ts';
import { createRandom } from './random.ts';

export interface BoardOrder {
  readonly words: { readonly plan: PlanWords; readonly oversight: OversightWords };
  readonly indicators: readonly CatalogueIndicator[];
  readonly actions: readonly SampleAction[];
  readonly periods: readonly Period[];
  readonly seed: number;
  readonly sourceId: number;
}

/** The board meets on the 24th of the month after, when the returns are in, or on the Monday that follows a weekend. */
function meetingOn(period: Period): IsoDate {
  const day = addDays(firstDayOf(addMonths(period, 1)), 23);
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Meetings with their decisions, what the board put in place of the rules' ratings, and the owners' remarks. */
export async function addBoard(db: WritableDb, order: BoardOrder): Promise<void> {
  const { periods, words, seed, sourceId } = order;
  const meetings = periods.map((period, index) => ({
    id: index + 1,
    ref: `M${String(index + 1).padStart(3, '0')}`,
    held_on: meetingOn(period),
    title: 'Improvement board',
    source_id: sourceId,
    recorded_at: instantOf(meetingOn(period)),
  }));
  const decisions = periods.flatMap((period, index) => {
    const random = createRandom(seed, `decisions ${period}`);
    const heldOn = meetingOn(period);
    return Array.from({ length: random.whole(1, 3) }, (_, at) => ({
      ref: `D${index + 1}-${at + 1}`,
      meeting_id: index + 1,
      text: random.pick(words.oversight.decisions),
      lead: words.plan.people[random.whole(0, words.plan.people.length - 1)]?.role ?? '',
      due_on: random.chance(0.7) ? addDays(heldOn, 28) : null,
      source_id: sourceId,
      recorded_at: instantOf(heldOn),
    }));
  });
  await inBatches(meetings, (batch) => db.insertInto('meetings').values(batch).execute());
  await inBatches(decisions, (batch) => db.insertInto('decisions').values(batch).execute());
  await addMeetingRecords(db, { roles: await boardRoles(db), seed });
  await addModerations(db, order);
  await addCommentaries(db, order);
}

/** Who leads something sits on the board. */
const boardRoles = (db: WritableDb) =>
  db
    .selectFrom('people')
    .innerJoin('agencies', 'agencies.id', 'people.agency_id')
    .select(['people.role', 'agencies.name as agency'])
    .orderBy('people.id')
    .execute();

/** At each of the last four meetings two actions and one indicator: always towards the more careful colour. */
async function addModerations(db: WritableDb, order: BoardOrder): Promise<void> {
  const rows = order.periods.slice(-4).flatMap((period) => moderationsAt(period, order));
  await inBatches(rows, (batch) => db.insertInto('moderations').values(batch).execute());
}

function moderationsAt(period: Period, { periods, actions, indicators, words, seed }: BoardOrder) {
  const random = createRandom(seed, `moderations ${period}`);
  const on = meetingOn(period);
  const meeting = {
    colour: 'amber' as const,
    moderated_by: 'Improvement board',
    moderated_on: on,
    meeting_id: periods.indexOf(period) + 1,
    recorded_at: instantOf(on),
  };
  const open = actions.filter(({ reports }) => {
    const latest = reports.at(-1);
    return latest?.status === 'in_progress' && latest.selfRating === 'green';
  });
  const rated = indicators.filter(({ polarity, target }) => polarity !== 'context' && target !== null);
  const pickAction = () => {
    const action = open[random.whole(0, Math.max(0, open.length - 1))];
    const reason = random.pick(words.plan.moderations);
    return action === undefined ? [] : [{ ...meeting, action_id: action.id, indicator_id: null, period: null, reason }];
  };
  const chosen = [...pickAction(), ...pickAction()];
  const indicator = rated[random.whole(0, Math.max(0, rated.length - 1))];
  const reason = 'The figure is small and the audit of the same month disagrees with it.';
  const indicatorId = indicator === undefined ? 0 : indicators.indexOf(indicator) + 1;
  const ofIndicator = { ...meeting, action_id: null, indicator_id: indicatorId, period, reason };
  return indicator === undefined ? chosen : [...chosen, ofIndicator];
}

/** Owners write about one indicator in eight each month, and about one in two for the last; what they say fits the figures. */
async function addCommentaries(db: WritableDb, { periods, indicators, words, seed }: BoardOrder): Promise<void> {
  const rows = indicators.flatMap((indicator, position) => {
    const points = sampleSeries(indicator, position, periods, seed);
    return periods.flatMap((period, index) => {
      const random = createRandom(seed, `commentary ${indicator.code} ${period}`);
      if (!random.chance(period === periods.at(-1) ? 0.5 : 0.125)) return [];
      const on = addDays(meetingOn(period), -5);
      const tone = toneOf(indicator, points[index]?.value ?? null, points[index - 1]?.value ?? null);
      return {
        indicator_id: position + 1,
        period,
        text: random.pick(words.oversight.commentaries[tone]),
        author: words.plan.people[position % words.plan.people.length]?.role ?? '',
        written_on: on,
        recorded_at: instantOf(on),
      };
    });
  });
  await inBatches(rows, (batch) => db.insertInto('commentaries').values(batch).execute());
}

function toneOf({ polarity }: CatalogueIndicator, value: number | null, before: number | null) {
  if (value === null || before === null || value === before) return 'same';
  if (polarity !== 'higher' && polarity !== 'lower') return 'same';
  return value > before === (polarity === 'higher') ? 'better' : 'worse';
}
