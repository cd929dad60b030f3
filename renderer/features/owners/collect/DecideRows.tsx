import type { OwnerReturnPreview, RowToDecide } from '#shared/contract/owners.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import type { DecideProps } from './DecideConflicts.tsx';

const open = 'open';
const leaveOut = 'leave out';

/** Rows of which the program does not say which action they are of: a person does, or leaves them out. */
export function DecideRows({ preview, decisions, onDecide }: DecideProps) {
  const { rowsToDecide } = preview;
  if (rowsToDecide.length === 0) return null;
  const decide = (key: string, choice: string): void => {
    const others = decisions.rows.filter((row) => row.key !== key);
    if (choice === open) onDecide({ rows: others });
    else onDecide({ rows: [...others, { key, ref: choice === leaveOut ? null : choice }] });
  };
  return (
    <section className="stack-small">
      <h3>
        {rowsToDecide.length === 1
          ? 'One row does not say which action it is of'
          : `${rowsToDecide.length} rows do not say which action they are of`}
      </h3>
      <p className="measure">
        Rows are never matched by their place or their words. Say which action each is of, or leave it out.
      </p>
      <ul className="decide-list">
        {rowsToDecide.map((row) => (
          <li key={row.key}>
            <p>
              <strong>{`Sheet “${row.sheet}”, row ${row.row}`}</strong> {row.why}
              <span className="quiet small break">
                {row.shows === '' ? 'It shows no action.' : `It shows: ${row.shows}`}
              </span>
              <span className="quiet small break">
                {row.answers === '' ? 'It holds no answer.' : `Its answers: ${row.answers}`}
              </span>
            </p>
            <SelectChoice
              label={`What to do with row ${row.row}`}
              options={choicesFor(row, preview)}
              value={row.decided === null ? open : row.decided === '' ? leaveOut : row.decided}
              onChange={(choice) => decide(row.key, choice)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only actions without a row of their own, and the one chosen for this row. */
function choicesFor({ decided }: RowToDecide, { missing, actions }: OwnerReturnPreview) {
  const chosen = actions.filter(({ ref }) => ref === decided);
  return [
    { value: open, label: 'Not decided yet' },
    ...[...chosen, ...missing].map(({ ref, title }) => ({ value: ref, label: `It is of ${ref} ${title}` })),
    { value: leaveOut, label: 'Leave it out' },
  ];
}
