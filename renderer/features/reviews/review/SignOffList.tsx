import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { shortDate } from '#shared/domain/dates.ts';
import type { AgencySignOff } from '#shared/domain/reviews/sign-off.ts';
import { signOffLabels } from '#shared/wording/review-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { withKeys } from '../../../components/with-keys.ts';

/** Every agency that has to sign, what it did, and all that was ever signed or taken back. */
export function SignOffList({ detail: { signOff, signOffRows } }: { readonly detail: ReviewDetail }) {
  if (signOff.agencies.length + signOff.others.length === 0) {
    return <p className="muted">Who has to sign follows from the actions: every agency that leads or supports one.</p>;
  }
  return (
    <>
      <p>{signOff.because}.</p>
      <Scroller label="Sign-off by agency">
        <table className="table sign-off-table">
          <thead>
            <tr>
              <th scope="col">Agency</th>
              <th scope="col">State</th>
              <th scope="col">Day</th>
              <th scope="col">By</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {signOff.agencies.map((one) => (
              <AgencyRow key={one.agency} one={one} note="" />
            ))}
            {signOff.others.map((one) => (
              <AgencyRow key={one.agency} one={one} note="has no part in its actions now" />
            ))}
          </tbody>
        </table>
      </Scroller>
      {signOffRows.length === 0 ? null : (
        <Disclosed label={`All entries (${signOffRows.length})`}>
          <ul className="plain-list stack-small">
            {withKeys(signOffRows, ({ agency, signedOn }) => `${agency} ${signedOn}`).map(({ key, item }) => (
              <li key={key}>
                {shortDate(item.signedOn)}: {item.agency} {item.signed ? 'signed' : 'took it back'}, by {item.signedBy}
                {item.note === '' ? '' : `: ${item.note}`}
              </li>
            ))}
          </ul>
        </Disclosed>
      )}
    </>
  );
}

function AgencyRow({ one: { agency, state, row }, note }: { readonly one: AgencySignOff; readonly note: string }) {
  return (
    <tr>
      <th scope="row">
        {agency}
        {note === '' ? null : <span className="quiet">{note}</span>}
      </th>
      <td className={state === 'signed' ? '' : 'strong'}>{signOffLabels[state]}</td>
      <td className="nowrap">{row === null ? nothingSymbol : shortDate(row.signedOn)}</td>
      <td>{row === null ? nothingSymbol : row.signedBy}</td>
      <td>{row === null || row.note === '' ? nothingSymbol : row.note}</td>
    </tr>
  );
}
