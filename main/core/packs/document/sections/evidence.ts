import { dateInWords, daysBetween } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Row, Section } from '#shared/domain/pack/document.ts';
import type { EvidenceFact } from '#shared/domain/plan.ts';
import { evidenceStateInWords } from '#shared/wording/plan-labels.ts';
import type { AssessedAction, Assessment } from '../assessment.ts';
import { column, date, dateOr, days, run, text, textOr } from '../cells.ts';
import { newsSince } from '../news-since.ts';

/** Evidence decided on since the last position, and what still waits: "complete" is a claim until someone has looked. */
export function evidenceSection(assessment: Assessment): Section | null {
  if (!assessment.actions.some(({ facts }) => facts.evidence.length > 0)) return null;
  const decided = decidedSince(assessment);
  const waiting = allEvidence(assessment).filter(({ held }) => held.state === 'claimed');
  return {
    id: 'evidence',
    title: 'Evidence',
    sheetName: 'Evidence',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'evidence-message', runs: [run(message(decided, waiting, assessment))] },
      decidedTable(decided, assessment),
      waitingTable(waiting, assessment),
    ],
  };
}

interface Held {
  readonly row: AssessedAction['row'];
  readonly held: EvidenceFact;
}

const allEvidence = ({ actions }: Assessment): Held[] =>
  actions.flatMap(({ row, facts }) => facts.evidence.map((held) => ({ row, held })));

const decidedSince = (assessment: Assessment): Held[] => {
  const since = newsSince(assessment.snapshot).after;
  return allEvidence(assessment).filter(({ held }) => held.decidedOn !== null && held.decidedOn > since);
};

/** What was made of it, and how much waits longer than the rules allow. */
function message(decided: readonly Held[], waiting: readonly Held[], { snapshot }: Assessment): string {
  const of = (...states: readonly EvidenceFact['state'][]): number =>
    decided.filter(({ held }) => states.includes(held.state)).length;
  const since = newsSince(snapshot).sinceWhen;
  const allowed = snapshot.ruleSet.action.evidenceGraceDays;
  const long = waiting.filter(({ held }) => daysBetween(held.claimedOn, snapshot.asAtOn) > allowed).length;
  const late = long === 0 ? '' : `, ${long} of them for more than ${allowed} days`;
  return `${plural(of('accepted'), 'piece')} accepted, ${of('impact_tested')} tested for impact and ${of('rejected')} rejected${since === '' ? '' : ` ${since}`}. ${plural(waiting.length, 'piece waits', 'pieces wait')} for somebody to look${late}.`;
}

function decidedTable(decided: readonly Held[], { origins, snapshot }: Assessment): Block {
  return {
    kind: 'table',
    id: 'evidence-decided',
    caption: `Accepted, rejected or tested ${newsSince(snapshot).words}`,
    columns: [
      column('ref', 'Ref'),
      column('action', 'Action', 3),
      column('evidence', 'Evidence', 3),
      column('state', 'State', 1.3),
      column('claimed', 'Claimed'),
      column('decided', 'Decided'),
      column('decided_by', 'By', 1.5),
      column('method', 'How', 2.5),
    ],
    rows: decided.map(({ row, held }, index): Row => ({
      id: `evidence-decided-${row.ref}-${index + 1}`,
      cells: [
        text(row.ref),
        text(row.title),
        text(held.title),
        text(evidenceStateInWords(held.state, held.impact)),
        date(held.claimedOn, origins.record('evidence', row.ref)),
        dateOr(held.decidedOn, origins.record('evidence', row.ref)),
        textOr(held.decidedBy),
        textOr(testInWords(held)),
      ],
    })),
    whenEmpty: 'None.',
  };
}

/** The longest waiting first. */
function waitingTable(waiting: readonly Held[], { snapshot, origins }: Assessment): Block {
  return {
    kind: 'table',
    id: 'evidence-waiting',
    caption: 'Claimed, waiting for someone to look',
    columns: [
      column('ref', 'Ref'),
      column('action', 'Action', 3),
      column('lead', 'Lead', 1.8),
      column('evidence', 'Evidence', 3),
      column('claimed', 'Claimed'),
      column('waiting', 'Waiting for', 'fit', 'right'),
    ],
    rows: waiting
      .toSorted((a, b) => daysBetween(b.held.claimedOn, a.held.claimedOn))
      .map(({ row, held }, index): Row => {
        const record = origins.record('evidence', row.ref);
        return {
          id: `evidence-waiting-${row.ref}-${index + 1}`,
          cells: [
            text(row.ref),
            text(row.title),
            text(row.lead),
            text(held.title),
            date(held.claimedOn, record),
            days(
              daysBetween(held.claimedOn, snapshot.asAtOn),
              origins.calculation('Days from the claim to the as-at date', [record]),
            ),
          ],
        };
      }),
    whenEmpty: 'None.',
  };
}

/** What was done, what it found and when it is to be done again; of older tests only what was done. */
function testInWords({ method, result = '', retestOn = null }: EvidenceFact): string {
  const parts = [
    method,
    ...(result === '' ? [] : [`found: ${result}`]),
    ...(retestOn === null ? [] : [`to be tested again on ${dateInWords(retestOn)}`]),
  ];
  return parts.filter((part) => part !== '').join('; ');
}
