import { useState, type ReactNode } from 'react';
import type { ComparedAction, MovedAction, UnprovenAction } from '#shared/contract/ratings.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { Button } from '../../components/Button.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { ActionCell } from './ActionCell.tsx';

interface HiddenSectionProps<Item> {
  readonly id: string;
  readonly heading: string;
  /** By which rule an action is in the list. */
  readonly rule: string;
  readonly whenEmpty: string;
  readonly columns: readonly string[];
  readonly items: readonly Item[];
  readonly renderRow: (item: Item) => ReactNode;
}

/** So many stand there at first: the worst, as every list is sorted. */
const shownFirst = 8;

function HiddenSection<Item>({ id, heading, rule, whenEmpty, columns, items, renderRow }: HiddenSectionProps<Item>) {
  const [all, setAll] = useState(false);
  return (
    <section className="stack-small" aria-labelledby={id}>
      <h2 id={id}>
        {heading} ({items.length})
      </h2>
      <p className="muted">{rule}</p>
      {items.length === 0 ? (
        <p className="strong">{whenEmpty}</p>
      ) : (
        <Scroller label={heading}>
          <table className="table ratings-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" {...(column === 'Days' ? { className: 'num' } : {})}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{(all ? items : items.slice(0, shownFirst)).map(renderRow)}</tbody>
          </table>
        </Scroller>
      )}
      {items.length <= shownFirst ? null : (
        <div>
          <Button quiet small aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? `Show the first ${shownFirst}` : `Show all ${items.length}`}
            <span className="visually-hidden"> of: {heading}</span>
          </Button>
        </div>
      )}
    </section>
  );
}

export function GreenerTable({ greener }: { readonly greener: readonly ComparedAction[] }) {
  return (
    <HiddenSection
      id="greener"
      heading="Greener than the rule"
      rule="The owner’s own rating, the last one given, is better than the rule’s. The widest apart stand first."
      whenEmpty="No owner rates greener than the rule does."
      columns={['Action', 'Owner says', 'Rule says', 'Why']}
      items={greener}
      renderRow={({ row, ownRatedOn }) => (
        <tr key={row.ref}>
          <ActionCell row={row} />
          <td>
            {row.ownRating === null ? null : <RatingTag colour={row.ownRating} />}
            <span className="quiet nowrap">{ownRatedOn === null ? '' : shortDate(ownRatedOn)}</span>
          </td>
          <td>
            <RatingTag colour={row.byRule.colour} />
          </td>
          <td>{row.byRule.because}</td>
        </tr>
      )}
    />
  );
}

export function UnprovenTable({
  unproven,
  graceDays,
}: {
  readonly unproven: readonly UnprovenAction[];
  readonly graceDays: number;
}) {
  return (
    <HiddenSection
      id="unproven"
      heading={`Complete for more than ${graceDays} days without accepted evidence`}
      rule={`Reported complete, and nobody but the owner has looked at what shows it. Saying “completed” again does not start the ${graceDays} days again. The longest stand first.`}
      whenEmpty="Every action that was reported complete has accepted evidence, or still has time for it."
      columns={['Action', 'Complete since', 'Days', 'Evidence so far']}
      items={unproven}
      renderRow={({ row, completedOn, days, evidence }) => (
        <tr key={row.ref}>
          <ActionCell row={row} />
          <td className="nowrap">{dateInWords(completedOn)}</td>
          <td className="num">{days}</td>
          <td className="first-capital">{evidence}</td>
        </tr>
      )}
    />
  );
}

export function MovedTable({ moved }: { readonly moved: readonly MovedAction[] }) {
  return (
    <HiddenSection
      id="moved"
      heading="Due date moved more than once"
      rule="The agreed due date was changed at least twice. Slippage is counted from the baseline, which never moves."
      whenEmpty="No due date was moved more than once."
      columns={['Action', 'Baseline', 'Agreed since', 'Slipped', 'Rating']}
      items={moved}
      renderRow={({ row, changes }) => (
        <tr key={row.ref}>
          <ActionCell row={row} />
          <td className="nowrap">{shortDate(row.baselineDueOn)}</td>
          <td>
            <ol className="plain-list">
              {changes.map((change) => (
                <li key={`${change.agreedOn} ${change.dueOn}`}>
                  <strong>{shortDate(change.dueOn)}</strong>, by {change.agreedBy} on {shortDate(change.agreedOn)}
                  <span className="quiet">{change.reason}</span>
                </li>
              ))}
            </ol>
          </td>
          <td className="nowrap">{row.slippageDays} days</td>
          <td>
            <RatingTag colour={row.rating.colour} />
          </td>
        </tr>
      )}
    />
  );
}
