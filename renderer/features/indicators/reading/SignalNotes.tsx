import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { signalNoteText, type SignalNote } from '#shared/domain/spc/signal-notes.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** What each signal of the chart says, since when, what it does not mean and what a board may ask: ready to copy. */
export function SignalNotes({ detail: { row, notes } }: { readonly detail: IndicatorDetail }) {
  const subject = `${row.code} ${row.name}`;
  const [now, past] = [notes.filter(({ current }) => current), notes.filter(({ current }) => !current)];
  if (notes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="signals">
      <h2 id="signals">What the chart says, for the board</h2>
      {now.map((note) => (
        <Note key={note.id} note={note} subject={subject} />
      ))}
      {past.length === 0 ? null : (
        <Disclosed label={past.length === 1 ? 'One earlier signal' : `${past.length} earlier signals`}>
          <div className="stack">
            {past.map((note) => (
              <Note key={note.id} note={note} subject={subject} />
            ))}
          </div>
        </Disclosed>
      )}
    </section>
  );
}

function Note({ note, subject }: { readonly note: SignalNote; readonly subject: string }) {
  return (
    <article className="signal-note" aria-label={note.title}>
      <h3>{note.title}</h3>
      <dl className="summary-list">
        <div>
          <dt>What the chart shows</dt>
          <dd>{note.saw}</dd>
        </div>
        {note.since === '' ? null : (
          <div>
            <dt>When</dt>
            <dd>{note.since}</dd>
          </div>
        )}
        <div>
          <dt>What it does not mean</dt>
          <dd>{note.doesNotMean}</dd>
        </div>
        <div>
          <dt>What the board may ask</dt>
          <dd>
            <ul>
              {note.ask.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <CopyButton text={signalNoteText(note, subject)} what={note.title} />
    </article>
  );
}
