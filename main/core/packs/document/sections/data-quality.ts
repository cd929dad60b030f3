import { addMonths, periodInWords } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { formatValue } from '#shared/domain/units.ts';
import type { Block, Row, Section } from '#shared/domain/pack/document.ts';
import { choiceInWords, type ObservationFact, type PeriodValue } from '#shared/domain/indicator.ts';
import type { Assessment } from '../assessment.ts';
import { column, count, date, run, text, textOr } from '../cells.ts';
import { sourceName } from '../../../indicators/source-name.ts';
import { lateReturns } from './late-returns.ts';
import { isPublishedYearly, neverReturned } from './never-returned.ts';
import { restatementBlocks } from './restatements.ts';

/** What the figures rest on, and where they are thin: late, missing, restated, conflicting, small. */
export function dataQualitySection(assessment: Assessment): Section {
  return {
    id: 'data-quality',
    title: 'Data quality',
    sheetName: 'Data quality',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'quality-message', runs: [run(message(assessment))] },
      ...lateReturns(assessment),
      missingTable(assessment),
      conflictTable(assessment),
      ...restatementBlocks(assessment),
      smallNumbers(assessment),
      neverReturned(assessment),
      returnsTable(assessment),
    ],
  };
}

/** What can be relied on, and where to be careful, before the tables that prove it. */
function message({ indicators, snapshot }: Assessment): string {
  const late = snapshot.returnCalendar.filter(({ overdue, state }) => overdue || state.kind === 'late').length;
  const rows = indicators.flatMap(({ facts }) => facts.values.filter(({ period }) => period <= snapshot.period));
  const unchosen = rows.filter(({ conflicting, choiceReason }) => conflicting.length > 0 && choiceReason === '').length;
  const shown = indicators.filter(({ row }) => row.value !== null);
  const provisional = shown.filter(({ row }) => row.flags.includes('provisional')).length;
  const small = shown.filter(({ row }) => row.flags.includes('small numbers')).length;
  const parts = [
    ...(snapshot.returnCalendar.length === 0
      ? []
      : [late === 0 ? 'every return came in time' : `${plural(late, 'return')} late or not complete`]),
    `${provisional} provisional`,
    `${small} on small numbers`,
    `${plural(unchosen, 'month')} with two values that nobody chose between`,
  ];
  const yearly = indicators.filter((one) => one.row.value === null && isPublishedYearly(one)).length;
  const what = yearly === 0 ? 'a figure to show' : `a monthly figure to show, ${yearly} more a yearly one`;
  return `${shown.length} of ${plural(indicators.length, 'indicator')} ${shown.length === 1 ? 'has' : 'have'} ${what}: ${parts.join(', ')}.`;
}

/** "TBC" in a cell says that there is no figure yet; any other reason for having none is a return. */
const isReturned = ({ used }: PeriodValue): boolean => used.marker !== 'not_returned';

function missingTable({ indicators, snapshot }: Assessment): Block {
  const everReturned = indicators.filter(({ facts }) => facts.monthly && facts.values.length > 0);
  const missing = everReturned.filter(
    ({ facts }) => !facts.values.some((value) => value.period === snapshot.period && isReturned(value)),
  );
  return {
    kind: 'table',
    id: 'quality-missing',
    caption: `Expected for ${periodInWords(snapshot.period)} and not returned`,
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 4),
      column('owner', 'Owner', 2),
      column('last', 'Last returned for', 1.5),
    ],
    rows: missing.map(({ row, facts }): Row => {
      const last = facts.values.findLast((value) => value.period <= snapshot.period && isReturned(value));
      return {
        id: `missing-${row.code}`,
        cells: [
          text(row.code),
          text(row.name),
          textOr(row.owner),
          textOr(last === undefined ? '' : periodInWords(last.period)),
        ],
      };
    }),
    whenEmpty:
      everReturned.length > 0
        ? 'None: every monthly indicator that has figures was returned.'
        : 'No monthly indicator has been returned yet, so none was expected.',
  };
}

function conflictTable({ indicators }: Assessment): Block {
  const rows = indicators.flatMap(({ row, facts }) =>
    facts.values
      .filter((value) => value.conflicting.length > 0)
      .map((value): Row => {
        const say = (held: ObservationFact): string =>
          `${held.value === null ? held.originalText : formatValue(held.value, row.unit)} (${sourceName(held)})`;
        return {
          id: `conflict-${row.code}-${value.period}`,
          cells: [
            text(row.code),
            text(row.name),
            text(periodInWords(value.period)),
            text(say(value.used)),
            text(value.conflicting.map(say).join('; ')),
            text(choiceInWords(value)),
          ],
        };
      }),
  );
  return {
    kind: 'table',
    id: 'quality-conflicts',
    caption: 'More than one published value for the same month, side by side',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2.5),
      column('period', 'For'),
      column('used', 'Used here', 1.8),
      column('others', 'Also published', 1.8),
      column('reason', 'Why this one', 3),
    ],
    rows,
    whenEmpty: 'No two sources disagree.',
  };
}

function smallNumbers({ indicators, snapshot }: Assessment): Block {
  const small = indicators.filter(({ row }) => row.flags.includes('small numbers'));
  const limit = snapshot.ruleSet.indicator.smallDenominator;
  return {
    kind: 'paragraph',
    id: 'quality-small',
    runs: [
      run(
        small.length === 0
          ? `No figure rests on a denominator under ${limit}.`
          : `Small numbers (denominator under ${limit}), where one child moves the percentage: ${small
              .map(({ row }) => `${row.code} ${row.name}`)
              .join('; ')}.`,
      ),
    ],
  };
}

function returnsTable({ indicators, snapshot, origins }: Assessment): Block {
  const hasFigures = indicators.some(({ facts }) => facts.values.length > 0);
  const from = snapshot.span?.from ?? addMonths(snapshot.period, -11);
  // a public edition withholds them: a column of stand-ins tells nobody anything
  const fingerprints = snapshot.edition !== 'public';
  return {
    kind: 'table',
    id: 'quality-returns',
    caption: `Returns of the ${snapshot.span === undefined ? 'last twelve months' : 'span'} that these figures were read from`,
    ownSheet: 'Returns',
    columns: [
      column('period', 'For'),
      column('file', 'File', 3),
      column('sender', 'From', 1.5),
      column('received', 'Received'),
      column('observations', 'Figures', 'fit', 'right'),
      column('leftOut', 'Left out', 'fit', 'right'),
      ...(fingerprints ? [column('sha256', 'SHA-256 begins', 'fit')] : []),
    ],
    rows: snapshot.returns
      .filter((received) => received.period >= from)
      .map((received) => ({
        id: `return-${received.sha256.slice(0, 12)}`,
        cells: [
          text(periodInWords(received.period)),
          text(received.fileName),
          textOr(received.sender),
          date(received.receivedOn, origins.record('return', received.sha256)),
          count(received.observations, origins.record('return', received.sha256)),
          count(received.leftOut, origins.record('return', received.sha256)),
          ...(fingerprints ? [text(received.sha256.slice(0, 12))] : []),
        ],
      })),
    whenEmpty: hasFigures
      ? 'No return was received: the figures come from the publications named beside them.'
      : 'No return was received, and there are no figures.',
  };
}
