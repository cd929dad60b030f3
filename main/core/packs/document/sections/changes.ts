import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { choiceInWords, type PeriodValue } from '#shared/domain/indicator.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { formatValue, markerInWords } from '#shared/domain/units.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { Cell, Row, Section, TableBlock } from '#shared/domain/pack/document.ts';
import type { Changes, Named } from '#shared/domain/pack/changes.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { blank, column, date, days, ratingCell, run, text, textOr } from '../cells.ts';
import { changedRulesBlocks } from './changed-rules.ts';
import { changedLimitsTable } from './limit-decisions.ts';

/** What is different from the last pack: nothing that was there may be missing without being named here. */
export function changesSection(assessment: Assessment): Section {
  const { changes } = assessment;
  return {
    id: 'changes',
    title: 'What changed since the last pack',
    sheetName: 'What changed',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'changes-basis', runs: [run(basisSentence(assessment))] },
      ...(changes === null
        ? []
        : [
            ...changedRulesBlocks(assessment),
            colourTable(changes, assessment),
            dateTable(changes, assessment),
            restatedTable(changes, assessment),
            changedLimitsTable(changes.limits, assessment),
            namedTable(
              'changes-vanished',
              'In the last pack, absent from this one',
              changes.vanished,
              'Nothing has vanished.',
              ({ kind, ref }) => (kind === 'indicator' ? whyRetired(ref, assessment) : ''),
            ),
            namedTable(
              'changes-closed',
              'Completed, cancelled or superseded since',
              changes.closed,
              'Nothing was closed.',
            ),
            namedTable('changes-added', 'New in this pack', changes.added, 'Nothing is new.'),
          ]),
    ],
  };
}

function basisSentence({ snapshot: { previous } }: Assessment): string {
  if (previous === null)
    return 'There is no earlier position to compare with: this is the first pack of this workspace.';
  const month = `the position for ${periodInWords(previous.period)} as at ${dateInWords(previous.asAtOn)}`;
  switch (previous.basis) {
    case 'pack':
      return `Compared with the last published pack: ${month}.`;
    case 'recalculated':
      return `No earlier pack has been published from this workspace, so this one is compared with ${month}, as it was known then.`;
    case 'hindsight':
      return `Nothing had been recorded in this workspace by then, so this pack is compared with ${month} as it is known now: restatements do not show.`;
  }
}

const word = (colour: Colour): Cell => text(colourWord(colour));

function colourTable(changes: Changes, { origins, snapshot }: Assessment): TableBlock {
  origins.add({ kind: 'rule', ruleSet: snapshot.ruleSet.id, rule: 'rating' });
  const order = { worse: 0, neither: 1, better: 2 } as const;
  const rows = changes.colours
    .toSorted((a, b) => order[a.direction] - order[b.direction])
    .map((change): Row => ({
      id: `changed-${change.ref}`,
      cells: [
        change.kind === 'indicator' ? text(change.ref, indicatorBlock(change.ref)) : text(change.ref),
        text(change.title),
        word(change.before),
        ratingCell({ colour: change.after, because: change.because, rule: '' }),
        text(change.direction === 'neither' ? 'Neither' : change.direction === 'better' ? 'Better' : 'Worse'),
        text(change.because),
      ],
    }));
  return {
    kind: 'table',
    id: 'changes-colours',
    caption: 'Colours that moved, and why',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action or indicator', 3),
      column('before', 'Was'),
      column('after', 'Is'),
      column('direction', 'Direction'),
      column('because', 'Because', 4),
    ],
    rows,
    whenEmpty: 'No colour moved.',
  };
}

function dateTable(changes: Changes, { origins }: Assessment): TableBlock {
  return {
    kind: 'table',
    id: 'changes-dates',
    caption: 'Dates that moved',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 3),
      column('what', 'Which date'),
      column('before', 'Was'),
      column('after', 'Is'),
      column('days', 'Later by', 'fit', 'right'),
    ],
    rows: changes.dates
      .toSorted((a, b) => b.days - a.days)
      .map((change, index) => ({
        id: `date-${change.ref}-${index}`,
        cells: [
          text(change.ref),
          text(change.title),
          text(change.what === 'forecast' ? 'Forecast' : 'Agreed due date'),
          date(change.before, origins.record('action', change.ref)),
          date(change.after, origins.record('action', change.ref)),
          days(
            change.days,
            origins.calculation(`${change.after} less ${change.before}`, [origins.record('action', change.ref)]),
          ),
        ],
      })),
    whenEmpty: 'No agreed date and no forecast moved.',
  };
}

function restatedTable(changes: Changes, { indicators, origins }: Assessment): TableBlock {
  const rows = changes.restated.map((restated): Row => {
    const indicator = indicators.find(({ row }) => row.code === restated.code);
    const unit = indicator?.row.unit ?? 'count';
    const value = indicator?.facts.values.find((held) => held.period === restated.period);
    const figure = (number: number | null, origin: string): Cell =>
      number === null
        ? blank(value?.used.marker ? markerInWords(value.used.marker) : 'no figure')
        : { kind: 'number', value: number, text: formatValue(number, unit), unit, origin };
    const was = origins.calculation(`As shown in the last position for ${restated.period}`);
    return {
      id: `restated-${restated.code}-${restated.period}`,
      cells: [
        text(restated.code, indicatorBlock(restated.code)),
        text(restated.name),
        text(periodInWords(restated.period)),
        figure(restated.before, was),
        figure(restated.after, value === undefined ? was : origins.observation(value.used)),
        textOr(value === undefined ? '' : whyDifferent(value, restated.before)),
      ],
    };
  });
  return {
    kind: 'table',
    id: 'changes-restated',
    caption: 'Figures of earlier months that are different now',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 3),
      column('period', 'For'),
      column('before', 'Was', 'fit', 'right'),
      column('after', 'Is', 'fit', 'right'),
      column('note', 'Reason given', 2),
    ],
    rows,
    whenEmpty: 'No figure of an earlier month has changed.',
  };
}

/** A value of another source took its place by choice; a value of the same source was restated by its sender. */
const whyDifferent = (value: PeriodValue, before: number | null): string =>
  value.conflicting.some((other) => other.value === before) ? choiceInWords(value) : value.used.note;

const kinds = { action: 'Action', indicator: 'Indicator', finding: 'Finding' } as const;

/** Why an indicator of the last pack is not in this one; empty where nobody retired it. */
function whyRetired(code: string, { snapshot }: Assessment): string {
  const found = snapshot.retired?.find((one) => one.code === code);
  return found === undefined ? '' : `Retired from ${periodInWords(found.from)}: ${found.reason} (${found.decidedBy})`;
}

function namedTable(
  id: string,
  caption: string,
  named: readonly Named[],
  whenEmpty: string,
  why: ((thing: Named) => string) | null = null,
): TableBlock {
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      column('kind', 'Kind'),
      column('ref', 'Ref'),
      column('title', 'Title', 1),
      ...(why === null ? [] : [column('why', 'Why', 1)]),
    ],
    rows: named.map((thing) => ({
      id: `${id}-${thing.ref}`,
      cells: [
        text(kinds[thing.kind]),
        text(thing.ref),
        textOr(thing.title),
        ...(why === null ? [] : [textOr(why(thing))]),
      ],
    })),
    whenEmpty,
  };
}
