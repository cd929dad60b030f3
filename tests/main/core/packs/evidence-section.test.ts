import { expect, test } from 'vitest';
import { decideEvidence } from '#main/core/evidence/evidence-commands.ts';
import { acceptedEvidence, evidenceSession, tested } from '../evidence/evidence-session.ts';
import { documentOf, june } from './document-of.ts';

/** The rows of the table of decided evidence, as text. */
async function decidedRows(session: Awaited<ReturnType<typeof evidenceSession>>['session']) {
  const { sections } = await documentOf(session.workspace, { ...june, asAtOn: '2019-08-14' });
  const blocks = sections.find(({ id }) => id === 'evidence')?.blocks ?? [];
  const table = blocks.find((block) => block.kind === 'table' && block.id === 'evidence-decided');
  if (table?.kind !== 'table') throw new Error('no table of decided evidence');
  return table.rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')).join(' | '));
}

test('a test of an impact is printed with what was done, what it found and when it is done again', async () => {
  const { session } = await evidenceSession();
  const before = await decidedRows(session);
  const id = await acceptedEvidence(session);
  await decideEvidence(session, tested(id, '2019-08-10', 'partly_shown'));
  const rows = await decidedRows(session);
  expect(rows).toHaveLength(before.length + 1);
  const row = rows.find((text) => text.startsWith('A-01'));
  expect(row).toContain('Impact tested: partly shown');
  expect(row).toContain('Improvement partner');
  expect(row).toContain(
    'Re-audit of 20 files; found: 17 of 20 visits were in time, against 9 of 20 before; to be tested again on 10 February 2020',
  );
  // evidence from before results were kept is printed as it always was: its packs keep their bytes
  expect(rows.filter((text) => text.startsWith('A-03'))).toStrictEqual(before);
});
