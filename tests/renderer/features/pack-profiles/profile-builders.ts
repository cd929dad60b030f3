import type { ProfileView } from '#shared/contract/pack-profiles.ts';
import type { SectionWords, WordsView } from '#shared/contract/section-words.ts';
import type { SectionId } from '#shared/domain/pack/profile.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';

const ids = ['summary', 'changes', 'exceptions', 'definitions'] as const satisfies readonly SectionId[];

export const buildView = (more: Partial<ProfileView> = {}): ProfileView => ({
  profile: {
    key: 'monthly-board',
    name: 'Monthly board pack',
    edition: 'board',
    scope: { kind: 'whole' },
    sections: ids.map((id) => ({ id, included: true, introduction: '' })),
  },
  origin: 'shipped',
  about: 'The whole plan',
  notReady: '',
  sections: ids.map((id) => ({ id, ...sectionLabels[id], required: id === 'changes' ? 'A board must see it.' : '' })),
  workstreams: [
    { code: 'FD', name: 'Front door' },
    { code: 'WF', name: 'Workforce' },
  ],
  agencies: ['Council', 'Police'],
  history: [],
  ...more,
});

export const buildWords = (section: SectionId, more: Partial<SectionWords> = {}): SectionWords => ({
  section,
  title: sectionLabels[section].title,
  introduction: '',
  state: 'none',
  current: null,
  before: null,
  ...more,
});

export const standing = (section: SectionId, text: string, confirmed: boolean): SectionWords =>
  buildWords(section, {
    state: confirmed ? 'confirmed' : 'draft',
    current: {
      section,
      text,
      writtenBy: 'Secretariat',
      writtenOn: '2019-08-07',
      confirmed: confirmed ? { by: 'Director', on: '2019-08-08' } : null,
      carriedFrom: '2019-05',
    },
  });

export function buildWordsView(sections: readonly SectionWords[]): WordsView {
  const count = (state: SectionWords['state']): number => sections.filter((one) => one.state === state).length;
  return {
    profile: 'monthly-board',
    profileName: 'Monthly board pack',
    period: '2019-06',
    sections,
    counts: { none: count('none'), draft: count('draft'), confirmed: count('confirmed') },
    toCarry: sections.filter(({ current, before }) => current === null && before !== null).length,
  };
}
