import type { PackDetail } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { instantInWords } from '../../../components/instant-in-words.ts';
import { packNumber } from '../pack-life.ts';

interface StageLineProps {
  readonly detail: PackDetail;
  readonly publication: PublicationRow | null;
}

const words = { done: 'Done', now: 'Now', ahead: 'To come' } as const;

/** Draft, final, published: where the pack is, who took each step when, in words and not only by a colour. */
export function StageLine({ detail: { row, final }, publication }: StageLineProps) {
  const stages = [
    { name: 'Draft', said: `built ${instantInWords(row.builtAt)}, ${row.builtBy}` },
    { name: 'Final', said: final === null ? '' : `${dateInWords(final.on)}, ${final.by}` },
    {
      name: 'Published',
      said:
        publication === null
          ? ''
          : `${packNumber(publication)}: ${dateInWords(publication.publishedOn)}, ${publication.publishedBy}`,
    },
  ];
  const at = publication === null ? (final === null ? 0 : 1) : 2;
  return (
    <ol className="stage-line" aria-label="How far this pack has come">
      {stages.map(({ name, said }, index) => {
        // what is published is behind us: nothing is done to it any more
        const state = index < at || (index === 2 && at === 2) ? 'done' : index === at ? 'now' : 'ahead';
        return (
          <li key={name} data-state={state} {...(index === at ? { 'aria-current': 'step' } : {})}>
            <span className="stage-mark" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            <span className="stage-name">{name}</span>
            <span className="stage-said">
              {words[state]}
              {said === '' ? '' : `: ${said}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
