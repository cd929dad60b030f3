import type { OwnerReturnPreview } from '#shared/contract/owners.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** Cells that cannot be read, that were emptied, or that were locked; and actions without a row. */
export function NotTaken({ preview }: { readonly preview: OwnerReturnPreview }) {
  const { actions, locked, missing } = preview;
  const cells = actions.flatMap(({ ref, cells: all }) => all.map((cell) => ({ ...cell, ref })));
  const invalid = cells.filter(({ kind }) => kind === 'invalid');
  const emptied = cells.filter(({ kind }) => kind === 'emptied');
  const quiet = emptied.length + locked.length + missing.length;
  return (
    <>
      {invalid.length === 0 ? null : (
        <section className="inset inset-warning stack-small">
          <h3>
            {invalid.length === 1
              ? 'One cell cannot be read and is not taken'
              : `${invalid.length} cells cannot be read and are not taken`}
          </h3>
          <ul className="plain-list">
            {invalid.map(({ ref, column, heading, sheet, cell, why, next }) => (
              <li key={`${ref} ${column}`}>
                <strong>{`Sheet “${sheet}”, cell ${cell}`}</strong>
                {`, ${heading} of ${ref}: ${why} ${next}`}
              </li>
            ))}
          </ul>
          <p className="small">
            Everything else can be accepted without them. Corrected by the owner, the workbook can be collected again:
            what was taken before is not taken twice.
          </p>
        </section>
      )}
      {quiet === 0 ? null : (
        <Disclosed label={quiet === 1 ? '1 thing that changes nothing' : `${quiet} things that change nothing`}>
          <ul className="plain-list">
            {emptied.map(({ ref, column, heading, held }) => (
              <li
                key={`${ref} ${column}`}
              >{`${heading} of ${ref} was emptied: an empty cell takes nothing back, so ${held} stays.`}</li>
            ))}
            {locked.map(({ ref, heading, sheet, cell, sent, returned }) => (
              <li
                key={`${ref} ${heading}`}
              >{`Locked cell ${cell} of sheet “${sheet}”, ${heading} of ${ref}: sent as “${sent}”, came back as “${returned}”.`}</li>
            ))}
            {missing.map(({ ref, title }) => (
              <li key={ref}>{`No row of the file is of ${ref} ${title}.`}</li>
            ))}
          </ul>
        </Disclosed>
      )}
    </>
  );
}
