import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { oleBytes } from '../../formats/sheets/workbook-bytes.ts';
import { CapturedTerminal, type Run } from './captured-terminal.ts';

interface ImportJson {
  readonly outcome: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly files: readonly Readonly<Record<string, unknown>>[];
  readonly error?: Readonly<Record<string, unknown>>;
}
const imported = (run: Run): ImportJson => run.json() as ImportJson;

async function terminalWithWorkspace(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-10T09:00:00Z');
  const made = await terminal.run('new', 'w.plumbline', '--authority', 'Exampleshire', '--typical-targets', '--json');
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  return terminal;
}

const hash = (terminal: CapturedTerminal): string =>
  createHash('sha256')
    .update(readFileSync(terminal.path('w.plumbline')))
    .digest('hex');

const june = 'Code,Period,Numerator,Denominator,Value\nFD02,2019-06,46,54,85.2%\nFD10,2019-06,,,c\n';

/** What a row says that is new, sound and final. */
const plainRow = {
  comment: '',
  provisional: false,
  outcome: 'new',
  held: '',
  problem: null,
  problemCode: null,
  severity: null,
  next: '',
};

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('KPI').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('import --json without --accept stages: the documented shape, and the workspace file keeps its bytes', async () => {
  using terminal = await terminalWithWorkspace();
  const before = hash(terminal);
  const run = await terminal.run('import', 'w.plumbline', terminal.write('june.csv', june), '--json');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.json()).toStrictEqual({
    outcome: 'staged',
    rows: [
      {
        file: 'june.csv',
        indicator: 'FD02',
        period: '2019-06',
        value: 85.2,
        numerator: 46,
        denominator: 54,
        marker: null,
        sheet: '',
        cell: 'E2',
        originalText: '85.2%',
        ...plainRow,
      },
      {
        file: 'june.csv',
        indicator: 'FD10',
        period: '2019-06',
        value: null,
        numerator: null,
        denominator: null,
        marker: 'suppressed',
        sheet: '',
        cell: 'E3',
        originalText: 'c',
        ...plainRow,
      },
    ],
    files: [
      {
        fileName: 'june.csv',
        sha256: createHash('sha256').update(june).digest('hex'),
        recognised: expect.stringContaining('list of figures') as string,
        sheets: [
          {
            sheet: '',
            state: 'visible',
            how: 'recognised',
            confidence: 'certain',
            because: expect.stringContaining('list of figures') as string,
            hidden: [],
            mapping: expect.objectContaining({ kind: 'long', headerRow: 1, codeColumn: 1, valueColumn: 5 }) as object,
          },
        ],
        questions: [],
        counts: { new: 2, changed: 0, same: 0, problem: 0 },
        message: '',
        leftOut: 0,
        unread: [],
        ratingChanges: expect.any(Array) as unknown[],
        outcome: 'staged',
        rows: 2,
        error: null,
      },
    ],
  });
  expect(hash(terminal)).toBe(before);
});

test('figures left out of a file that is accepted are said under its name, and a blank is no figure that is held', async () => {
  using terminal = await terminalWithWorkspace();
  const file = terminal.write('july.csv', 'Code,Period,Value\nFD02,2019-06,0.2\nFD05,2019-06,500.5\nFD10,2019-06,\n');
  const run = await terminal.run('import', 'w.plumbline', file, '--accept');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  const [title, message] = run.out.split('\n');
  expect(title).toMatch(/july\.csv: Accepted$/);
  expect(message).toBe('1 figure was left out: see the problem beside it.');
  expect(run.out).toContain('New: 1, Problem: 1, Blank: 1');
  expect(run.out).not.toContain('Same as held');
});

test('a file without a single usable figure is refused', async () => {
  using terminal = await terminalWithWorkspace();
  const file = terminal.write('july.csv', 'Code,Period,Value\nFD02,2019-06,0.2\n');
  const run = await terminal.run('import', 'w.plumbline', file, '--accept', '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ outcome: 'refused', error: { code: 'NoFigureUsable' } });
});

test('accepting twice accepts once: the second time says unchanged and the file keeps its bytes', async () => {
  using terminal = await terminalWithWorkspace();
  terminal.write('june.csv', june);
  const first = await terminal.run('import', 'w.plumbline', 'june.csv', '--accept', '--sender', 'MASH', '--json');
  expect(imported(first)).toMatchObject({
    outcome: 'accepted',
    files: [{ ratingChanges: [{ indicator: 'FD02', after: { colour: 'red' } }] }],
  });
  const before = hash(terminal);
  const second = await terminal.run('import', 'w.plumbline', 'june.csv', '--accept', '--json');
  expect(second.exitCode).toBe(0);
  expect(imported(second)).toMatchObject({ outcome: 'unchanged', rows: [{ outcome: 'same' }, { outcome: 'same' }] });
  expect(hash(terminal)).toBe(before);
  const list = await terminal.run('list', 'returns', 'w.plumbline', '--json');
  expect(list.json()).toMatchObject({
    returns: [{ fileName: 'june.csv', sender: 'MASH', observations: 2, restated: 0 }],
  });
});

test('a restatement shows the value held, and show indicator then names both and the cell', async () => {
  using terminal = await terminalWithWorkspace();
  await terminal.run('import', 'w.plumbline', terminal.write('june.csv', june), '--accept');
  terminal.write(
    'late.xlsx',
    await workbook([
      ['Code', 'Period', 'Value'],
      ['FD02', '2019-06', '80%'],
    ]),
  );
  const run = await terminal.run('import', 'w.plumbline', 'late.xlsx', '--accept', '--reason', 'Late entries');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.out).toContain('Restated');
  expect(run.out).toContain('85.2%');
  const shown = await terminal.run('show', 'indicator', 'w.plumbline', 'FD02', '--period', '2019-06');
  expect(shown.out).toContain('late.xlsx KPI!C2 (was 85.2%)');
  expect(await terminal.run('verify-audit', 'w.plumbline')).toMatchObject({ exitCode: 0 });
});

test('when one of several files is refused none is kept, and the answer names each', async () => {
  using terminal = await terminalWithWorkspace();
  const before = hash(terminal);
  terminal.write('june.csv', june);
  terminal.write('bad.csv', 'Code,Period,Value\nFD02,2019-05,lots\n');
  const run = await terminal.run('import', 'w.plumbline', 'june.csv', 'bad.csv', 'gone.csv', '--accept', '--json');
  expect(run.exitCode).toBe(1);
  const answer = imported(run);
  expect(answer).toMatchObject({
    outcome: 'refused',
    files: [
      { fileName: 'june.csv', outcome: 'staged', error: null },
      { fileName: 'bad.csv', outcome: 'refused', error: { code: 'ValueNotReadable' } },
      { fileName: 'gone.csv', outcome: 'refused', error: { code: 'InputFileNotFound' } },
    ],
    error: { code: 'ValueNotReadable', where: 'bad.csv › C2' },
  });
  expect(answer.rows).toHaveLength(3);
  expect(hash(terminal)).toBe(before);
});

/** The streams that a password-protected .xlsx and an old workbook have in their OLE container. */
const oldExcel = oleBytes(['Workbook']);
const encrypted = oleBytes(['EncryptionInfo', 'EncryptedPackage']);

test.each([
  ['an unknown indicator', 'r.csv', 'Code,Period,Value\nZZ99,2019-06,5\n', 'IndicatorUnknown'],
  ['a period in the future', 'r.csv', 'Code,Period,Value\nFD02,2019-12,80%\n', 'PeriodInFuture'],
  ['a value that is no number', 'r.csv', 'Code,Period,Value\nFD02,2019-06,eighty\n', 'ValueNotReadable'],
  ['a month that is none', 'r.csv', 'Code,Period,Value\nFD02,2019-06,80%\nFD02,2019-13,80%\n', 'FigureNotPlaced'],
  ['a text file named .xlsx', 'r.xlsx', 'Code,Period,Value\nFD02,2019-06,80%\n', 'FileTextNamedXlsx'],
  ['an old .xls', 'r.xls', oldExcel, 'FileOldExcel'],
  ['an encrypted workbook', 'r.xlsx', encrypted, 'FileEncrypted'],
  ['an empty file', 'r.csv', '', 'FileEmpty'],
  ['a file without a table', 'r.csv', 'Dear all,\nplease find attached\n', 'ReturnNotRecognised'],
  ['a list of children', 'r.csv', 'UPN,Surname,DOB,Value\nx,y,2010-01-01,1\n', 'ReturnChildLevel'],
  ['a PDF', 'r.pdf', '%PDF-1.7\n', 'FileNotSpreadsheet'],
])('%s is refused with what, where and what next, and nothing changes', async (_, name, content, code) => {
  using terminal = await terminalWithWorkspace();
  const before = hash(terminal);
  const run = await terminal.run('import', 'w.plumbline', terminal.write(name, content), '--accept', '--json');
  expect(run.exitCode).toBe(1);
  const { outcome, error } = imported(run);
  expect(outcome).toBe('refused');
  expect(error).toStrictEqual({
    code,
    message: expect.stringMatching(/\w.*\.$/s) as string,
    where: expect.stringContaining(name) as string,
    next: expect.stringMatching(/\w.*\.$/) as string,
  });
  expect(run.err).toContain(`Code: ${code}`);
  expect(run.out + run.err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  expect(hash(terminal)).toBe(before);
});

test('a workbook whose only sheet says it is not there is refused', async () => {
  using terminal = await terminalWithWorkspace();
  terminal.write('r.xlsx', await workbook([]));
  const run = await terminal.run('import', 'w.plumbline', 'r.xlsx', '--json');
  expect(run.exitCode).toBe(1);
  expect(imported(run).error).toMatchObject({ code: 'ReturnNotRecognised' });
});
