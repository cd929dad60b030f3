import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mostEvidenceBytes } from '#shared/domain/evidence/evidence-file.ts';
import { AddEvidenceForm } from '../../../../renderer/features/evidence/AddEvidenceForm.tsx';
import { evidenceIds, readTyped } from '../../../../renderer/features/evidence/evidence-form.ts';
import { partsOf } from '../../../../renderer/components/DateInput.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildActionRow } from '../view-builders.ts';
import { buildDetail } from './evidence-builders.ts';

const people = { asAtOn: '2019-07-31', agencies: [], people: [] };

const typed = {
  ref: 'FD-01',
  title: 'Audit',
  file: null,
  reference: '',
  claimedBy: 'Head of front door',
  claimedOn: partsOf('2019-07-31'),
};

test('a claim needs a file or a reference', () => {
  const read = readTyped(typed);
  expect(read).toStrictEqual({
    kind: 'wrong',
    problems: [{ field: evidenceIds.reference, message: 'Attach a file, or say where the evidence can be found' }],
  });
  expect(readTyped({ ...typed, reference: 'Item 7' }).kind).toBe('read');
});

test('a file of one byte too many, or of none, is refused before it is sent', () => {
  const most = new File([new Uint8Array(mostEvidenceBytes)], 'film.mp4');
  expect(readTyped({ ...typed, file: most }).kind).toBe('read');
  for (const [bytes, words] of [
    [mostEvidenceBytes + 1, '25.1 MB'],
    [0, 'empty'],
  ] as const) {
    const read = readTyped({ ...typed, file: new File([new Uint8Array(bytes)], 'film.mp4') });
    expect(read).toMatchObject({ kind: 'wrong', problems: [{ field: evidenceIds.file }] });
    expect(JSON.stringify(read)).toContain(words);
  }
});

test('the lead of the action claims unless another is typed, and a reference is sent as typed', async () => {
  const sent: unknown[] = [];
  const host = hostWith({
    evidence: {
      claim: (claim: unknown) => {
        sent.push(claim);
        return Promise.resolve(buildDetail());
      },
    },
  });
  const row = buildActionRow({ ref: 'FD-01', lead: 'Head of front door' });
  render(<AddEvidenceForm actions={[row]} people={people} action="FD-01" />, host);
  await page.getByRole('textbox', { name: 'What it is' }).fill(' Minutes of the board ');
  await page.getByRole('textbox', { name: 'Or where it can be found' }).fill('Item 7');
  await page.getByRole('button', { name: 'Attach it' }).click();
  await expect
    .poll(() => sent)
    .toStrictEqual([
      {
        ref: 'FD-01',
        title: 'Minutes of the board',
        reference: 'Item 7',
        claimedOn: '2019-07-31',
        claimedBy: 'Head of front door',
        file: null,
      },
    ]);
});
