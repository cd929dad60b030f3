import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import type { Save } from './useSave.ts';

/** What is wrong with a form, or what was saved. */
export function SaveStatus({ save }: { readonly save: Save }) {
  return (
    <>
      <ErrorSummary problem={save.problem} fields={save.problems} />
      <div ref={save.status} role="status" tabIndex={-1}>
        {save.saved === '' ? null : <p className="result-banner">{save.saved}</p>}
      </div>
    </>
  );
}
