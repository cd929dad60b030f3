import type { ActionBackground, DecisionMade, SuccessionView } from '#shared/contract/action-background.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { RelatedList } from './RelatedList.tsx';

const became = { split: 'Split into', merge: 'Merged into', supersede: 'Superseded by' } as const;
const cameFrom = { split: 'Came from a split of', merge: 'Came from a merger of', supersede: 'Supersedes' } as const;

/** What an action became or came from, both ways, and how it was cancelled; nothing where it has always stood alone. */
export function ActionSuccession({ background }: { readonly background: ActionBackground }) {
  const { cancelled } = background;
  return (
    <>
      <Part views={background.became} words={became} id="became" heading="Became" note="" />
      <Part
        views={background.cameFrom}
        words={cameFrom}
        id="came-from"
        heading="Came from"
        note="Slippage counts from the baseline that was taken over; what was agreed before is among the dates below."
      />
      {cancelled === null ? null : (
        <section className="stack-small inset" aria-labelledby="cancelled">
          <h2 id="cancelled">Cancelled</h2>
          <Decision decision={cancelled} />
        </section>
      )}
    </>
  );
}

interface PartProps {
  readonly views: readonly SuccessionView[];
  readonly words: Readonly<Record<SuccessionView['kind'], string>>;
  readonly id: string;
  readonly heading: string;
  readonly note: string;
}

function Part({ views, words, id, heading, note }: PartProps) {
  const [first] = views;
  if (first === undefined) return null;
  return (
    <section className="stack-small inset" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="strong">{words[first.kind]}</p>
      <RelatedList actions={views.map(({ action }) => action)} />
      <Decision decision={first.decision} />
      {note === '' ? null : <p>{note}</p>}
    </section>
  );
}

function Decision({ decision: { on, by, meeting, reason } }: { readonly decision: DecisionMade }) {
  return (
    <p>
      Decided {by === '' ? '' : `by ${by} `}on {dateInWords(on)}
      {meeting === null ? ', outside a meeting' : ` (${meeting})`}.{reason === '' ? '' : ` ${asSentence(reason)}`}
    </p>
  );
}
