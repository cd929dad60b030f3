import type { Overview } from '#shared/contract/overview.ts';
import type { DeadlineView } from '#shared/contract/scrutiny.ts';
import { addMonths, dateInWords } from '#shared/domain/dates.ts';
import { whatChanged, type Changes } from '#shared/domain/pack/changes.ts';
import type { CalendarFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { rollUp, type RollUpItem } from '#shared/domain/rating/roll-up.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { asAtFor } from '../as-at.ts';
import { loadCalendarFacts } from '../calendar/calendar-facts.ts';
import { periodInView, type PeriodInView } from '../period-in-view.ts';
import { loadWorkstreams } from '../plan/load-workstreams.ts';
import { loadDeadlines } from '../scrutiny/load-deadlines.ts';
import type { Session } from '../session.ts';
import { earlierPosition, loadPosition, toComparable, type KnownPosition } from '../positions/known-position.ts';
import { disagreementItems, dueItems, missingItems, movedItems, responseItems } from './overview-lists.ts';

type Earlier = NonNullable<Awaited<ReturnType<typeof earlierPosition>>>;

/** What a board needs to see first, for a period as known at its as-at date. */
export async function getOverview(session: Session, asked: string | undefined): Promise<Overview> {
  const view = await periodInView(session, asked);
  const { db, period, asAt } = view;
  const now = await loadPosition(db, period, asAt);
  const before = await previousOf(view, session);
  const changes = before === null ? null : whatChanged(toComparable(before.position), toComparable(now));
  const owed = await loadCalendarFacts(db, asAt, period);
  return overviewOf({
    now,
    before,
    changes,
    workstreams: await loadWorkstreams(db, asAt),
    owed,
    deadlines: await loadDeadlines(db, asAt),
  });
}

/** The position of the month before; null where nothing is known of it, or the as-at date is the same. */
async function previousOf({ db, period, asAt }: PeriodInView, session: Session): Promise<Earlier | null> {
  const earlier = addMonths(period, -1);
  const asAtOn = asAtFor(earlier, session.today());
  return asAtOn >= asAt.asAtOn ? null : earlierPosition(db, earlier, { ...asAt, asAtOn });
}

interface OverviewFacts {
  readonly now: KnownPosition;
  readonly before: Earlier | null;
  readonly changes: Changes | null;
  readonly workstreams: Snapshot['workstreams'];
  readonly owed: readonly CalendarFacts[];
  readonly deadlines: readonly DeadlineView[];
}

/** Puts counted, compared and listed facts together; pure. */
function overviewOf({ now, before, changes, workstreams, owed, deadlines }: OverviewFacts): Overview {
  const { period, asAtOn, ruleSet } = now;
  const earlier = before?.position ?? null;
  const basis =
    before === null
      ? ''
      : before.hindsight
        ? `the position on ${dateInWords(before.position.asAtOn)} as it is known today; nothing had been recorded by then`
        : `what was known on ${dateInWords(before.position.asAtOn)}, rated again by the same rules`;
  return {
    period,
    asAtOn,
    previous: earlier === null ? null : { period: earlier.period, asAtOn: earlier.asAtOn, basis },
    actions: counted(now.actions.map(toItem), ruleSet),
    indicators: counted(now.indicators.map(toItem), ruleSet),
    workstreams: workstreams.map(({ code, name, lead }) => {
      const held = now.actions.filter(({ facts }) => facts.workstream === name).map(toItem);
      const { counts, rollUp: rating } = counted(held, ruleSet);
      return { code, name, lead, counts, rollUp: rating };
    }),
    gotWorse: movedItems(changes?.colours ?? [], 'worse'),
    gotBetter: movedItems(changes?.colours ?? [], 'better'),
    due: [...responseItems(deadlines), ...dueItems(now)],
    missing: missingItems(now, owed),
    disagreements: disagreementItems(now, changes?.restated ?? []),
  };
}

/** Only actions have a priority; an indicator's red weighs by its share. */
const toItem = ({ row }: KnownPosition['actions'][number] | KnownPosition['indicators'][number]): RollUpItem => ({
  colour: row.rating.colour,
  highPriority: 'highPriority' in row && row.highPriority,
});

function counted(items: readonly RollUpItem[], ruleSet: RuleSet): Overview['actions'] {
  const { counts, rating, rated, total } = rollUp(items, ruleSet);
  return { counts, rollUp: rating, rated, total };
}
