import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '#main/formats/seal/manifest-text.ts';
import { readSealed } from '#main/formats/seal/read-sealed.ts';
import { sealLimits } from '#main/formats/seal/seal-limits.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';

const pdf = (body: string | Uint8Array): Uint8Array =>
  Buffer.concat([strToU8('%PDF-1.7\n'), typeof body === 'string' ? strToU8(body) : body, strToU8('\n%%EOF\n')]);

const manifestStream = (dictionary: string, body: Uint8Array): Uint8Array =>
  Buffer.concat([
    strToU8(`1 0 obj\n<<\n/Subtype /application#2Fvnd.plumbline.manifest+json\n${dictionary}\n>>\nstream\n`),
    body,
    strToU8('\nendstream\nendobj\n'),
  ]);

describe('reading a file that anybody may have made', () => {
  test.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('hello')],
    ['only the head of a PDF', strToU8('%PDF-1.7')],
    ['only the head of a zip', strToU8('PK\u0003\u0004')],
    ['a zip of nothing', zipSync({})],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['a pack of nothing but its name', zipSync({ 'manifest.json': strToU8('{}') })],
    ['a pack whose manifest is nested without end', zipSync({ 'manifest.json': strToU8('['.repeat(100_000)) })],
    ['a stream that never ends', pdf('1 0 obj << >> stream\n'.repeat(1000))],
    ['a length beyond the end', pdf(manifestStream('/Length 99999999', strToU8('{}')))],
    ['a length that is a reference', pdf(manifestStream('/Length 12 0 R', strToU8('{}')))],
    ['a place full of nothing', pdf(manifestStream('/Length 8192', new Uint8Array(8192)))],
    [
      'a stream that unpacks to 100 MB',
      pdf(manifestStream('/Filter /FlateDecode /Length 100', deflateSync(Buffer.alloc(100_000_000)))),
    ],
    ['a hundred thousand markers', pdf('/application#2Fvnd.plumbline.manifest+json '.repeat(100_000))],
  ])('%s holds no manifest, and that is all', async (_, bytes) => {
    expect((await readSealed('a', bytes)).manifest).toBeNull();
  });

  test('a zip that would unpack to gigabytes is a fault and not unpacked', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(80 * 1024 * 1024) });
    const found = await readSealed('a', bomb);
    expect(found.faults.join()).toContain('cannot be opened');
  });

  test('what is larger than any pack is refused before it is looked at', async () => {
    const huge = new Uint8Array(sealLimits.fileBytes + 1);
    expect(await refusalOf(() => readSealed('a', huge))).toMatchObject({ code: 'FileTooBig', where: 'a' });
  });

  test('any bytes at all end in an answer', async () => {
    const heads = fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', 'PK\u0003\u0004\u0000manifest.json', '');
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 2000 }), async (head, tail) => {
        const found = await readSealed('a', Buffer.concat([Buffer.from(head, 'latin1'), tail]));
        expect(found.manifest).toBeNull();
      }),
    );
  });
});

describe('a manifest', () => {
  test.each([
    ['is no JSON', 'x'],
    ['is a list', '[]'],
    ['is of another format', '{"format":"plumbline-manifest/2"}'],
    ['is longer than its place', `{"format":"${'x'.repeat(9000)}"}`],
    ['is nested without end', '['.repeat(8000)],
  ])('that %s is none', (_, text) => {
    expect(parseManifest(text)).toBeNull();
  });
});
