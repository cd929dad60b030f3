import type { ActionDetail } from '#shared/contract/actions.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';

/** Baseline, agreed and forecast dates in a line, the slippage in words, and who agreed each change and why. */
export function ActionDates({ detail: { row, facts, slippageSentence } }: { readonly detail: ActionDetail }) {
  const changes = facts.dueDateChanges;
  return (
    <section className="stack" aria-labelledby="dates">
      <h2 id="dates">Dates</h2>
      <ol className="date-line">
        <DateStop label="Start" date={dateInWords(facts.startsOn)} />
        <DateStop label="Baseline due" date={dateInWords(row.baselineDueOn)} />
        <DateStop
          label={changes.length === 0 ? 'Agreed due, never moved' : `Agreed due, moved ${times(changes.length)}`}
          date={dateInWords(row.agreedDueOn)}
        />
        <DateStop label="Forecast" date={row.forecastOn === null ? 'None given' : dateInWords(row.forecastOn)} />
      </ol>
      <p className="strong">{slippageSentence}</p>
      {changes.length === 0 ? null : (
        <table className="table">
          <caption>Changes of the due date</caption>
          <thead>
            <tr>
              <th scope="col">New date</th>
              <th scope="col">Agreed on</th>
              <th scope="col">Agreed by</th>
              <th scope="col">At which meeting</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.agreedOn} ${change.dueOn}`}>
                <th scope="row" className="nowrap">
                  {shortDate(change.dueOn)}
                </th>
                <td className="nowrap">{shortDate(change.agreedOn)}</td>
                <td>{change.agreedBy}</td>
                <td>{change.meeting ?? nothingSymbol}</td>
                <td>
                  {change.reason}
                  {change.citation === null ? null : (
                    <Disclosed label="Source" about={`of the change to ${shortDate(change.dueOn)}`}>
                      <CitationLine citation={change.citation} />
                    </Disclosed>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function DateStop({ label, date }: { readonly label: string; readonly date: string }) {
  return (
    <li>
      <span className="label">{label}</span>
      <span className="date">{date}</span>
    </li>
  );
}
