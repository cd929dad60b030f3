import { dateInWords } from '#shared/domain/dates.ts';
import type { Row, Section } from '#shared/domain/pack/document.ts';
import type { EvidenceFact } from '#shared/domain/plan.ts';
import { evidenceStateInWords } from '#shared/wording/plan-labels.ts';
import type { Assessment } from '../assessment.ts';
import { column, date, dateOr, text, textOr } from '../cells.ts';

/** Evidence decided on since the last position, and what still waits: "complete" is a claim until someone has looked. */
export function evidenceSection(assessment: Assessment): Section | null {
  const { actions, snapshot } = assessment;
  if (!actions.some(({ facts }) => facts.evidence.length > 0)) return null;
  const since = snapshot.previous?.asAtOn ?? '';
  return {
    id: 'evidence',
    title: 'Evidence',
    sheetName: 'Evidence',
    orientation: 'landscape',
    blocks: [
      table(
        assessment,
        'evidence-decided',
        'Accepted, rejected or tested since the last position',
        (held) => held.decidedOn !== null && held.decidedOn > since,
      ),
      table(assessment, 'evidence-waiting', 'Claimed, waiting for someone to look', (held) => held.state === 'claimed'),
    ],
  };
}

function table(
  { actions, origins }: Assessment,
  id: string,
  caption: string,
  belongs: (evidence: EvidenceFact) => boolean,
): Section['blocks'][number] {
  const rows = actions.flatMap(({ row, facts }) =>
    facts.evidence.filter(belongs).map((held, index): Row => ({
      id: `${id}-${row.ref}-${index + 1}`,
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
  );
  return {
    kind: 'table',
    id,
    caption,
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
    rows,
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
