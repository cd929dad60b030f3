import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '#shared/contract/pack-profiles.ts';
import type { ProfileSection, SectionId } from '#shared/domain/pack/profile.ts';
import { moved, withSection } from './section-order.ts';
import { SectionLine } from './SectionLine.tsx';

interface SectionListProps {
  readonly about: ProfileView['sections'];
  readonly sections: readonly ProfileSection[];
  readonly readOnly: boolean;
  readonly onChange: (sections: readonly ProfileSection[]) => void;
}

/** The sections in the order of the pack, moved by buttons that keep the focus, each move said aloud. */
export function SectionList({ about, sections, readOnly, onChange }: SectionListProps) {
  const [said, setSaid] = useState('');
  const pressed = useRef('');
  useEffect(() => {
    // a line that changes its place in the page loses the focus
    if (pressed.current !== '') document.getElementById(pressed.current)?.focus();
    pressed.current = '';
  });
  const move = (id: SectionId, title: string, by: -1 | 1): void => {
    const after = moved(sections, id, by);
    if (after === sections) return;
    pressed.current = `${by === -1 ? 'up' : 'down'}-${id}`;
    setSaid(`${title} is now number ${after.findIndex((section) => section.id === id) + 1} of ${after.length}.`);
    onChange(after);
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="section-list" aria-label="Sections, in the order of the pack">
        {sections.map((section, index) => {
          const one = about.find(({ id }) => id === section.id);
          return one === undefined ? null : (
            <SectionLine
              key={section.id}
              section={section}
              about={one}
              place={{ first: index === 0, last: index === sections.length - 1 }}
              readOnly={readOnly}
              onMove={(by) => move(section.id, one.title, by)}
              onChange={(change) => onChange(withSection(sections, section.id, change))}
            />
          );
        })}
      </ol>
    </>
  );
}
