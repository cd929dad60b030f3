import { Link } from '@tanstack/react-router';
import type { Settings } from '#shared/contract/settings.ts';

/** How long the audit trail is, and the way to it. */
export function AuditTrail({ audit }: { readonly audit: Settings['audit'] }) {
  return (
    <section className="stack-small" aria-labelledby="audit">
      <h2 id="audit">Audit trail</h2>
      <p>
        {audit.entries === 1 ? '1 change is' : `${audit.entries.toLocaleString('en-GB')} changes are`} on record.{' '}
        <Link to="/audit">Read the audit trail and check its chain</Link>
      </p>
      <p className="small">
        Head of the chain: <span className="mono break">{audit.headSha256}</span>
      </p>
    </section>
  );
}
