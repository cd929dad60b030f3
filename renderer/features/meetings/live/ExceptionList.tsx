import type { LiveException } from '#shared/contract/meeting-live.ts';
import { exceptionLabels } from '#shared/wording/meeting-labels.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';

interface ExceptionListProps {
  readonly exceptions: readonly LiveException[];
  readonly current: string;
  readonly onShow: (exception: LiveException) => void;
}

/** Beside the exception: all of them, in their order, and what was done about each. */
export function ExceptionList({ exceptions, current, onShow }: ExceptionListProps) {
  return (
    <nav className="live-list" aria-label="Exceptions">
      <ol>
        {exceptions.map((exception, index) => (
          <li key={exception.key}>
            <button
              type="button"
              aria-current={exception.key === current ? 'true' : undefined}
              onClick={() => onShow(exception)}
            >
              <span className="live-number">{index + 1}</span>
              <span>
                <strong>{exception.reference}</strong>{' '}
                {exception.colour === null ? null : <RatingTag colour={exception.colour} letterOnly />}
                <span className="live-why">
                  {exception.done.length > 0
                    ? exception.done.join(', ')
                    : exception.reasons.map(({ kind }) => exceptionLabels[kind]).join(', ')}
                </span>
              </span>
              {exception.done.length === 0 ? null : (
                <span className="live-done" aria-hidden="true">
                  ✓
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
