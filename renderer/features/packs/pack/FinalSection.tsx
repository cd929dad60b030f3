import type { PackFinal } from '#shared/contract/packs.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { countsInWords } from '../pack-life.ts';
import { CheckedList } from '../readiness/CheckedList.tsx';

/** The checklist as it stood when the pack was made final, and why its warnings were accepted. */
export function FinalSection({ final }: { readonly final: PackFinal }) {
  const { by, on, warningsAcceptedBecause, readiness } = final;
  const counts = countsInWords(readiness);
  return (
    <section className="stack-small" aria-labelledby="checked">
      <h2 id="checked">Made final by {by}</h2>
      <p>
        {dateInWords(on)}, {counts === '' ? 'with nothing on its checklist.' : `with ${counts}.`}
      </p>
      {warningsAcceptedBecause === '' ? null : (
        <p className="inset break">Accepted because: {warningsAcceptedBecause}</p>
      )}
      {readiness.issues.length === 0 ? null : (
        <Disclosed label={`The checklist as it stood then: ${counts}`}>
          <ul className="stack-small">
            {readiness.issues.map(({ code, sentence }) => (
              <li key={`${code} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </Disclosed>
      )}
      <CheckedList readiness={readiness} />
    </section>
  );
}
