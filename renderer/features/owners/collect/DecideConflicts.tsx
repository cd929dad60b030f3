import type { OwnerDecisions, OwnerReturnPreview, ReturnedCell } from '#shared/contract/owners.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';

export interface DecideProps {
  readonly preview: OwnerReturnPreview;
  readonly decisions: OwnerDecisions;
  readonly onDecide: (changes: Partial<OwnerDecisions>) => void;
}

type Conflict = OwnerDecisions['conflicts'][number];
type Side = Conflict['take'];

/** What was changed by the owner and here too: one decision each. Both reports stay in the history. */
export function DecideConflicts({ preview, decisions, onDecide }: DecideProps) {
  const conflicts = preview.actions.flatMap(({ ref, title, cells }) =>
    cells.filter(({ kind }) => kind === 'conflict').map((cell) => ({ ref, title, cell })),
  );
  if (conflicts.length === 0) return null;
  const sideOf = (ref: string, { column }: ReturnedCell): Side | '' =>
    decisions.conflicts.find((one) => one.ref === ref && one.column === column)?.take ?? '';
  const without = (ref: string, { column }: ReturnedCell): Conflict[] =>
    decisions.conflicts.filter((one) => one.ref !== ref || one.column !== column);
  const takeAll = (take: Side): void =>
    onDecide({ conflicts: conflicts.map(({ ref, cell: { column } }) => ({ ref, column, take })) });
  return (
    <section className="stack-small">
      <h3>
        {conflicts.length === 1
          ? 'One answer stands against what is held'
          : `${conflicts.length} answers stand against what is held`}
      </h3>
      <p className="measure">
        {conflicts.length === 1 ? 'It was' : 'They were'} changed here after the workbook was made. Keep ours, and the
        owner’s report stays in the history with what was held restated after it.
      </p>
      {conflicts.length > 1 ? (
        <div className="row">
          <Button quiet small onPress={() => takeAll('theirs')}>
            Take theirs in all
          </Button>
          <Button quiet small onPress={() => takeAll('ours')}>
            Keep ours in all
          </Button>
        </div>
      ) : null}
      <ul className="decide-list">
        {conflicts.map(({ ref, title, cell }) => (
          <li key={`${ref} ${cell.column}`}>
            <p>
              <strong>{ref}</strong> {title}
              <span className="quiet small">{`Sent as ${cell.sent} · sheet “${cell.sheet}”, cell ${cell.cell}`}</span>
            </p>
            <RadioChoice<Side | ''>
              label={`${cell.heading} of ${ref}`}
              options={[
                { value: 'theirs', label: `Take theirs: ${cell.returned}` },
                { value: 'ours', label: `Keep ours: ${cell.held}` },
              ]}
              value={sideOf(ref, cell)}
              onChange={(take) => {
                if (take !== '') onDecide({ conflicts: [...without(ref, cell), { ref, column: cell.column, take }] });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
