import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../main/core/packs/document-of.ts';
import { fileOf, packOf, samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
const folder = mkdtempSync(join(tmpdir(), 'plumbline-libreoffice-'));
afterAll(async () => {
  await workspaces.clean();
  rmSync(folder, { recursive: true, force: true });
});

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** The workbook as LibreOffice holds it after opening, written out as one flat XML file. */
function openedByLibreOffice(name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = { stdio: 'ignore', timeout: 200_000 } as const;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file], options);
  return readFileSync(join(folder, `${name}.fods`), 'utf8');
}

describe.skipIf(!hasLibreOffice())('LibreOffice', () => {
  test.each(samples)('opens the workbook of %s with every sheet and chart', { timeout: 240_000 }, async (sample) => {
    const pack = await packOf(await workspaces.of(sample));
    const opened = openedByLibreOffice(sample, fileOf(pack, 'xlsx'));
    const charts = everyBlock(pack.document).filter((block) => block.kind === 'chart');
    expect(charts.length).toBeGreaterThan(0);
    expect(opened.match(/<chart:chart /gu)).toHaveLength(charts.length);
    for (const { sheetName } of pack.document.sections)
      expect(opened).toContain(`<table:table table:name="${sheetName}"`);
  });
});
