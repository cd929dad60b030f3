import { describe, expect, test } from 'vitest';
import { claimEvidence, decideEvidence } from '#main/core/evidence/evidence-commands.ts';
import { evidenceDetail, evidenceFile, listEvidence } from '#main/core/evidence/evidence-queries.ts';
import type { Session } from '#main/core/session.ts';
import { sha256Of } from '#main/core/sha256.ts';
import { mostEvidenceBytes } from '#shared/domain/evidence/evidence-file.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { evidenceSession, rejected, withFile } from './evidence-session.ts';

const filesHeld = async ({ workspace }: Session) =>
  workspace.db
    .selectFrom('files')
    .select(['sha256', 'size'])
    .where(
      'sha256',
      'in',
      workspace.db.selectFrom('evidence').select('file_sha256').where('file_sha256', 'is not', null),
    )
    .execute();

describe('a file as evidence', () => {
  test('is kept byte for byte and comes back as it was', async () => {
    const { session } = await evidenceSession();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const id = await claimEvidence(session, withFile(bytes, 'Audit, July.pdf'));
    const file = await evidenceFile(session.workspace.db, id);
    expect(file).toMatchObject({ name: 'Audit, July.pdf', sha256: sha256Of(bytes) });
    expect(file.bytes).toStrictEqual(bytes);
    const { row } = await evidenceDetail(session, id);
    expect(row).toMatchObject({
      state: 'claimed',
      standing: 'awaiting',
      waitingDays: 13,
      file: { name: 'Audit, July.pdf', sha256: sha256Of(bytes), bytes: 70_000 },
    });
  });

  test('on two actions is stored once, and both say so', async () => {
    const { session } = await evidenceSession();
    const one = await claimEvidence(session, withFile('the same bytes'));
    const other = await claimEvidence(session, withFile('the same bytes', 'copy of audit.pdf', 'A-02'));
    expect(await filesHeld(session)).toStrictEqual([{ sha256: sha256Of('the same bytes'), size: 14 }]);
    expect((await evidenceDetail(session, one)).row.sameFile).toStrictEqual([{ id: other, actionRef: 'A-02' }]);
    expect((await evidenceDetail(session, other)).row).toMatchObject({
      file: { name: 'copy of audit.pdf' },
      sameFile: [{ id: one, actionRef: 'A-01' }],
    });
  });

  test('is no second piece of evidence of the same action, unless the first was rejected', async () => {
    const { session } = await evidenceSession();
    const first = await claimEvidence(session, withFile('bytes'));
    expect(await refusalOf(() => claimEvidence(session, withFile('bytes', 'again.pdf')))).toMatchObject({
      code: 'EvidenceAlreadyClaimed',
      message: expect.stringContaining(`number ${first}`),
    });
    await decideEvidence(session, rejected(first));
    const second = await claimEvidence(session, withFile('bytes', 'again.pdf'));
    expect(second).not.toBe(first);
    expect((await evidenceDetail(session, first)).row.state).toBe('rejected');
    expect((await evidenceDetail(session, second)).row.state).toBe('claimed');
  });

  test('of exactly 25 MB is kept; one byte more is refused with its size, and nothing is kept', async () => {
    const { session } = await evidenceSession();
    const most = new Uint8Array(mostEvidenceBytes);
    const id = await claimEvidence(session, withFile(most));
    expect((await evidenceFile(session.workspace.db, id)).bytes).toHaveLength(26_214_400);
    const before = [await filesHeld(session), (await listEvidence(session, {})).awaiting.length];
    const refused = await refusalOf(() =>
      claimEvidence(session, withFile(new Uint8Array(mostEvidenceBytes + 1), 'film.mp4')),
    );
    expect(refused).toMatchObject({ code: 'EvidenceTooLarge', where: 'film.mp4' });
    expect(refused.message).toContain('25.1 MB (26,214,401 bytes)');
    expect(refused.next).toContain('reference');
    expect([await filesHeld(session), (await listEvidence(session, {})).awaiting.length]).toStrictEqual(before);
  });

  test('that is empty is refused', async () => {
    const { session } = await evidenceSession();
    expect(await refusalOf(() => claimEvidence(session, withFile('')))).toMatchObject({ code: 'EvidenceEmpty' });
    expect(await filesHeld(session)).toStrictEqual([]);
  });

  test('is not kept with a claim that is refused', async () => {
    const { session } = await evidenceSession();
    const { code } = await refusalOf(() => claimEvidence(session, withFile('bytes', 'a.pdf', 'A-99')));
    expect(code).toBe('ActionNotFound');
    const late = { ...withFile('bytes'), claimedOn: '2019-08-15' };
    expect((await refusalOf(() => claimEvidence(session, late))).code).toBe('EvidenceInFuture');
    expect(await filesHeld(session)).toStrictEqual([]);
  });

  test('whose bytes were changed in the workspace is refused, not handed out', async () => {
    const { session } = await evidenceSession();
    // as a program from outside might: the row says one SHA-256 and holds other bytes
    const author = { actor: 'Test', operation: 'test.damage', at: '2019-08-01T09:00:00.000Z' };
    await session.workspace.write(author, async (db) => {
      await db
        .insertInto('files')
        .values({ sha256: sha256Of('true'), size: 5, content: Buffer.from('false') })
        .execute();
      return { result: null, changes: [{ entity: 'files', ref: 'damaged', before: null, after: null }] };
    });
    const id = await claimEvidence(session, withFile('true'));
    expect(await refusalOf(() => evidenceFile(session.workspace.db, id))).toMatchObject({ code: 'EvidenceDamaged' });
  });

  test('that is only a reference has no bytes to hand out', async () => {
    const { session } = await evidenceSession();
    const { code } = await refusalOf(() => evidenceFile(session.workspace.db, 1));
    expect(code).toBe('EvidenceWithoutFile');
    expect((await refusalOf(() => evidenceFile(session.workspace.db, 77))).code).toBe('EvidenceNotFound');
  });
});
