import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * The import table of ARCHITECTURE.md. The longest prefix that a file lies under decides; what it may import is a list
 * of prefixes of ours, and of packages that are named because only that layer may have them.
 */
const layers: readonly { readonly folder: string; readonly ours: readonly string[]; readonly packages: RegExp }[] = [
  { folder: 'shared/domain', ours: ['shared/domain'], packages: /^$/ },
  { folder: 'shared/contract', ours: ['shared/contract', 'shared/domain'], packages: /^(zod|@orpc\/contract)$/ },
  { folder: 'shared/charts', ours: ['shared/charts', 'shared/domain'], packages: /^(react|d3-scale|d3-shape)$/ },
  { folder: 'shared/wording', ours: ['shared/wording', 'shared/domain'], packages: /^$/ },
  { folder: 'main/store', ours: ['main/store', 'shared/domain'], packages: /^(node:|better-sqlite3$|kysely)/ },
  {
    folder: 'main/formats',
    ours: ['main/formats', 'main/resources.ts', 'shared/domain', 'shared/charts', 'shared/wording'],
    packages: /^(node:|yauzl|saxes|papaparse|exceljs|fflate|nspell|react$|react-dom\/server$|@myriaddreamin\/)/,
  },
  {
    folder: 'main/core',
    ours: ['main/core', 'main/store', 'main/formats', 'main/resources.ts', 'shared'],
    packages: /^(node:|kysely|zod|papaparse|fflate|@orpc\/(server|client))/,
  },
  { folder: 'main/hosts/electron', ours: ['main', 'shared'], packages: /^(node:|electron$|@orpc\/|ws$)/ },
  { folder: 'main/hosts/electron-preload', ours: [], packages: /^electron$/ },
  { folder: 'main/hosts/loopback', ours: ['main', 'shared'], packages: /^(node:|@orpc\/|ws$)/ },
  { folder: 'main/hosts/cli', ours: ['main', 'shared'], packages: /^(node:|@orpc\/|commander|papaparse)/ },
  { folder: 'main/hosts', ours: ['main', 'shared'], packages: /^(node:|@orpc\/|zod|ws$)/ },
  { folder: 'main/resources.ts', ours: ['shared/domain'], packages: /^node:/ },
  { folder: 'renderer/client', ours: ['renderer/client', 'shared'], packages: /./ },
  { folder: 'renderer/components', ours: ['renderer/components', 'renderer/client', 'shared'], packages: /./ },
  {
    folder: 'renderer/features',
    ours: ['renderer/features', 'renderer/components', 'renderer/client', 'shared'],
    packages: /./,
  },
  { folder: 'renderer', ours: ['renderer', 'shared'], packages: /./ },
];
const neverInRenderer = /^(electron|better-sqlite3|kysely|ws|node:|@orpc\/server)/;

const sources = ['main', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')),
);

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Path from the project's root for a file of ours, else null. */
  readonly ours: string | null;
}

/** Static imports and re-exports at the start of a line, side-effect imports, and dynamic imports of a literal. */
const importPattern = /^(?:import|export)\b[^'"`;]*?from '([^'\n]+)'|^import '([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/gm;

const specifiersIn = (text: string): string[] =>
  [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const importsOf = (file: string): Import[] =>
  specifiersIn(readFileSync(path.join(root, file), 'utf8')).map((specifier) => {
    const ours = specifier.startsWith('#')
      ? specifier.slice(1)
      : specifier.startsWith('.')
        ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
        : null;
    return { file, specifier, ours };
  });

const under = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);
const layerOf = (file: string) =>
  layers.filter((layer) => under(file, layer.folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0];

function isAllowed({ file, specifier, ours }: Import): boolean {
  const layer = layerOf(file);
  if (layer === undefined) return false;
  if (ours !== null) return layer.ours.some((folder) => under(ours, folder));
  if (under(file, 'renderer')) return !neverInRenderer.test(specifier);
  return layer.packages.test(specifier);
}

const imports = sources.flatMap(importsOf);

describe('the import table', () => {
  test('reads the sources it is about', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  test('holds for every import', () => {
    expect(
      imports.filter((held) => !isAllowed(held)).map(({ file, specifier }) => `${file} imports ${specifier}`),
    ).toEqual([]);
  });

  test('would catch a planted violation', () => {
    const planted: Import[] = [
      { file: 'shared/domain/x.ts', specifier: 'react', ours: null },
      { file: 'shared/domain/x.ts', specifier: '../contract/y.ts', ours: 'shared/contract/y.ts' },
      { file: 'main/formats/pdf/x.ts', specifier: '#main/store/workspace.ts', ours: 'main/store/workspace.ts' },
      { file: 'shared/wording/x.ts', specifier: '../contract/y.ts', ours: 'shared/contract/y.ts' },
      { file: 'main/store/x.ts', specifier: '#main/core/session.ts', ours: 'main/core/session.ts' },
      { file: 'main/core/x.ts', specifier: 'electron', ours: null },
      { file: 'main/core/x.ts', specifier: '#main/hosts/router.ts', ours: 'main/hosts/router.ts' },
      { file: 'renderer/app/x.ts', specifier: '#main/core/session.ts', ours: 'main/core/session.ts' },
      { file: 'renderer/app/x.ts', specifier: 'node:fs', ours: null },
    ];
    expect(planted.filter(isAllowed)).toEqual([]);
  });

  test('sees every way of importing, types included', () => {
    const text = [
      "import type { A } from '../a.ts';",
      'import {',
      '  type B,',
      "} from '../b.ts';",
      "export type { C } from '../c.ts';",
      "import '../d.ts';",
      "const e = await import('../e.ts');",
      "type F = import('../f.ts').F;",
    ].join('\n');
    expect(specifiersIn(text)).toEqual(['../a.ts', '../b.ts', '../c.ts', '../d.ts', '../e.ts', '../f.ts']);
  });

  test('no feature of the renderer imports another', () => {
    const feature = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
    const crossing = imports.filter(
      ({ file, ours }) =>
        ours !== null && feature(file) !== undefined && feature(ours) !== undefined && feature(file) !== feature(ours),
    );
    expect(crossing.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });
});
