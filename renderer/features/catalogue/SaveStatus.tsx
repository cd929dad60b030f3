import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import type { Save } from './useSave.ts';

/** What is wrong with a form, or what was saved. */
export function SaveStatus({ save: { problem, problems, saved, status } }: { readonly save: Save }) {
  return (
    <>
      <ErrorSummary problem={problem} fields={problems} />
      <div ref={status} role="status" tabIndex={-1}>
        {saved === '' ? null : <p className="result-banner">{saved}</p>}
      </div>
    </>
  );
}
