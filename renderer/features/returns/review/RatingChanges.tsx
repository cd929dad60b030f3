import { Link } from '@tanstack/react-router';
import type { RatingChange } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { RatingReason } from '../../../components/RatingTag.tsx';

interface RatingChangesProps {
  readonly changes: readonly RatingChange[];
  readonly tense: 'would' | 'did';
}

/** Ratings before and after, each with its reason. */
export function RatingChanges({ changes, tense }: RatingChangesProps) {
  const heading = tense === 'would' ? 'Ratings that would change' : 'Ratings that changed';
  return (
    <section className="stack-small" aria-labelledby="rating-changes">
      <h2 id="rating-changes">{heading}</h2>
      {changes.length === 0 ? (
        <p className="muted">{tense === 'would' ? 'No rating would change.' : 'No rating changed.'}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Period</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.indicator} ${change.period}`}>
                <th scope="row">
                  <Link to="/indicators/$code" params={{ code: change.indicator }}>
                    {change.indicator} {change.name}
                  </Link>
                </th>
                <td className="nowrap">{periodInWords(change.period)}</td>
                <td>
                  <RatingReason rating={change.before} />
                </td>
                <td>
                  <RatingReason rating={change.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
