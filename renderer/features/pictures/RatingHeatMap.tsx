import { Link } from '@tanstack/react-router';
import type { HistoryRow, PlanPictures } from '#shared/contract/plan-pictures.ts';
import { dateInWords, periodInWords, shortPeriod, type Period } from '#shared/domain/dates.ts';
import type { MonthRating } from '#shared/domain/rating/rating-history.ts';
import { colourLetter, colourWord } from '#shared/wording/colours.ts';
import { Scroller } from '../../components/Scroller.tsx';

/** Actions down, months across: a table, so that every cell can be read without seeing its colour. */
export function RatingHeatMap({ pictures }: { readonly pictures: PlanPictures }) {
  const { months, rows, summary } = pictures.history;
  return (
    <section className="stack-small" aria-labelledby="history">
      <h2 id="history">How each action was rated, month by month</h2>
      <p className="small">
        {summary}. Each cell is the rating at the month’s end (the last: on {dateInWords(pictures.asAtOn)}), from what
        is known today; an asterisk marks a rating that the board had set. A pack that was shown says what was shown.
      </p>
      <Scroller label="Ratings by month" newestLast>
        <table className="heat-map">
          <thead>
            <tr>
              <th scope="col">Action</th>
              {months.map((period) => (
                <th key={period} scope="col">
                  <span>{shortPeriod(period)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <HeatRow key={row.ref} row={row} months={months} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function HeatRow({ row, months }: { readonly row: HistoryRow; readonly months: readonly Period[] }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/plan/$ref" params={{ ref: row.ref }}>
          {row.ref}
        </Link>{' '}
        <span className="heat-title">{row.title}</span>
      </th>
      {months.map((period, index) => (
        <HeatCell key={period} period={period} month={row.months[index] ?? null} />
      ))}
    </tr>
  );
}

function HeatCell({ period, month }: { readonly period: Period; readonly month: MonthRating | null }) {
  if (month === null)
    return (
      <td className="heat-none">
        <span className="visually-hidden">Not begun</span>
      </td>
    );
  const { colour, because } = month.rating;
  return (
    <td className={`heat heat-${colour}`} title={`${periodInWords(period)}: ${colourWord(colour)}. ${because}`}>
      <span aria-hidden="true">
        {colourLetter(colour)}
        {month.moderated ? '*' : ''}
      </span>
      <span className="visually-hidden">
        {colourWord(colour)}
        {month.moderated ? ', set by the board' : ''}
      </span>
    </td>
  );
}
