import type { PackProfile, ProfileSection } from '#shared/domain/pack/profile.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';

/** What a change of a kind of pack did, in words: "Switched off: Workforce. Introduction of Summary changed." */
export function profileDifferences(before: PackProfile | null, after: PackProfile): string {
  if (before === null) return `Made as “${after.name}”`;
  const was = new Map(before.sections.map((section) => [section.id, section]));
  const isOn = (section: ProfileSection | undefined): boolean => section?.included ?? false;
  const titles = (pick: (section: ProfileSection) => boolean): string =>
    after.sections
      .filter(pick)
      .map(({ id }) => sectionLabels[id].title)
      .join(', ');
  const on = titles((section) => section.included && !isOn(was.get(section.id)));
  const off = titles((section) => !section.included && isOn(was.get(section.id)));
  const introduced = titles((section) => section.introduction !== (was.get(section.id)?.introduction ?? ''));
  const said = [
    before.name === after.name ? '' : `Called “${after.name}” instead of “${before.name}”`,
    JSON.stringify(before.scope) === JSON.stringify(after.scope) ? '' : 'Made about something else',
    on === '' ? '' : `Switched on: ${on}`,
    off === '' ? '' : `Switched off: ${off}`,
    introduced === '' ? '' : `Introduction changed: ${introduced}`,
    isReordered(before, after) ? 'Put into another order' : '',
  ].filter((sentence) => sentence !== '');
  return said.length === 0 ? 'Saved' : said.join('. ');
}

/** True where sections that both have stand in another order. */
function isReordered(before: PackProfile, after: PackProfile): boolean {
  const order = ({ sections }: PackProfile, other: PackProfile): string =>
    sections
      .filter(({ id, included }) => included && other.sections.some((one) => one.id === id && one.included))
      .map(({ id }) => id)
      .join(' ');
  return order(before, after) !== order(after, before);
}
