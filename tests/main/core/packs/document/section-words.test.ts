import { describe, expect, test } from 'vitest';
import { buildDocument } from '#main/core/packs/document/build-document.ts';
import { takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import type { PackProfile, SectionId, SectionText } from '#shared/domain/pack/profile.ts';
import { june, proseOf, sectionOf } from '../document-of.ts';
import { smallWorkspace } from '../small-workspace.ts';

const confirmed: SectionText = {
  section: 'summary',
  text: 'A steady month.\n\nThree things stand out:\n- visits\n• protocols\n* caseloads\nNone is closed.',
  writtenBy: 'Secretariat',
  writtenOn: '2019-07-20',
  confirmed: { by: 'Director', on: '2019-07-22' },
  carriedFrom: null,
};

async function documentWith(texts: readonly SectionText[], introduction = '') {
  const snapshot = await takeSnapshot((await smallWorkspace()).db, june, 'test');
  const { profile } = june;
  const introduced: PackProfile = {
    ...profile,
    sections: profile.sections.map((one) => (one.id === 'summary' ? { ...one, introduction } : one)),
  };
  return buildDocument({ ...snapshot, profile: introduced, sectionTexts: texts }, '0'.repeat(64));
}

const firstBlocks = async (texts: readonly SectionText[], introduction = '') =>
  sectionOf(await documentWith(texts, introduction), 'summary').blocks.map((block) => [
    block.kind,
    block.id,
    proseOf(block),
  ]);

describe('words of a section in the pack', () => {
  test('keep their paragraphs and lists, and say under them who confirmed them when', async () => {
    expect((await firstBlocks([confirmed])).slice(0, 5)).toEqual([
      ['paragraph', 'summary-text', 'A steady month.'],
      ['paragraph', 'summary-text-2', 'Three things stand out:'],
      ['list', 'summary-text-3', 'visits\nprotocols\ncaseloads'],
      ['paragraph', 'summary-text-4', 'None is closed.'],
      ['paragraph', 'summary-text-confirmed', 'Words confirmed by Director on 22 July 2019.'],
    ]);
  });

  test('that nobody confirmed are printed as a draft, with who wrote them and from which month they come', async () => {
    const draft = { ...confirmed, text: 'As last month.', confirmed: null, carriedFrom: '2019-05' };
    expect((await firstBlocks([draft])).slice(0, 2)).toEqual([
      [
        'callout',
        'summary-text',
        'Written by Secretariat on 20 July 2019, begun from the words of May 2019. They may still change before this pack is made final.',
      ],
      ['paragraph', 'summary-text-draft', 'Draft. As last month.'],
    ]);
  });

  test('stand after the introduction of the profile, which every month has', async () => {
    const [first, second] = await firstBlocks([confirmed], 'Read this first.\nThen the rest.');
    expect(first).toEqual(['paragraph', 'summary-introduction', 'Read this first.']);
    expect(second).toEqual(['paragraph', 'summary-introduction-2', 'Then the rest.']);
  });

  test('are printed even where the section has no facts this month', async () => {
    const section: SectionId = 'decisions';
    const bare = await documentWith([]);
    expect(bare.sections.map(({ id }) => id)).not.toContain(section);
    const document = await documentWith([{ ...confirmed, section, text: 'The board did not meet.' }]);
    const { title, blocks } = sectionOf(document, section);
    expect(title).toBe('Decisions and actions arising');
    expect(blocks.map(proseOf)).toEqual([
      'The board did not meet.',
      'Words confirmed by Director on 22 July 2019.',
      'No facts are recorded for this section.',
    ]);
  });

  test('leave a section without any as it is', async () => {
    const blocks = await firstBlocks([]);
    expect(blocks.map(([, id]) => id).filter((id) => id?.includes('-text') || id?.includes('introduction'))).toEqual(
      [],
    );
  });
});
