import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyFile } from '#main/core/publishing/verify.ts';
import { sessionOn } from './published.ts';
import { twoPacks } from './two-packs.ts';

const packs = twoPacks();
const folder = mkdtempSync(join(tmpdir(), 'plumbline-saved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** The workbook as LibreOffice saves it. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  writeFileSync(join(folder, 'pack.xlsx'), bytes);
  const saved = join(folder, 'saved');
  mkdirSync(saved, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = { stdio: 'ignore', timeout: 200_000 } as const;
  const args = ['--headless', '--convert-to', 'xlsx', '--outdir', saved, join(folder, 'pack.xlsx')];
  execFileSync('soffice', [profile, ...args], options);
  return readFileSync(join(saved, 'pack.xlsx'));
}

/** The PDF as qpdf writes it anew. */
function savedByQpdf(bytes: Uint8Array, ...options: readonly string[]): Uint8Array {
  writeFileSync(join(folder, 'pack.pdf'), bytes);
  execFileSync('qpdf', [...options, join(folder, 'pack.pdf'), join(folder, 'again.pdf')]);
  return readFileSync(join(folder, 'again.pdf'));
}

describe.skipIf(!has('soffice'))('a workbook that LibreOffice saved again', () => {
  test('is altered, and still known by what its properties say', { timeout: 240_000 }, async () => {
    const saved = savedByLibreOffice(packs().files.june.xlsx);
    const found = await verifyFile(packs().session, 'pack.xlsx', saved);
    expect(found).toMatchObject({ verdict: 'altered', publication: { number: 2, version: 1 } });
    expect(found.sentence).toMatch(/written anew by another program\. It was last saved by LibreOffice [\d.]+\.$/);
    const elsewhere = await verifyFile(await sessionOn(null), 'pack.xlsx', saved);
    expect(elsewhere.verdict).toBe('altered');
    expect(elsewhere.sentence).toContain('This was published pack 2');
  });
});

describe.skipIf(!has('qpdf'))('a PDF that qpdf wrote anew', () => {
  test.each([
    ['as it is', []],
    ['with every stream plain', ['--stream-data=uncompress', '--object-streams=disable']],
    ['with every stream packed', ['--recompress-flate', '--compress-streams=y', '--object-streams=generate']],
    ['in order for the web', ['--linearize']],
    ['without what was attached', ['--remove-attachment=manifest.json', '--remove-attachment=document.json']],
  ])('%s is altered', async (_, options) => {
    const saved = savedByQpdf(packs().files.june.pdf, ...options);
    expect(await verifyFile(packs().session, 'pack.pdf', saved)).toMatchObject({ verdict: 'altered' });
    expect(await verifyFile(await sessionOn(null), 'pack.pdf', saved)).toMatchObject({ verdict: 'altered' });
  });

  test('under a password cannot be looked into, and that is said', async () => {
    const saved = savedByQpdf(packs().files.june.pdf, '--encrypt', '', 'owner', '256', '--');
    const found = await verifyFile(packs().session, 'pack.pdf', saved);
    expect(found.verdict).toBe('unknown');
    expect(found.sentence).toContain('it was protected with a password');
  });
});
