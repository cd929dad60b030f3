import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '#shared/domain/evidence/safe-file-name.ts';

describe('the name under which evidence is written', () => {
  test.each([
    ['Audit of July 2019.pdf', 'Audit of July 2019.pdf', false],
    ['../../etc/passwd', '_._etc_passwd', false],
    ['C:\\Windows\\system32\\calc.exe', 'C_Windows_system32_calc.exe.txt', true],
    ['minutes.docx ', 'minutes.docx', false],
    ['minutes.exe. . ', 'minutes.exe.txt', true],
    ['.bashrc', 'bashrc', false],
    ['CON', '_CON', false],
    ['nul.pdf', '_nul.pdf', false],
    ['COM1.tar.gz', '_COM1.tar.gz', false],
    ['console.pdf', 'console.pdf', false],
    ['', 'evidence', false],
    ['...', 'evidence', false],
    ['.pdf', 'pdf', false],
    ['annex\u202Efdp.exe', 'annex_fdp.exe.txt', true],
    ['survey\r\nresults.csv', 'survey_results.csv', false],
    ['Dashboard.XLSM', 'Dashboard.XLSM.txt', true],
    ['page.html', 'page.html.txt', true],
    ['report.exe.pdf', 'report.exe.pdf', false],
    ['"Lessons"?*.docx', '_Lessons_.docx', false],
    ['Prüfbericht – März.pdf', 'Prüfbericht – März.pdf', false],
  ])('%j becomes %j', (given, name, disarmed) => {
    expect(safeFileName(given)).toStrictEqual({ name, disarmed });
  });

  test('cutting a long name does not uncover an ending that runs', () => {
    const { name, disarmed } = safeFileName(`${'a'.repeat(96)}.exe and so on, which is no ending`);
    expect(name.endsWith('.exe.txt')).toBe(true);
    expect(disarmed).toBe(true);
  });

  const endings = ['.exe', '.EXE', '.js', '.xlsm', '.pdf', '.docx', '.lnk', '.', ' ', ''];
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 260 }),
    fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 130 }), fc.constantFrom(...endings))
      .map((parts) => parts.join('')),
    fc
      .tuple(
        fc.constantFrom('con', 'Aux', 'LPT1', 'com¹', '..', '/', '\\', '\u202E', '.'),
        fc.string(),
        fc.constantFrom(...endings),
      )
      .map((parts) => parts.join('')),
  );

  test('whatever was sent, it is one plain name that no system runs, hides, redirects or refuses', () => {
    fc.assert(
      fc.property(names, (given) => {
        const { name, disarmed } = safeFileName(given);
        expect(name).not.toBe('');
        expect(name.length).toBeLessThanOrEqual(105);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu);
        expect(name).not.toMatch(/\.(?:exe|com|bat|cmd|js|vbs|ps1|lnk|scr|msi|hta|jar|sh|xlsm|html|iso|url)$/iu);
        expect(disarmed && !name.endsWith('.txt')).toBe(false);
        // a name that is safe stays as it is
        expect(safeFileName(name)).toStrictEqual({ name, disarmed: false });
      }),
      { numRuns: 2000 },
    );
  });
});
