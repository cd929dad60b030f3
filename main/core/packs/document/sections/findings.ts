import { shortDate } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { findingState } from '#shared/domain/rating/finding-state.ts';
import type { Block, Row, Section } from '#shared/domain/pack/document.ts';
import type { FindingFacts, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { findingKindLabels, scrutinyKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { blank, column, run, text, textOr } from '../cells.ts';
import { whenCell, whenOf } from '../review-sections/event-words.ts';

/** What inspectors judged and found, and what has been done about each finding since. */
export function findingsSection(assessment: Assessment): Section | null {
  const events = assessment.snapshot.scrutinyEvents;
  if (events.length === 0) return null;
  return {
    id: 'findings',
    title: 'Scrutiny and findings tracker',
    sheetName: 'Findings',
    orientation: 'landscape',
    newPage: true,
    blocks: [
      ...events.filter((event) => event.findings.length > 0).flatMap((event) => trackerBlocks(event, assessment)),
      judgementsTable(events, assessment),
      timelineTable(events, assessment),
    ],
  };
}

function trackerBlocks(event: ScrutinyEventFacts, assessment: Assessment): Block[] {
  const id = `findings-${event.ref}`;
  const caution = event.findings.find((finding) => finding.wording !== 'verbatim' && finding.citation?.note)?.citation
    ?.note;
  return [
    { kind: 'heading', id, level: 2, text: event.title },
    {
      kind: 'paragraph',
      id: `${id}-source`,
      runs: [
        run(
          `${whenOf(event)}${event.publishedOn === null ? '' : `, published ${shortDate(event.publishedOn)}`}. Source: ${
            event.citation?.publisher ?? 'not recorded'
          }.${caution === undefined ? '' : ` ${caution}`}`,
        ),
      ],
    },
    {
      kind: 'table',
      id: `${id}-table`,
      caption: `${event.title}: each finding, its actions, its indicators, its state`,
      columns: [
        column('ref', 'Ref'),
        column('kind', 'Kind', 1.1),
        column('finding', 'Finding', 3.4),
        column('wording', 'Wording', 1),
        column('state', 'State', 1.8),
        column('actions', 'Actions', 3.2),
        column('indicators', 'Indicators', 2.2),
      ],
      rows: event.findings.map((finding) => findingRow(finding, assessment)),
      whenEmpty: 'No finding is recorded.',
    },
  ];
}

function findingRow(finding: FindingFacts, { actions, indicators }: Assessment): Row {
  const answering = actions.filter(({ facts }) => facts.findings.includes(finding.ref));
  const showing = indicators.filter(({ row }) => finding.indicators.includes(row.code));
  const progress = findingState(
    answering.map(({ row }) => ({ ref: row.ref, rating: row.rating, byRule: row.byRule })),
    showing.map(({ row }) => ({ code: row.code, colour: row.rating.colour })),
  );
  const first = showing[0];
  return {
    id: `finding-${finding.ref}`,
    cells: [
      text(finding.ref),
      text(findingKindLabels[finding.kind]),
      text(finding.text),
      text(wordingLabels[finding.wording]),
      text(progress.because),
      answering.length === 0
        ? blank('none')
        : text(answering.map(({ row }) => `${row.ref} ${colourWord(row.rating.colour)}`).join(', ')),
      first === undefined ? blank('none') : text(coloursOf(showing), indicatorBlock(first.row.code)),
    ],
  };
}

/** "FD10 Red; not rated: FD11, FD12": those with a colour first, the rest once. */
function coloursOf(showing: Assessment['indicators']): string {
  const rated = showing.filter(({ row }) => row.rating.colour !== 'grey');
  const grey = showing.filter(({ row }) => row.rating.colour === 'grey').map(({ row }) => row.code);
  const parts = rated.map(({ row }) => `${row.code} ${colourWord(row.rating.colour)}`);
  return [...parts, ...(grey.length > 0 ? [`not rated: ${grey.join(', ')}`] : [])].join('; ');
}

function judgementsTable(events: readonly ScrutinyEventFacts[], { origins }: Assessment): Block {
  return {
    kind: 'table',
    id: 'judgements-table',
    caption: 'Judgements, oldest first',
    ownSheet: 'Judgements',
    columns: [
      column('when', 'When'),
      column('event', 'Event', 2),
      column('area', 'Area', 4),
      column('grade', 'Judgement', 2),
      column('source', 'Source', 2),
    ],
    rows: events.flatMap((event) =>
      event.judgements.map((judgement, index) => ({
        id: `judgement-${event.ref}-${index + 1}`,
        cells: [
          whenCell(event, origins),
          text(event.title),
          text(judgement.area),
          text(judgement.grade),
          textOr(judgement.citation?.publisher ?? event.citation?.publisher ?? ''),
        ],
      })),
    ),
    whenEmpty: 'No graded judgement is recorded.',
  };
}

function timelineTable(events: readonly ScrutinyEventFacts[], { origins }: Assessment): Block {
  return {
    kind: 'table',
    id: 'timeline-table',
    caption: 'Timeline of the intervention',
    ownSheet: 'Timeline',
    columns: [
      column('when', 'When'),
      column('kind', 'Kind', 1.2),
      column('event', 'Event', 3),
      column('summary', 'What it said', 4),
      column('source', 'Source', 2),
    ],
    rows: events.map((event) => ({
      id: `event-${event.ref}`,
      cells: [
        whenCell(event, origins),
        text(scrutinyKindLabels[event.kind] ?? event.kind),
        text(event.title),
        textOr(event.summary),
        textOr(event.citation?.publisher ?? ''),
      ],
    })),
    whenEmpty: 'No scrutiny event is recorded.',
  };
}
