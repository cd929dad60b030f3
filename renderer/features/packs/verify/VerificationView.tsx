import { Link } from '@tanstack/react-router';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import type { Verification } from '#shared/contract/publishing.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { checkOutcomeLabels, verdictLabels } from '#shared/wording/pack-labels.ts';
import { CopyText } from '../../../components/CopyText.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { packNumber } from '../pack-life.ts';

/** The answer large and plain, then every check that it rests on. */
export function VerificationView({ verification }: { readonly verification: Verification }) {
  const { verdict, sentence, next, publication, claims, checks, fileName, sha256 } = verification;
  return (
    <div className="stack">
      <section className={`verdict verdict-${verdict} stack-small`} aria-labelledby="verdict">
        <h2 id="verdict">
          <span className="verdict-mark" aria-hidden="true">
            {marks[verdict]}
          </span>
          {verdictLabels[verdict]}
        </h2>
        <p className="because-large">{sentence}</p>
        {next === '' ? null : <p>{next}</p>}
        {publication === null ? null : (
          <p>
            <Link to="/packs/$id" params={{ id: String(publication.packId) }}>
              Open published {packNumber(publication)}
            </Link>
          </p>
        )}
      </section>
      <section className="stack-small" aria-labelledby="checks">
        <h3 id="checks">What was checked</h3>
        <Scroller label="What was checked">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Check</th>
                <th scope="col">Outcome</th>
                <th scope="col">Because</th>
              </tr>
            </thead>
            <tbody>
              {checks.map(({ what, outcome, because }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td className={`nowrap outcome-${outcome}`}>
                    <span aria-hidden="true">{outcomeMarks[outcome]} </span>
                    {checkOutcomeLabels[outcome]}
                  </td>
                  <td>{because}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </section>
      <section className="stack-small" aria-labelledby="file">
        <h3 id="file">The file</h3>
        <dl className="summary-list proof-list">
          <div>
            <dt>Name</dt>
            <dd className="break">{fileName}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd>
              <CopyText text={sha256} what="the SHA-256 of the file" />
            </dd>
          </div>
        </dl>
      </section>
      {claims === null ? null : <Claims claims={claims} verdict={verdict} />}
    </div>
  );
}

const marks = { published: '✓', intact_elsewhere: '✓', altered: '✗', draft: '!', unknown: '?' } as const;
const outcomeMarks = { passed: '✓', failed: '✗', not_made: '–' } as const;

interface ClaimsProps {
  readonly claims: PackManifest;
  readonly verdict: Verification['verdict'];
}

/** What the file says of itself; of an altered one, that this need not be true. */
function Claims({ claims, verdict }: ClaimsProps) {
  const proven = verdict === 'published' || verdict === 'intact_elsewhere';
  const lines = [
    ['Pack', `${claims.title}, ${claims.authority}`],
    ['Number', `${claims.number}, version ${claims.version}`],
    ['Month', `${periodInWords(claims.period)}, as at ${dateInWords(claims.asAtOn)}`],
    ['Published', `${dateInWords(claims.publishedOn)}, ${claims.publishedBy}`],
    ['Verification code', claims.verificationCode],
  ] as const;
  return (
    <section className="stack-small" aria-labelledby="claims">
      <h3 id="claims">What the file says of itself</h3>
      {proven ? null : <p className="muted">This need not be true: see what was checked.</p>}
      <dl className="summary-list">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="break">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
