import { afterAll, describe, expect, test } from 'vitest';
import { hasNative } from '#main/formats/pdf/typst-native.ts';
import { june } from '../main/core/packs/document-of.ts';
import { fileOf, packOf, samples, SampleWorkspaces } from './sample-packs.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

const hashes = (pack: Awaited<ReturnType<typeof packOf>>): string[] => [
  pack.snapshotSha256,
  ...pack.files.map(({ kind, sha256 }) => `${kind} ${sha256}`),
];

describe.each(samples)('the pack of %s', (sample) => {
  test('built twice from one workspace, and from a workspace made anew, has the same bytes', async () => {
    const first = await packOf(await workspaces.of(sample));
    const second = await packOf(await workspaces.of(sample));
    const elsewhere = await packOf(await workspaces.of(sample, `${sample}-anew`));
    expect(hashes(second)).toEqual(hashes(first));
    expect(hashes(elsewhere)).toEqual(hashes(first));
  });

  test.skipIf(!hasNative())('is the same PDF from the native and the WebAssembly build of Typst', async () => {
    const workspace = await workspaces.of(sample);
    const native = fileOf(await packOf(workspace, june, { engine: 'native' }), 'pdf');
    const wasm = fileOf(await packOf(workspace, june, { engine: 'wasm' }), 'pdf');
    expect(Buffer.from(wasm).equals(Buffer.from(native))).toBe(true);
  });

  test('is another one for another month', async () => {
    const workspace = await workspaces.of(sample);
    const may = await packOf(workspace, { ...june, period: '2019-05', asAtOn: '2019-06-30' });
    expect(hashes(may)).not.toContain(hashes(await packOf(workspace))[0]);
  });
});
