import { Link } from '@tanstack/react-router';
import type { AuditPage } from '#shared/contract/audit.ts';
import { plural } from '#shared/domain/in-words.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import type { AuditSearch } from './audit-search.ts';
import { AuditFilterForm } from './AuditFilterForm.tsx';
import { AuditTable } from './AuditTable.tsx';
import { VerifyChain } from './VerifyChain.tsx';

interface AuditScreenProps {
  readonly page: AuditPage;
  readonly search: AuditSearch;
}

/** Who changed what and when, with a filter, and whether the chain of entries is whole. */
export function AuditScreen({ page, search }: AuditScreenProps) {
  const { entries, matching, all, next } = page;
  const { before, ...filter } = search;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="stack-large">
      <PageHeading title="Audit trail">
        <p className="muted">
          Every change that was ever made in this workspace, the newest first. None can be changed.
        </p>
      </PageHeading>
      <VerifyChain />
      <section className="stack-small" aria-labelledby="entries">
        <h2 id="entries">Entries</h2>
        {/* a filter that came with the address, by a link or by going back, opens in the form */}
        <AuditFilterForm key={JSON.stringify(filter)} page={page} search={search} />
        <p role="status">
          {countText(matching, all, filtered)}
          {before === undefined ? '' : `, shown from those before entry ${before}`}
        </p>
        {entries.length === 0 ? (
          <p className="inset">No entry says that. Take a part of the filter away, or write less of a word.</p>
        ) : (
          <AuditTable entries={entries} />
        )}
        <nav className="row" aria-label="Pages of the audit trail">
          {before === undefined ? null : (
            <Link to="/audit" search={filter}>
              Newest entries
            </Link>
          )}
          {next === null ? null : (
            <Link to="/audit" search={{ ...filter, before: next }}>
              Older entries
            </Link>
          )}
        </nav>
      </section>
    </div>
  );
}

function countText(matching: number, all: number, filtered: boolean): string {
  return filtered
    ? `${matching.toLocaleString('en-GB')} of ${plural(all, 'entry', 'entries')}`
    : plural(all, 'entry', 'entries');
}
