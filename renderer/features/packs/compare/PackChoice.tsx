import { Checkbox } from 'react-aria-components/Checkbox';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { packNumber } from '../pack-life.ts';

export interface ChosenPacks {
  readonly files: readonly File[];
  /** Ids of published packs of this workspace. */
  readonly publications: readonly number[];
}

interface PackChoiceProps {
  readonly publications: readonly PublicationRow[];
  readonly chosen: ChosenPacks;
  readonly busy: boolean;
  readonly onChange: (chosen: ChosenPacks) => void;
}

const types = ['.pdf', '.plumbpack'];

/** Files from anywhere, and the published packs of this workspace to tick. */
export function PackChoice({ publications, chosen, busy, onChange }: PackChoiceProps) {
  const { files, publications: ticked } = chosen;
  const add = (more: readonly File[]): void => {
    const known = new Set(files.map(keyOf));
    onChange({ ...chosen, files: [...files, ...more.filter((file) => !known.has(keyOf(file)))] });
  };
  return (
    <div className="stack">
      <FileDrop
        busy={busy}
        types={types}
        label="Drop published packs (PDF or .plumbpack) here, or choose them."
        note="Of this authority or of others. A file that was altered is refused."
        onChoose={(file) => add([file])}
        onChooseMany={add}
      />
      {files.length === 0 ? null : (
        <ul className="plain-list stack-small chosen-packs" aria-label="Files chosen">
          {files.map((file) => (
            <li key={keyOf(file)} className="row">
              <span className="break">{file.name}</span>
              <Button
                quiet
                small
                busy={busy}
                onPress={() => onChange({ ...chosen, files: files.filter((held) => held !== file) })}
              >
                Leave out <span className="visually-hidden">{file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {publications.length === 0 ? null : (
        <fieldset className="field stack-small">
          <legend>Published from this workspace</legend>
          {publications.map((publication) => (
            <Checkbox
              key={publication.id}
              className="check"
              isSelected={ticked.includes(publication.id)}
              onChange={(on) => onChange({ ...chosen, publications: withId(ticked, publication.id, on) })}
            >
              {publication.title}, {packNumber(publication)} of {dateInWords(publication.publishedOn)}
              {publication.replacedBy === null ? '' : `; replaced by version ${publication.replacedBy.version}`}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const withId = (ids: readonly number[], id: number, on: boolean): number[] =>
  on ? [...ids, id] : ids.filter((held) => held !== id);

const keyOf = (file: File): string => `${file.name} ${file.size} ${file.lastModified}`;
