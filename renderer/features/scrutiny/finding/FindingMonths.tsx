import type { FindingMonth } from '#shared/contract/scrutiny.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { findingStateInWords } from '#shared/wording/scrutiny-labels.ts';
import { Scroller } from '../../../components/Scroller.tsx';

/** Month ends in a row between which nothing changed, newest first. */
interface Spell {
  readonly last: FindingMonth;
  readonly first: FindingMonth;
  readonly months: number;
}

/** Months newest first, those with the same state and the same words joined. */
function spellsOf(months: readonly FindingMonth[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const month of months) {
    const before = spells.at(-1);
    if (before !== undefined && before.first.standing === month.standing && before.first.state === month.state) {
      spells[spells.length - 1] = { ...before, first: month, months: before.months + 1 };
    } else {
      spells.push({ first: month, last: month, months: 1 });
    }
  }
  return spells;
}

/** How the finding stood at the end of each month, rated by what was dated by then. */
export function FindingMonths({ months }: { readonly months: readonly FindingMonth[] }) {
  return (
    <>
      <p className="muted small">
        Each month end is rated by the facts dated by then, as they are known today; its figures are those of the month
        before, which are in by then.
      </p>
      <Scroller label="State at each month end">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">At the end of</th>
              <th scope="col">State</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {spellsOf(months).map(({ first, last, months: count }) => (
              <tr key={first.period}>
                <th scope="row" className="nowrap">
                  {last === months[0] ? dateInWords(last.asAtOn) : periodInWords(last.period)}
                  {count === 1 ? null : (
                    <span className="quiet">
                      since {periodInWords(first.period)}, {count} month ends
                    </span>
                  )}
                </th>
                <td>
                  <strong>{findingStateInWords(first.standing)}</strong>
                  {first.changed ? <span className="quiet">changed</span> : null}
                </td>
                <td>{first.state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
