import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { ComparePacksScreen } from '../../../../renderer/features/packs/compare/ComparePacksScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildPublication, buildVerification } from './pack-builders.ts';

/** The screen reads no more of a document than its title, its authority and its sections. */
const documentOf = (title: string) =>
  ({ meta: { title, authority: 'Exampleshire' }, sections: [], origins: {} }) as unknown as PackDocument;

const june = buildPublication();
const may = buildPublication({
  id: 2,
  packId: 2,
  number: 6,
  period: '2019-05',
  title: 'Improvement board pack: May 2019',
});

function show(packCompare: object, publications: readonly PublicationRow[] = [june, may]) {
  const saved: string[] = [];
  const host = hostWith({ packCompare });
  const shell = {
    ...host.shell,
    saveFile: async ({ name }: { readonly name: string }) => {
      saved.push(name);
      return { saved: true };
    },
  };
  render(<ComparePacksScreen publications={publications} />, { ...host, shell });
  return saved;
}

const choose = (...names: readonly string[]) =>
  userEvent.upload(
    document.querySelector<HTMLInputElement>('input[type=file]') ?? document.body,
    names.map((name) => new File([name], name)),
  );

test('two packs of this workspace are ticked and held against each other, and the focus goes to the answer', async () => {
  const sent: unknown[] = [];
  const compare = async (input: unknown) => {
    sent.push(input);
    return documentOf('Comparison of 2 published packs');
  };
  const file = async ({ kind }: { readonly kind: string }) => ({
    name: `comparison.${kind}`,
    content: new Blob(['x']),
  });
  const saved = show({ compare, file });
  await userEvent.click(page.getByText(/June 2019, pack 7 of 14 August 2019/u));
  await expect.element(page.getByText('Choose another to compare it with.')).toBeVisible();
  expect(page.getByRole('button', { name: /^Compare/u }).elements()).toEqual([]);
  await userEvent.click(page.getByText(/May 2019, pack 6/u));
  await userEvent.click(page.getByRole('button', { name: 'Compare 2 packs' }));
  await expect
    .element(page.getByRole('heading', { name: 'Comparison of 2 published packs: Exampleshire' }))
    .toBeVisible();
  expect(document.activeElement?.textContent).toContain('Comparison of 2 published packs');
  expect(sent).toEqual([{ files: [], publications: [3, 2] }]);
  await userEvent.click(page.getByRole('button', { name: 'Save PDF' }));
  await expect.element(page.getByText('comparison.pdf was saved.')).toBeVisible();
  expect(saved).toEqual(['comparison.pdf']);
});

test('the contents of a comparison stand above its tables, which need the width', async () => {
  const document = {
    ...documentOf('Comparison of 2 published packs'),
    sections: [
      { id: 'one', title: 'The packs on one page', sheetName: 'Portfolio', orientation: 'landscape', blocks: [] },
    ],
  } satisfies PackDocument;
  show({ compare: async () => document });
  await userEvent.click(page.getByText(/June 2019, pack 7/u));
  await userEvent.click(page.getByText(/May 2019, pack 6/u));
  await userEvent.click(page.getByRole('button', { name: 'Compare 2 packs' }));
  const contents = page.getByRole('navigation', { name: 'Contents of the pack' });
  await expect.element(contents).toBeVisible();
  const section = page.getByRole('region', { name: 'The packs on one page' }).element().getBoundingClientRect();
  const above = contents.element().getBoundingClientRect();
  expect(above.bottom).toBeLessThanOrEqual(section.top);
  expect(above.left).toBe(section.left);
});

test('a version that was replaced says so, for the two are called the same', async () => {
  const first = buildPublication({ replacedBy: { id: 4, version: 2, on: '2019-08-20' } });
  show({}, [buildPublication({ id: 4, packId: 4, version: 2 }), first]);
  await expect.element(page.getByRole('checkbox', { name: /pack 7, version 2 of 14 August 2019$/u })).toBeVisible();
  await expect
    .element(page.getByRole('checkbox', { name: /pack 7 of 14 August 2019; replaced by version 2$/u }))
    .toBeVisible();
});

test('one file is read as it was published, and has no files to save', async () => {
  const opened: string[] = [];
  const open = async ({ name }: { readonly name: string }) => {
    opened.push(name);
    return { document: documentOf('Improvement board pack: June 2019'), verification: buildVerification() };
  };
  show({ open }, []);
  await choose('june.pdf');
  await userEvent.click(page.getByRole('button', { name: 'Read it' }));
  await expect
    .element(page.getByText(/^This is published pack 7 .* byte for byte\. It is open for reading only\.$/u))
    .toBeVisible();
  expect(opened).toEqual(['june.pdf']);
  expect(page.getByRole('button', { name: /^Save/u }).elements()).toEqual([]);
});

test('what is refused is said with what to do, and another choice takes the old answer away', async () => {
  const data = { code: 'PackAltered', message: 'altered.pdf was altered.', where: 'altered.pdf', next: 'Ask for it.' };
  const compare = async () => {
    throw new ORPCError('REFUSED', { status: 422, message: data.message, data });
  };
  show({ compare }, []);
  await choose('altered.pdf', 'june.pdf');
  await userEvent.click(page.getByRole('button', { name: 'Compare 2 packs' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/altered\.pdf was altered\..*Ask for it\./su);
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Leave out altered.pdf' }));
  await expect.element(page.getByText('One pack chosen: read it, or choose another to compare.')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(page.getByText(/^One pack chosen/u)).toHaveFocus();
});
