import type { AuditEntryView } from '#shared/contract/audit.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { fromTheStart } from '#shared/domain/scrutiny/from-the-start.ts';
import { auditEntityInWords, auditFieldInWords, auditOperationInWords } from '#shared/wording/audit-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { Scroller } from '../../components/Scroller.tsx';

/** A page of entries, each with every field before and after to open. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntryView[] }) {
  return (
    <Scroller label="Entries of the audit trail">
      <table className="table audit-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              Entry
            </th>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col" className="audit-what">
              What was done, and to what
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="num">{entry.id}</td>
              <td className="nowrap when">
                {dateInWords(entry.at.slice(0, 10))}
                <span className="quiet">{entry.at.slice(11, 19)}</span>
              </td>
              <td>{entry.actor}</td>
              <th scope="row">
                {auditOperationInWords(entry.operation)}
                <span className="quiet">
                  {auditEntityInWords(entry.entity)} <span className="break">{entry.ref}</span>
                </span>
                <Changes entry={entry} />
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Changes({ entry }: { readonly entry: AuditEntryView }) {
  const { fields, id, sha256 } = entry;
  const label = fields.length === 1 ? '1 field' : `${fields.length} fields`;
  return (
    <Disclosed label={label} about={`of entry ${id}, before and after`}>
      {fields.length === 0 ? null : (
        <table className="audit-changes small">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{auditFieldInWords(name)}</th>
                <td>{valueText(name, before)}</td>
                <td>{valueText(name, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted small break">SHA-256 of the entry: {sha256}</p>
    </Disclosed>
  );
}

function valueText(name: string, value: string | null): string {
  if (value === null) return nothingSymbol;
  return name === 'holdsFrom' && value === fromTheStart ? 'the start' : value;
}
