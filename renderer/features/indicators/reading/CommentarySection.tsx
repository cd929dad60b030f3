import { periodInWords, shortDate, type Period } from '#shared/domain/dates.ts';
import type { Commentary } from '#shared/domain/indicator.ts';
import { withKeys } from '../../../components/with-keys.ts';
import { CommentaryForm } from './CommentaryForm.tsx';
import { SignOffForm } from './SignOffForm.tsx';

interface CommentarySectionProps {
  readonly code: string;
  /** The month that is commented on. */
  readonly period: Period;
  /** Newest first. */
  readonly commentaries: readonly Commentary[];
  /** The role that a sign-off would be recorded under. */
  readonly actor: string;
}

/** What was said of the figures, by whom, and whether somebody signed it off; the newest of a month is the current one. */
export function CommentarySection({ code, period, commentaries, actor }: CommentarySectionProps) {
  const current = commentaries.find((commentary) => commentary.period === period);
  return (
    <section className="stack" aria-labelledby="commentary">
      <h2 id="commentary" tabIndex={-1}>
        Commentary
      </h2>
      {commentaries.length === 0 ? <p className="muted">Nobody has commented yet.</p> : null}
      <ul className="timeline">
        {withKeys(commentaries, ({ period: of, writtenOn, text }) => `${of} ${writtenOn} ${text}`).map(
          ({ key, item: commentary }) => (
            <li key={key}>
              <span className="strong">{periodInWords(commentary.period)}</span>
              <div className="stack-small">
                <p>{commentary.text}</p>
                <p className="source">
                  {commentary.author}, {shortDate(commentary.writtenOn)}. <SignedOff commentary={commentary} />
                  {isReplaced(commentary, commentaries) ? ' Replaced by a later commentary.' : ''}
                </p>
                {commentary === current && commentary.signOff === null ? (
                  <SignOffForm code={code} commentary={commentary} actor={actor} />
                ) : null}
              </div>
            </li>
          ),
        )}
      </ul>
      <CommentaryForm code={code} period={period} />
    </section>
  );
}

const isReplaced = (commentary: Commentary, newestFirst: readonly Commentary[]): boolean =>
  newestFirst.find(({ period }) => period === commentary.period) !== commentary;

function SignedOff({ commentary: { signOff, author } }: { readonly commentary: Commentary }) {
  if (signOff === null) return <span className="tag">Not signed off</span>;
  const same = signOff.by === author ? ', the role that wrote it' : '';
  return (
    <span>
      <span className="tag">Signed off</span> by {signOff.by}
      {same}, {shortDate(signOff.on)}.
    </span>
  );
}
