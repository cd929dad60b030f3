import { periodInWords, shortDate } from '#shared/domain/dates.ts';
import type { Baseline, IndicatorFacts, Rebase } from '#shared/domain/indicator.ts';
import type { LimitChange } from '#shared/domain/pack/changes.ts';
import type { Block, Row } from '#shared/domain/pack/document.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { column, date, text, textOr } from '../cells.ts';

/** Every decision on control limits that is on record, those taken back among them. */
export function limitDecisionsTable({ indicators, origins }: Assessment): Block {
  const rows = indicators.flatMap(({ facts }) =>
    decisionsOn(facts).map(({ what, decision, state }, index): Row => ({
      id: `limits-${facts.code}-${index + 1}`,
      cells: [
        text(facts.code, indicatorBlock(facts.code)),
        text(facts.definition.name),
        text(what),
        text(decision.reason),
        text(decision.decidedBy),
        date(decision.decidedOn, origins.record('control limits', facts.code)),
        text(state),
      ],
    })),
  );
  return {
    kind: 'table',
    id: 'definitions-limits',
    caption: 'Control limits calculated anew or fixed by decision',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2),
      column('what', 'Decision', 1.6),
      column('reason', 'Reason', 2.4),
      column('by', 'Decided by', 1.2),
      column('on', 'On'),
      column('state', 'Now', 1.6),
    ],
    rows,
    whenEmpty: 'No control limits were calculated anew or fixed by decision.',
  };
}

interface OnRecord {
  readonly what: string;
  readonly decision: Rebase | Baseline;
  readonly state: string;
}

function decisionsOn({ rebases, withdrawnRebases, baselines }: IndicatorFacts): OnRecord[] {
  return [
    ...rebases.map((decision) => ({
      what: `New limits from ${periodInWords(decision.period)}`,
      decision,
      state: 'in force',
    })),
    ...withdrawnRebases.map((decision) => ({
      what: `New limits from ${periodInWords(decision.period)}`,
      decision,
      state: `withdrawn by ${decision.withdrawal.decidedBy} on ${shortDate(decision.withdrawal.decidedOn)}: ${decision.withdrawal.reason}`,
    })),
    ...baselines.map((decision, index) => ({
      what: decision.points === null ? 'Limits freed again' : `Limits fixed on the first ${decision.points} points`,
      decision,
      state: index === baselines.length - 1 ? 'in force' : 'replaced by the next decision',
    })),
  ];
}

/** Limits that the last pack drew otherwise: a line that moved must be named, as a colour that moved is. */
export function changedLimitsTable(changes: readonly LimitChange[], { indicators }: Assessment): Block {
  return {
    kind: 'table',
    id: 'changes-limits',
    caption: 'Control limits that are drawn otherwise by decision',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2),
      column('what', 'What changed', 2),
      column('why', 'Why', 3),
    ],
    rows: changes.map(({ code, name, change }, index): Row => {
      const facts = indicators.find(({ row }) => row.code === code)?.facts;
      return {
        id: `limits-changed-${code}-${index + 1}`,
        cells: [
          text(code, indicatorBlock(code)),
          text(name),
          text(changeInWords(change)),
          textOr(facts === undefined ? '' : whyOf(change, facts)),
        ],
      };
    }),
    whenEmpty: 'No control limits were calculated anew, fixed or freed.',
  };
}

function changeInWords(change: LimitChange['change']): string {
  switch (change.kind) {
    case 'rebased':
      return `Calculated anew from ${periodInWords(change.period)}`;
    case 'withdrawn':
      return `No longer calculated anew from ${periodInWords(change.period)}`;
    case 'fixed':
      return `Fixed on the first ${change.after} points${change.before === null ? '' : `, before on the first ${change.before}`}`;
    case 'freed':
      return `No longer fixed on the first ${change.before} points`;
  }
}

/** Who decided so and why, as recorded: the last decision on the subject. */
function whyOf(change: LimitChange['change'], { rebases, withdrawnRebases, baselines }: IndicatorFacts): string {
  const say = (made: { reason: string; decidedBy: string; decidedOn: string } | undefined): string =>
    made === undefined ? '' : `${made.reason} (${made.decidedBy}, ${shortDate(made.decidedOn)})`;
  switch (change.kind) {
    case 'rebased':
      return say(rebases.find(({ period }) => period === change.period));
    case 'withdrawn':
      return say(withdrawnRebases.findLast(({ period }) => period === change.period)?.withdrawal);
    case 'fixed':
    case 'freed':
      return say(baselines.at(-1));
  }
}
