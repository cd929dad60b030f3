import type { ActionBetween, ChangedField } from '#shared/contract/updates.ts';
import { shortDate } from '#shared/domain/dates.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** Field by field what was so then and is so later; what did not change is there to be opened. */
export function BetweenTable({ between }: { readonly between: ActionBetween }) {
  if (between.remark !== '') return <p className="inset">{between.remark}</p>;
  const changed = between.fields.filter((field) => field.changed);
  const same = between.fields.filter((field) => !field.changed);
  return (
    <div className="stack-small">
      <p className="strong">
        {changed.length === 0
          ? 'Nothing changed between the two days.'
          : `${changed.length} of ${between.fields.length} things changed.`}
      </p>
      {changed.length === 0 ? null : <Fields between={between} fields={changed} label="What changed" />}
      {same.length === 0 ? null : (
        <Disclosed label={`${same.length} that did not change`}>
          <Fields between={between} fields={same} label="What did not change" />
        </Disclosed>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly between: ActionBetween;
  readonly fields: readonly ChangedField[];
  readonly label: string;
}

function Fields({ between, fields, label }: FieldsProps) {
  return (
    <Scroller label={label}>
      <table className="table between-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">{shortDate(between.from)}</th>
            <th scope="col">{shortDate(between.to)}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.label}>
              <th scope="row">{field.label}</th>
              <td>
                <Value text={field.before} colour={field.beforeColour} />
              </td>
              <td>
                <Value text={field.after} colour={field.afterColour} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Value({ text, colour }: { readonly text: string; readonly colour: Colour | null }) {
  if (colour === null) return <span className="break">{text}</span>;
  return (
    <>
      <RatingTag colour={colour} />
      <span className="quiet because">{text}</span>
    </>
  );
}
