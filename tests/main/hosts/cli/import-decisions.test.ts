import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { CapturedTerminal, type Run } from './captured-terminal.ts';

interface ImportJson {
  readonly outcome: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly files: readonly Pick<StagedReturn, 'sheets' | 'questions'>[];
  readonly error?: { readonly code: string; readonly message: string };
}
const imported = (run: Run): ImportJson => run.json() as ImportJson;

async function terminalWithWorkspace(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-10T09:00:00Z');
  await terminal.run('new', 'w.plumbline', '--authority', 'Exampleshire');
  return terminal;
}

const unclear = 'Code,Period,Value\nKPI 7,2019-06,0.85\nX9,2019-06,4\nFD10,2019-06,12\n';

test('questions are printed with the options that answer them, and answered by those', async () => {
  using terminal = await terminalWithWorkspace();
  terminal.write('june.csv', unclear);
  const asked = await terminal.run('import', 'w.plumbline', 'june.csv');
  expect(asked.exitCode).toBe(1);
  expect(asked.out).toContain('To decide');
  expect(asked.out).toContain('    --match "KPI 7=CODE"\n    --match "KPI 7="    leaves it out\n');
  expect(asked.out).toContain('FD10       2019-06     12  New');
  expect(asked.out.split('\n').filter((line) => line.length > 100)).toStrictEqual([]);
  const matched = ['--match', 'kpi 7=FD02', '--match', 'X9='];
  const percent = await terminal.run('import', 'w.plumbline', 'june.csv', ...matched, '--json');
  expect(imported(percent).files[0]?.questions).toMatchObject([
    { kind: 'percentage', indicator: 'FD02', figures: 1, example: { asPoints: '0.85%', asFraction: '85%' } },
  ]);
  const answers = [...matched, '--percent', 'FD02=fraction', '--sender', 'MASH', '--provisional'];
  const accepted = await terminal.run('import', 'w.plumbline', 'june.csv', ...answers, '--accept', '--json');
  expect(accepted).toMatchObject({ exitCode: 0, err: '' });
  expect(imported(accepted)).toMatchObject({
    outcome: 'accepted',
    rows: [
      { file: 'june.csv', indicator: 'FD02', value: 85, originalText: '0.85', provisional: true, outcome: 'new' },
      { indicator: 'X9', outcome: 'problem', problemCode: 'IndicatorLeftOut', severity: 'warning' },
      { indicator: 'FD10', value: 12, outcome: 'new', next: '' },
    ],
  });
  terminal.write('may.csv', 'Code,Period,Value\nKPI 7,2019-05,86%\n');
  const remembered = await terminal.run('import', 'w.plumbline', 'may.csv', '--sender', 'MASH', '--json');
  expect(imported(remembered).rows).toMatchObject([{ indicator: 'FD02', value: 86 }]);
  const other = await terminal.run('import', 'w.plumbline', 'may.csv', '--sender', 'Police', '--json');
  expect(imported(other).error).toMatchObject({ code: 'IndicatorUnknown' });
});

test('--no-remember leaves the next file of the sender unanswered', async () => {
  using terminal = await terminalWithWorkspace();
  terminal.write('june.csv', 'Code,Period,Value\nKPI 7,2019-06,85%\n');
  terminal.write('may.csv', 'Code,Period,Value\nKPI 7,2019-05,86%\n');
  const options = ['--match', 'KPI 7=FD02', '--sender', 'MASH', '--accept', '--no-remember'];
  expect(await terminal.run('import', 'w.plumbline', 'june.csv', ...options)).toMatchObject({ exitCode: 0 });
  expect(await terminal.run('import', 'w.plumbline', 'may.csv', '--sender', 'MASH')).toMatchObject({ exitCode: 1 });
});

test('--map reads a file by the mapping that --json printed for another, and by a list', async () => {
  using terminal = await terminalWithWorkspace();
  terminal.write('june.csv', 'Code,Period,Value,Corrected\nFD10,2019-06,12,13\n');
  const staged = await terminal.run('import', 'w.plumbline', 'june.csv', '--json');
  const mapping = imported(staged).files[0]?.sheets[0]?.mapping;
  expect(mapping).toMatchObject({ kind: 'long', valueColumn: 3 });
  const corrected = { ...mapping, valueColumn: 4 };
  for (const content of [corrected, [corrected]]) {
    terminal.write('map.json', JSON.stringify(content));
    const run = await terminal.run('import', 'w.plumbline', 'june.csv', '--map', 'map.json', '--json');
    expect(imported(run)).toMatchObject({
      files: [{ sheets: [{ how: 'mapped' }] }],
      rows: [{ value: 13, cell: 'D2' }],
    });
  }
});

test('--map takes the layouts of the sender out of an exported file', async () => {
  using terminal = await terminalWithWorkspace();
  const mapping = {
    kind: 'long',
    sheet: '',
    headerRow: 1,
    firstDataRow: 2,
    codeColumn: 1,
    nameColumn: null,
    periodColumn: 2,
    period: null,
    valueColumn: 3,
    numeratorColumn: null,
    denominatorColumn: null,
    commentColumn: null,
  };
  const layout = (sender: string, valueColumn: number) => {
    const own = { ...mapping, valueColumn };
    return { sender, fingerprint: sender, name: sender, mapping: own, learned: own };
  };
  const layouts = { plumbline: 'return-layouts', version: 1, layouts: [layout('MASH', 3), layout('Police', 4)] };
  terminal.write('layouts.json', JSON.stringify(layouts));
  terminal.write('june.csv', 'A,B,C,D\nFD10,2019-06,12,13\n');
  const options = ['import', 'w.plumbline', 'june.csv', '--map', 'layouts.json', '--json'];
  expect(imported(await terminal.run(...options, '--sender', 'Police')).rows).toMatchObject([{ value: 13 }]);
  expect(imported(await terminal.run(...options, '--sender', 'MASH')).rows).toMatchObject([{ value: 12 }]);
  const both = await terminal.run(...options);
  expect(both.exitCode).toBe(1);
  expect(both.json()).toMatchObject({
    error: { code: 'MappingFileNotValid', message: expect.stringContaining('name the sender') as string },
  });
  expect((await terminal.run(...options, '--sender', 'Health')).json()).toMatchObject({
    error: { message: expect.stringContaining('no layout of this sender') as string },
  });
});

test.each([
  ['no JSON', 'value column is D', 'It is not JSON.'],
  ['an empty list', '[]', 'does not say where'],
  ['a mapping without a kind', '{"sheet": ""}', 'does not say where'],
  [
    'a mapping with a column 0',
    '{"kind":"wide","sheet":"","headerRow":1,"firstDataRow":2,"codeColumn":0,"nameColumn":2,"periodColumns":[]}',
    'At 0 › codeColumn',
  ],
])('--map with %s is refused before the return is read', async (_, content, words) => {
  using terminal = await terminalWithWorkspace();
  terminal.write('june.csv', unclear);
  terminal.write('map.json', content);
  const run = await terminal.run('import', 'w.plumbline', 'june.csv', '--map', 'map.json', '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'MappingFileNotValid', where: 'map.json' } });
  expect(imported(run).error?.message).toContain(words);
});

test('--sheet reads the sheets named, hidden ones too, and no other', async () => {
  using terminal = await terminalWithWorkspace();
  const book = new ExcelJS.Workbook();
  const rows = (value: number) => [
    ['Code', 'Period', 'Value'],
    ['FD10', '2019-06', value],
  ];
  book.addWorksheet('Shown').addRows(rows(1));
  book.addWorksheet('Data', { state: 'hidden' }).addRows(rows(2));
  terminal.write('kpi.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  const values = async (...options: string[]) =>
    imported(await terminal.run('import', 'w.plumbline', 'kpi.xlsx', '--json', ...options)).rows.map(
      ({ sheet, value }) => [sheet, value],
    );
  expect(await values()).toStrictEqual([['Shown', 1]]);
  expect(await values('--sheet', 'Data')).toStrictEqual([['Data', 2]]);
  const gone = await terminal.run('import', 'w.plumbline', 'kpi.xlsx', '--sheet', 'Dato', '--json');
  expect(imported(gone).error).toMatchObject({ code: 'SheetNotFound' });
});

test.each([
  ['--match', 'KPI 7', 'TEXT=CODE'],
  ['--match', '=FD02', 'TEXT=CODE'],
  ['--percent', 'FD02=percent', 'CODE=fraction'],
  ['--percent', 'FD02', 'CODE=fraction'],
])('%s %s is wrong usage and says how it is written', async (option, value, words) => {
  using terminal = await terminalWithWorkspace();
  const run = await terminal.run('import', 'w.plumbline', 'june.csv', option, value);
  expect(run.exitCode).toBe(2);
  expect(run.err).toContain(words);
});

test('problems said of many cells are said once, with the cells', async () => {
  using terminal = await terminalWithWorkspace();
  const months = Array.from({ length: 12 }, (_, i) => `X9,2018-${String(i + 1).padStart(2, '0')},${i}`);
  terminal.write('year.csv', `Code,Period,Value\n${months.join('\n')}\n`);
  const { out } = await terminal.run('import', 'w.plumbline', 'year.csv');
  expect(out.match(/No indicator has the code or name "X9"\. Say which/g)).toHaveLength(1);
  expect(out).toMatch(/C2 X9 2018-01 "0", C3 X9 2018-02 "1".*and 4\s+more/s);
});
