import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { ProfileView } from '#shared/contract/pack-profiles.ts';
import type { ProfileSection } from '#shared/domain/pack/profile.ts';
import { Button } from '../../../components/Button.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

interface SectionLineProps {
  readonly section: ProfileSection;
  readonly about: ProfileView['sections'][number];
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly readOnly: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onChange: (change: Partial<Pick<ProfileSection, 'included' | 'introduction'>>) => void;
}

/** One section of a kind of pack: in it or not, where it stands, and its introduction. */
export function SectionLine({ section, about, place, readOnly, onMove, onChange }: SectionLineProps) {
  const [writing, setWriting] = useState(section.introduction !== '');
  const required = about.required !== '';
  return (
    <li data-included={section.included}>
      <div className="section-line">
        <div>
          <Checkbox
            className="check"
            isSelected={section.included}
            isReadOnly={readOnly || required}
            onChange={(included) => onChange({ included })}
            aria-describedby={`holds-${section.id}`}
          >
            <strong>{about.title}</strong>
          </Checkbox>
          <p className="section-holds" id={`holds-${section.id}`}>
            {about.holds}
            {required ? <span className="section-required"> Always in this edition: {about.required}</span> : null}
          </p>
        </div>
        {readOnly ? null : (
          <div className="row">
            {section.included ? (
              <Button
                quiet
                small
                onPress={() => setWriting(!writing)}
                aria-expanded={writing}
                aria-label={`Introduction of ${about.title}`}
              >
                Introduction
              </Button>
            ) : null}
            <Button
              id={`up-${section.id}`}
              quiet
              small
              busy={place.first}
              onPress={() => onMove(-1)}
              aria-label={`Move ${about.title} up`}
            >
              Up
            </Button>
            <Button
              id={`down-${section.id}`}
              quiet
              small
              busy={place.last}
              onPress={() => onMove(1)}
              aria-label={`Move ${about.title} down`}
            >
              Down
            </Button>
          </div>
        )}
      </div>
      {section.included && writing ? (
        <TextInput
          id={`introduction-${section.id}`}
          label={`Introduction of ${about.title}`}
          hint="Printed under the heading in every month. Each line is a paragraph; a line that begins with a hyphen is an item of a list."
          rows={3}
          value={section.introduction}
          onChange={(introduction) => (readOnly ? undefined : onChange({ introduction }))}
        />
      ) : null}
    </li>
  );
}
