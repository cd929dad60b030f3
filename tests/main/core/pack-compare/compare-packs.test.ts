import { describe, expect, test } from 'vitest';
import { comparedPack } from '#main/core/pack-compare/compared-pack.ts';
import { comparisonDocument } from '#main/core/pack-compare/comparison-document.ts';
import { comparePacks } from '#main/core/pack-compare/compare-packs.ts';
import { openPack } from '#main/core/pack-compare/open-pack.ts';
import { parseDocument } from '#main/core/pack-compare/document-schema.ts';
import { rowId } from '#main/core/pack-compare/portfolio-table.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { proseOf, rowsOf, tableOf } from '../packs/document-of.ts';
import { sessionOn } from '../publishing/published.ts';
import { twoPacks } from '../publishing/two-packs.ts';

const here = twoPacks();
const there = twoPacks('00000000-0000-4000-8000-000000000002');

const fileOf = (name: string, bytes: Uint8Array) => ({ name, bytes });

describe('a published pack in a file', () => {
  test.each(['pdf', 'plumbpack'] as const)(
    'is opened from its %s without any workspace, as it was published',
    async (kind) => {
      const { files, june } = here();
      const nobody = await sessionOn(null);
      const { document, verification } = await openPack(nobody, `june.${kind}`, files.june[kind]);
      expect(verification.verdict).toBe('intact_elsewhere');
      expect(document.meta).toMatchObject({ state: 'published', period: '2019-06', version: 1 });
      expect(document.meta.verificationCode).toBe(june.verificationCode);
    },
  );

  test('is not opened from its workbook, which does not carry it as data', async () => {
    const { session, files } = here();
    expect(await refusalOf(() => openPack(session, 'june.xlsx', files.june.xlsx))).toMatchObject({
      code: 'PackWithoutDocument',
    });
  });

  test('that was altered is refused, and so is a file that nobody published', async () => {
    const { session, files } = here();
    const altered = new Uint8Array(files.june.pdf); // a Buffer's own slice would alter the original
    const at = Math.floor(altered.length / 3);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(await refusalOf(() => openPack(session, 'june.pdf', altered))).toMatchObject({ code: 'PackAltered' });
    const other = new TextEncoder().encode('%PDF-1.7 of somebody else %%EOF');
    expect(await refusalOf(() => openPack(session, 'other.pdf', other))).toMatchObject({ code: 'PackNotPublished' });
  });
});

describe('published packs side by side', () => {
  test('two months of one authority: each figure of each pack as it printed it, and what is different', async () => {
    const { session, may, june, files } = here();
    const compared = await comparePacks(session, [], [june.id, may.id]);
    const packs = rowsOf(tableOf(compared, 'compare-packs'));
    expect(packs.map(({ period }) => period)).toEqual(['May 2019', 'June 2019']);
    const originals = await Promise.all(
      (['may', 'june'] as const).map(
        async (month) => (await openPack(session, `${month}.pdf`, files[month].pdf)).document,
      ),
    );
    const side = rowsOf(tableOf(compared, 'compare-indicators-1'));
    for (const [at, original] of originals.entries()) {
      for (const { code, value, rating } of rowsOf(tableOf(original, 'scorecard-table'))) {
        if (rating === '') continue; // a row that only groups
        expect(side.find((row) => row['code'] === code)).toMatchObject({
          [`value_${at + 1}`]: value,
          [`rating_${at + 1}`]: rating,
        });
      }
    }
  });

  test('two months are headed by what moved, counted over the rows that say it', async () => {
    const { session, may, june } = here();
    const compared = await comparePacks(session, [], [may.id, june.id]);
    expect(compared.meta.title).toBe('What moved from May 2019 to June 2019');
    const [message] = compared.sections[0]?.blocks ?? [];
    if (message?.kind !== 'callout') throw new Error('the message comes first');
    expect(message.title).toBe(`Exampleshire, May 2019 to June 2019 (pack ${may.number} to pack ${june.number})`);
    const table = compared.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ id }) => message.runs.some(({ link }) => link !== undefined && 'to' in link && link.to === id));
    if (table?.kind !== 'table') throw new Error('the message leads to its table');
    const counted = [...proseOf(message).matchAll(/\d+/gu)].map(([n]) => Number(n));
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(table.rows.length);
  });

  test('files of two authorities, whichever order they come in, give one document', async () => {
    const nobody = await sessionOn(null);
    const [one, other] = [fileOf('a.plumbpack', here().files.june.plumbpack), fileOf('b.pdf', there().files.june.pdf)];
    const compared = await comparePacks(nobody, [one, other], []);
    expect(canonicalJson(await comparePacks(nobody, [other, one], []))).toBe(canonicalJson(compared));
    expect(compared.sections.map(({ id }) => id)).toEqual(['comparison-portfolio', 'comparison-indicators']);
    expect(tableOf(compared, 'compare-portfolio-actions').rows).toHaveLength(2);
  });

  test('a correction beside what it replaces: told apart by version, and no more is said to be alike than was compared', async () => {
    const { files, june } = here();
    const { document, verification } = await openPack(await sessionOn(null), 'june.pdf', files.june.pdf);
    const manifest = verification.claims as PackManifest;
    const [first, second] = [1, 2].map((version) => comparedPack({ ...manifest, version }, document, 'published'));
    if (first === undefined || second === undefined) throw new Error('two were made');
    const compared = comparisonDocument([second, first], 'test');
    const table = tableOf(compared, `compare-${rowId(first)}-${rowId(second)}`);
    expect(table.caption).toContain(`what is different, June 2019 (pack ${june.number}, version 1 to version 2)`);
    expect(table.whenEmpty).toContain('What was written in words is not compared');
    const numbers = [`${june.number}, version 1`, `${june.number}, version 2`];
    expect(rowsOf(tableOf(compared, 'compare-portfolio-indicators')).map(({ number }) => number)).toEqual(numbers);
  });

  test('a pack without a scorecard is named once, and what nothing can be held against is left out', async () => {
    const { files } = here();
    const { document, verification } = await openPack(await sessionOn(null), 'june.pdf', files.june.pdf);
    const manifest = verification.claims as PackManifest;
    const whole = (number: number) => comparedPack({ ...manifest, number }, document, 'published');
    const sections = document.sections.filter(({ id }) => id === 'summary');
    const review = comparedPack({ ...manifest, number: 9, title: 'Progress review' }, { ...document, sections }, 'x');
    const told = (compared: PackDocument) =>
      compared.sections
        .flatMap(({ blocks }) => blocks)
        .filter(({ id }) => id === 'compare-notes')
        .map(proseOf)
        .join();

    const beside = comparisonDocument([whole(1), review], 'test');
    expect(beside.sections.map(({ id }) => id)).toEqual(['comparison-portfolio']);
    expect(beside.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : []))).toEqual([
      'compare-packs',
    ]);
    expect(told(beside)).toContain('Progress review (pack 9, version 1) has no scorecard and no plan to compare.');
    expect(told(beside)).toContain(
      'Only one of the packs has a scorecard: there is none to hold its indicators against.',
    );

    const among = comparisonDocument([whole(1), whole(2), review], 'test');
    expect(
      tableOf(among, 'compare-indicators-1')
        .columns.map(({ label }) => label)
        .join(),
    ).not.toContain('pack 9');
    expect(tableOf(among, 'compare-portfolio-indicators').rows).toHaveLength(2);
    expect(JSON.stringify(among)).not.toContain('not in it');
  });

  test('packs of different workstreams are told apart, and none is held against the other as the month before it', async () => {
    const { files } = here();
    const { document, verification } = await openPack(await sessionOn(null), 'june.pdf', files.june.pdf);
    const manifest = verification.claims as PackManifest;
    const of = (number: number, about: string) =>
      comparedPack({ ...manifest, number }, { ...document, meta: { ...document.meta, about } }, 'published');
    const apart = comparisonDocument([of(1, 'one workstream: W1'), of(2, 'one workstream: W2')], 'test');
    expect(apart.sections.map(({ id }) => id)).not.toContain('comparison-differences');
    expect(rowsOf(tableOf(apart, 'compare-packs')).map(({ title }) => title?.split(', ').at(-1))).toEqual([
      'one workstream: W1',
      'one workstream: W2',
    ]);
    expect(apart.meta.about).toBe('');
    const alike = comparisonDocument([of(1, 'one workstream: W1'), of(2, 'one workstream: W1')], 'test');
    expect(alike.sections.map(({ id }) => id)).toContain('comparison-differences');
    expect(alike.meta.about).toBe('one workstream: W1');
  });

  test('every figure of a comparison names the published pack that it was taken from', async () => {
    const { session, may, june } = here();
    const compared = await comparePacks(session, [], [may.id, june.id]);
    const used = Object.values(compared.origins).flatMap((origin) => (origin.kind === 'record' ? [origin] : []));
    expect(new Set(used.map(({ entity }) => entity))).toEqual(new Set(['published pack']));
    expect(used.some(({ ref }) => ref.includes(june.verificationCode))).toBe(true);
  });

  test('one pack, even in two files, is nothing to compare; one altered file stops the whole', async () => {
    const { session, files } = here();
    const same = [fileOf('june.pdf', files.june.pdf), fileOf('june.plumbpack', files.june.plumbpack)];
    expect(await refusalOf(() => comparePacks(session, same, []))).toMatchObject({ code: 'NothingToCompare' });
    const cut = [fileOf('may.pdf', files.may.pdf), fileOf('june.pdf', files.june.pdf.slice(0, -500))];
    expect(await refusalOf(() => comparePacks(session, cut, []))).toMatchObject({ code: 'PackAltered' });
  });
});

test.each([
  ['no JSON', 'x'],
  ['another format', '{"format":"plumbline-document/2"}'],
  ['a link that runs something', '{"format":"plumbline-document/1","meta":{},"sections":[],"origins":{}}'],
])('a document that is %s is refused with a sentence', async (_what, json) => {
  expect(await refusalOf(() => parseDocument(json, 'x.pdf'))).toMatchObject({ code: 'PackDocumentNotValid' });
});
