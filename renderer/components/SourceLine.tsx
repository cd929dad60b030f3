import { shortDate } from '#shared/domain/dates.ts';
import type { CellOrigin, Citation } from '#shared/domain/provenance.ts';
import { CopyText } from './CopyText.tsx';

/** A published source in one line: title, publisher, date, caution, address to copy. */
export function CitationLine({ citation }: { readonly citation: Citation }) {
  return (
    <div className="source stack-small">
      <p className="break">
        Source: {citation.title}, {citation.publisher}
        {citation.publishedOn === null ? '' : `, ${shortDate(citation.publishedOn)}`}.
        {citation.note === '' ? '' : ` ${citation.note}`}
      </p>
      {citation.url === '' ? null : <CopyText text={citation.url} what={`the address of ${citation.title}`} />}
    </div>
  );
}

/** The cell a figure was read from. */
export function CellOriginLine({ cell }: { readonly cell: CellOrigin }) {
  return (
    <div className="source stack-small">
      <p className="break">
        File {cell.fileName}
        {cell.sheet === '' ? '' : `, sheet ${cell.sheet}`}, cell {cell.cell}
      </p>
      <p>
        SHA-256 of the file: <span className="mono">{cell.sha256}</span>
      </p>
    </div>
  );
}

interface OriginLineProps {
  readonly cell: CellOrigin | null;
  readonly citation: Citation | null;
}

/** Where a figure or statement comes from: a cell of a return, or a published source. */
export function OriginLine({ cell, citation }: OriginLineProps) {
  if (cell !== null) return <CellOriginLine cell={cell} />;
  if (citation !== null) return <CitationLine citation={citation} />;
  return <p className="source">Entered in this workspace.</p>;
}
