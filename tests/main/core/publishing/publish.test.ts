import { describe, expect, test } from 'vitest';
import { buildPack } from '#main/core/packs/build-pack.ts';
import { packDocument } from '#main/core/packs/pack-detail.ts';
import { packStates } from '#main/core/packs/pack-state.ts';
import type { PackRequest } from '#main/core/packs/pack-request.ts';
import { takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import { finalise } from '#main/core/publishing/finalise.ts';
import { listPublications } from '#main/core/publishing/publications.ts';
import { publishPack } from '#main/core/publishing/publish.ts';
import { signatureHolds } from '#main/formats/seal/manifest-signature.ts';
import { readSealed } from '#main/formats/seal/read-sealed.ts';
import type { Session } from '#main/core/session.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import type { PublishStep } from '#shared/contract/publishing.ts';
import type { StepProgress } from '#shared/contract/work-progress.ts';
import { includedSections } from '#shared/domain/pack/profile.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { sha256Of } from '#main/core/sha256.ts';
import { contextFor, june, profileOf } from '../packs/document-of.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { because, bytesOf, finalPack, publish, sessionOn } from './published.ts';

const july: PackRequest = { ...june, period: '2019-07', asAtOn: '2019-08-10' };
/** The same month, told apart by the day of the board. */
const june2: PackRequest = { ...june, boardOn: '2019-08-20' };
const june3: PackRequest = { ...june, boardOn: '2019-08-21' };

const inSession = async (instant?: string): Promise<Session> => sessionOn(await smallWorkspace(), instant);

const draftOf = async (session: Session, request: PackRequest = june): Promise<number> => {
  const { id } = await buildPack(contextFor(session.workspace), request);
  return id ?? 0;
};

const first = (packId: number) => ({ packId, replaces: null, reason: '' });
const filesIn = (session: Session) => session.workspace.db.selectFrom('files').select('sha256').execute();
const auditOf = (session: Session, operation: string) =>
  session.workspace.db.selectFrom('audit_entries').selectAll().where('operation', '=', operation).execute();

/** Words for the summary that nobody has confirmed: what keeps a pack from being final. */
const unconfirmedWords = (session: Session) =>
  session.workspace.write({ actor: 'x', operation: 'test', at: session.instant() }, async (db) => {
    const row = { profile: 'monthly-board', section: 'summary', period: '2019-06', text: 'Better.' };
    const written = { written_by: 'x', written_on: '2019-07-20', carried_from: null };
    await db
      .insertInto('section_texts')
      .values({ ...row, ...written, recorded_at: '2019-07-20T09:00:00.000Z' })
      .execute();
    return { result: null, changes: [{ entity: 'section_texts', ref: '1', before: null, after: row }] };
  });

describe('making a pack final', () => {
  test('keeps the checklist, the reason and who decided', async () => {
    const session = await inSession();
    const id = await draftOf(session);
    expect(await finalise(session, id, because)).toMatchObject({ id, state: 'final' });
    const row = await session.workspace.db.selectFrom('pack_finals').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ pack_id: id, warnings_accepted_because: because, decided_on: '2019-08-14' });
    const kept = JSON.parse(row.readiness_json) as { issues: unknown[]; checked: unknown[] };
    expect(kept.issues.length).toBeGreaterThan(0);
    expect(kept.checked.length).toBeGreaterThan(5);
    const [entry] = await auditOf(session, 'publishing.finalise');
    expect(entry).toMatchObject({ entity: 'pack', entity_ref: String(id), before_json: '{"state":"draft"}' });
    expect(entry?.after_json).toContain('"snapshotSha256"');
    expect(entry?.after_json).toContain(because);
  });

  test('is refused while a blocking error stands, naming the first, whatever reason is given', async () => {
    const session = await inSession();
    await unconfirmedWords(session);
    const id = await draftOf(session);
    const refusal = await refusalOf(() => finalise(session, id, because));
    expect(refusal).toMatchObject({ code: 'PackNotReady' });
    expect(refusal.message).toContain('keeps this pack from being made final: ');
    expect((await packStates(session.workspace.db)).size).toBe(0);
  });

  test('is refused while warnings stand without a reason, and a second time', async () => {
    const session = await inSession();
    const id = await draftOf(session);
    expect(await refusalOf(() => finalise(session, id, ''))).toMatchObject({ code: 'PackWarningsOpen' });
    await finalise(session, id, because);
    expect(await refusalOf(() => finalise(session, id, because))).toMatchObject({ code: 'PackAlreadyFinal' });
    expect(await refusalOf(() => finalise(session, 99, because))).toMatchObject({ code: 'PackNotFound' });
  });
});

describe('publishing a pack', () => {
  test('freezes document and files, whose manifest is signed and says where the audit trail stood', async () => {
    const session = await inSession();
    const id = await finalPack(session);
    const before = await verifyAuditChain(session.workspace.db);
    const row = await publishPack(session, first(id));
    expect(row).toMatchObject({ packId: id, number: 1, version: 1, replaces: null, replacedBy: null });
    expect(row.auditHead).toEqual({ entries: before.entries, sha256: before.headSha256 });
    const file = await readSealed('x.plumbpack', await bytesOf(session, row, 'plumbpack'));
    expect(file.manifest).toMatchObject({
      authority: 'Exampleshire',
      auditHead: row.auditHead,
      files: [{ kind: 'pdf' }, { kind: 'xlsx' }],
      producer: 'Plumbline test',
    });
    expect(file.manifest === null || signatureHolds(file.manifest)).toBe(true);
    const document = await packDocument(session.workspace.db, id);
    expect(file.documentJson).toBe(canonicalJson(document));
    expect(sha256Of(file.snapshotJson ?? '')).toBe(document.meta.snapshotSha256);
    expect(document.meta).toMatchObject({
      state: 'published',
      version: 1,
      publication: { number: 1, on: '2019-08-14', by: 'Secretariat', keyFingerprint: row.keyFingerprint },
    });
    expect((await packStates(session.workspace.db)).get(id)).toBe('published');
    expect((await verifyAuditChain(session.workspace.db)).brokenAt).toBeNull();
  });

  test('counts through the workspace and signs every pack with one key', async () => {
    const session = await inSession();
    const one = await publish(session);
    const two = await publish(session, july);
    const scrutiny = await publish(session, { ...june, profile: profileOf('progress-review') });
    expect([one, two, scrutiny].map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(new Set([one, two, scrutiny].map(({ keyFingerprint }) => keyFingerprint)).size).toBe(1);
    expect(await session.workspace.db.selectFrom('signing_keys').select('id').execute()).toHaveLength(1);
    expect(new Set([one, two, scrutiny].flatMap(({ files }) => files.map(({ name }) => name))).size).toBe(9);
  });

  test('is refused for a draft, and for a pack that is published already', async () => {
    const session = await inSession();
    const id = await draftOf(session);
    expect(await refusalOf(() => publishPack(session, first(id)))).toMatchObject({ code: 'PackNotFinal' });
    await finalise(session, id, because);
    await publishPack(session, first(id));
    expect(await refusalOf(() => publishPack(session, first(id)))).toMatchObject({ code: 'PackAlreadyPublished' });
    expect(await refusalOf(() => publishPack(session, first(99)))).toMatchObject({ code: 'PackNotFound' });
    expect(await listPublications(session.workspace.db)).toHaveLength(1);
  });

  test('names every hash in the audit trail, and never the secret half of the key', async () => {
    const session = await inSession();
    const row = await publish(session);
    const [entry, key] = await auditOf(session, 'publishing.publish');
    for (const { sha256 } of row.files) expect(entry?.after_json).toContain(sha256);
    expect(entry?.after_json).toContain(row.auditHead.sha256);
    expect(key).toMatchObject({ entity: 'signing_key' });
    const { private_key: secret } = await session.workspace.db
      .selectFrom('signing_keys')
      .select('private_key')
      .executeTakeFirstOrThrow();
    const everyEntry = await session.workspace.db.selectFrom('audit_entries').selectAll().execute();
    expect(JSON.stringify(everyEntry)).not.toContain(secret);
    expect(JSON.stringify(await listPublications(session.workspace.db))).not.toContain(secret);
    const everyFile = await session.workspace.db.selectFrom('files').select('content').execute();
    for (const { content } of everyFile) expect(Buffer.from(content).includes(secret)).toBe(false);
    const sealed = await readSealed('x', await bytesOf(session, row, 'plumbpack'));
    expect(JSON.stringify([sealed.manifest, sealed.documentJson, sealed.snapshotJson])).not.toContain(secret);
  });

  test.each(['document', 'pdf', 'workbook', 'seal', 'record'] as const)(
    'cancelled before the step %s leaves nothing behind',
    async (step) => {
      const session = await inSession();
      const id = await finalPack(session);
      const keptBefore = await filesIn(session);
      const before = await verifyAuditChain(session.workspace.db);
      const stop = new AbortController();
      // The step that is heard of is the one that has begun; the next one does not.
      const last = { document: 'check', pdf: 'document', workbook: 'pdf', seal: 'workbook', record: 'seal' };
      const onProgress = (progress: StepProgress<PublishStep>): void => {
        if (progress.step === last[step]) stop.abort(new Error('cancelled'));
      };
      const work = publishPack(session, first(id), { signal: stop.signal, onProgress });
      await expect(work).rejects.toThrow('cancelled');
      expect(await listPublications(session.workspace.db)).toEqual([]);
      expect(await session.workspace.db.selectFrom('signing_keys').select('id').execute()).toEqual([]);
      expect(await filesIn(session)).toEqual(keptBefore);
      expect(await verifyAuditChain(session.workspace.db)).toEqual(before);
      expect((await packStates(session.workspace.db)).get(id)).toBe('final');
    },
  );

  test('says how far it has come, each step once', async () => {
    const session = await inSession();
    const id = await finalPack(session);
    const seen: StepProgress<PublishStep>[] = [];
    await publishPack(session, first(id), { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ step, done }) => [step, done])).toEqual([
      ['check', 0],
      ['document', 1],
      ['pdf', 2],
      ['workbook', 3],
      ['seal', 4],
      ['record', 5],
    ]);
  });

  test('while somebody else publishes is refused, as the number on its cover is taken', async () => {
    const session = await inSession();
    const id = await finalPack(session);
    const other = await finalPack(session, july);
    let inBetween: Promise<unknown> | undefined;
    const onProgress = ({ step }: StepProgress<PublishStep>): void => {
      if (step === 'document') inBetween = publishPack(session, first(other));
    };
    const work = publishPack(session, first(id), { onProgress });
    const outcomes = await Promise.allSettled([work, work.catch(() => undefined).then(() => inBetween)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      JSON.stringify(outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : ''))),
    ).toContain('somebody else published');
    expect((await listPublications(session.workspace.db)).map(({ number }) => number)).toEqual([1]);
    expect((await verifyAuditChain(session.workspace.db)).brokenAt).toBeNull();
  });
});

describe('a public pack', () => {
  test('carries its document and not the snapshot that it rests on, nor does one that shows a part', async () => {
    const session = await inSession();
    const rows = await publish(session, { ...june, profile: profileOf('public') });
    for (const kind of ['pdf', 'plumbpack'] as const) {
      const file = await readSealed('x', await bytesOf(session, rows, kind));
      expect(file.documentJson).not.toBeNull();
      expect(file.snapshotJson).toBeNull();
    }
    const [summary, ...others] = june.profile.sections;
    const short = {
      ...june.profile,
      sections: [summary, ...others.slice(0, 3)].filter((section) => section !== undefined),
    };
    const part = await publish(session, { ...june, profile: short, boardOn: '2019-08-21' });
    expect((await readSealed('x', await bytesOf(session, part, 'pdf'))).snapshotJson).toBeNull();
  });
});

describe('a correction', () => {
  test('keeps the number, has the next version, and each says what became of the other', async () => {
    const session = await inSession();
    const one = await publish(session);
    const id = await finalPack(session, june2);
    expect(await refusalOf(() => publishPack(session, first(id)))).toMatchObject({ code: 'MonthAlreadyPublished' });
    const two = await publishPack(session, { packId: id, replaces: one.id, reason: 'The day was missing.' });
    expect(two).toMatchObject({
      number: 1,
      version: 2,
      replaces: { id: one.id, version: 1, reason: 'The day was missing.' },
    });
    const rows = await listPublications(session.workspace.db);
    expect(rows.find((row) => row.id === one.id)?.replacedBy).toEqual({ id: two.id, version: 2, on: '2019-08-14' });
    const { meta } = await packDocument(session.workspace.db, id);
    expect(meta.publication?.replaces).toEqual({ version: 1, on: '2019-08-14', reason: 'The day was missing.' });
    const { manifest } = await readSealed('x', await bytesOf(session, two, 'xlsx'));
    expect(manifest?.replaces).toMatchObject({ version: 1, reason: 'The day was missing.' });
    expect(manifest?.replaces?.snapshotSha256.slice(0, 4).toUpperCase()).toBe(one.verificationCode.slice(0, 4));
  });

  test('is refused without a reason, of another month or kind, of none, and a second time', async () => {
    const session = await inSession();
    const one = await publish(session);
    const refused = async (packId: number, replaces: number, reason: string) =>
      (await refusalOf(() => publishPack(session, { packId, replaces, reason }))).code;
    const second = await finalPack(session, june2);
    expect(await refused(second, one.id, '')).toBe('CorrectionReasonMissing');
    expect(await refused(second, 99, 'x')).toBe('PublicationNotFound');
    expect(await refused(await finalPack(session, july), one.id, 'x')).toBe('CorrectionMismatch');
    const review = await finalPack(session, { ...june, profile: profileOf('progress-review') });
    expect(await refused(review, one.id, 'x')).toBe('CorrectionMismatch');
    expect(await refused(second, one.id, '漢')).toBe('GlyphMissing');
    await publishPack(session, { packId: second, replaces: one.id, reason: 'x' });
    const third = await finalPack(session, june3);
    expect(await refused(third, one.id, 'x')).toBe('AlreadyReplaced');
    expect(await listPublications(session.workspace.db)).toHaveLength(2);
  });

  test('is held against the month before, as the next month is against the correction', async () => {
    const session = await inSession();
    await publish(session, { ...june, period: '2019-05', asAtOn: '2019-06-30' });
    const one = await publish(session);
    const { previous } = await takeSnapshot(session.workspace.db, { ...june2, asAtOn: '2019-08-01' }, 'x');
    expect(previous).toMatchObject({ basis: 'pack', period: '2019-05' });
    const id = await finalPack(session, june2);
    await publishPack(session, { packId: id, replaces: one.id, reason: 'x' });
    const next = await takeSnapshot(session.workspace.db, july, 'x');
    expect(next.previous).toMatchObject({ basis: 'pack', period: '2019-06' });
    // what the last pack held is known, so that a section that is switched off does not go without a word
    expect(next.previous?.sections).toEqual(includedSections(june.profile));
  });
});
