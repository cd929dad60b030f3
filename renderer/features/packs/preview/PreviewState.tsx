import type { PackDocument } from '#shared/domain/pack/document.ts';
import { dateInWords } from '#shared/domain/dates.ts';

interface PreviewStateProps {
  readonly meta: PackDocument['meta'];
  /** False while the pack is only looked at. */
  readonly recorded: boolean;
}

/** The first thing that a reader of the preview has to know: how far what is read can be relied on. */
export function PreviewState({ meta, recorded }: PreviewStateProps) {
  const { title, text } = stateOf(meta, recorded);
  return (
    <div className={`preview-state preview-state-${recorded ? meta.state : 'preview'}`}>
      <p className="strong">{title}</p>
      <p>{text}</p>
    </div>
  );
}

function stateOf({ state, version, publication }: PackDocument['meta'], recorded: boolean) {
  if (!recorded) {
    return {
      title: 'Not built yet',
      text: 'This is the pack as it would be built now. Nothing has been recorded.',
    };
  }
  if (publication !== null) {
    return {
      title: `Published pack ${publication.number}, version ${version}`,
      text: `As it was published on ${dateInWords(publication.on)} by ${publication.by}. Nothing about it can change.`,
    };
  }
  return state === 'final'
    ? { title: 'Final', text: 'What goes to the board, and not published yet.' }
    : { title: 'Draft', text: 'It can still be built again, and is not what the board was shown.' };
}
