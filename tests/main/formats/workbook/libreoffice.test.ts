import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { sampleDocument } from './sample-document.ts';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasLibreOffice())('LibreOffice', () => {
  it('opens the workbook with all its charts, sparklines, tables and colours', { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-workbook-'));
    try {
      writeFileSync(join(folder, 'pack.xlsx'), await writeWorkbook(sampleDocument));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, 'pack.xlsx')],
        {
          stdio: 'ignore',
          timeout: 200_000,
        },
      );
      const opened = readFileSync(join(folder, 'pack.fods'), 'utf8');
      const count = (pattern: RegExp): number => opened.match(pattern)?.length ?? 0;
      expect(count(/<chart:chart /g)).toBe(13);
      expect(count(/<calcext:sparkline /g)).toBe(60);
      expect(count(/<table:table /g)).toBeGreaterThanOrEqual(9);
      expect(count(/<table:database-range /g)).toBeGreaterThanOrEqual(5);
      expect(count(/<calcext:condition [^>]*calcext:value="formula-is\(OR\(LEFT/g)).toBeGreaterThanOrEqual(25);
      expect(count(/table:formula=/g)).toBe(0);
      expect(opened).toContain('FD01: Referrals decided within one working day is');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
