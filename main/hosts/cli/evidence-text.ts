import type { EvidenceDetail, EvidenceList, EvidenceRow } from '#shared/contract/evidence.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { sizeInWords } from '#shared/domain/evidence/evidence-file.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { evidenceStandingLabels } from '#shared/wording/evidence-labels.ts';
import { evidenceStateInWords } from '#shared/wording/plan-labels.ts';
import { fieldList, textTable } from './table.ts';

/** One piece of evidence with its history, as text. */
export function detailText({ row, steps, actionRating }: EvidenceDetail): string {
  return [
    fieldList([
      ['Evidence', `${row.id}, ${row.title}`],
      ['Action', `${row.actionRef}, ${row.actionTitle}`],
      ['State', evidenceStateInWords(row.state, row.impact)],
      ['File', row.file === null ? '' : `${row.file.name} (${sizeInWords(row.file.bytes)})`],
      ['SHA-256', row.file?.sha256 ?? ''],
      ['Same file', row.sameFile.map(({ id, actionRef }) => `${actionRef} (evidence ${id})`).join(', ')],
      ['Reference', row.reference],
      ['To be tested again', row.retestOn === null ? '' : dateInWords(row.retestOn)],
      ['Take note', row.warnings.join('; ')],
      ['The action now', `${colourWord(actionRating.colour)}: ${actionRating.because}`],
    ]),
    '',
    textTable(
      [{ label: 'day' }, { label: 'state' }, { label: 'by' }, { label: 'in words', widest: 200 }],
      steps.map((step) => [
        shortDate(step.on),
        evidenceStateInWords(step.state, step.impact),
        step.by,
        [step.method, step.result, step.reason].filter((text) => text !== '').join('; '),
      ]),
    ),
  ].join('\n');
}

/** What is to be done about evidence, as a table. */
export function listText(list: EvidenceList, awaiting: boolean): string {
  const rows = [...list.awaiting, ...list.untested, ...list.retests, ...list.tested, ...list.rejected];
  const heading = `Evidence as at ${dateInWords(list.asAtOn)}${awaiting ? ', awaiting a decision' : ''}`;
  if (rows.length === 0) return `${heading}: none.`;
  const columns = [
    { label: 'no.', align: 'right' as const },
    { label: 'action' },
    { label: 'evidence' },
    { label: 'state' },
    { label: 'what next' },
    { label: 'day' },
    { label: 'by' },
  ];
  return `${heading}\n\n${textTable(columns, rows.map(cells))}`;
}

const cells = (row: EvidenceRow): string[] => [
  String(row.id),
  row.actionRef,
  row.title,
  evidenceStateInWords(row.state, row.impact),
  evidenceStandingLabels[row.standing],
  shortDate(row.retestOn ?? row.decidedOn ?? row.claimedOn),
  row.decidedBy === '' ? row.claimedBy : row.decidedBy,
];
