import { Link } from '@tanstack/react-router';
import type { EvidenceDetail, EvidenceRow } from '#shared/contract/evidence.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import { evidenceStateInWords, evidenceStateMeanings } from '#shared/wording/plan-labels.ts';
import { CopyText } from '../../components/CopyText.tsx';
import { Disclosed } from '../../components/Disclosed.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { EvidenceHistory } from './EvidenceHistory.tsx';
import { LookAtFile } from './LookAtFile.tsx';

interface EvidencePieceScreenProps {
  readonly detail: EvidenceDetail;
  readonly newestPeriod: Period;
  readonly readOnly: boolean;
}

/** One piece of evidence: what it is, what was decided on it, and the next decision. */
export function EvidencePieceScreen({ detail, newestPeriod, readOnly }: EvidencePieceScreenProps) {
  const { row, steps, decisions } = detail;
  return (
    <div className="stack-large">
      <div>
        <Link to="/plan/evidence" className="back">
          Evidence
        </Link>
        <PageHeading title={row.title} caption={`Evidence ${row.id} of ${row.actionRef}`} />
        <div className="stack-small">
          <p className="because-large">
            <strong>{evidenceStateInWords(row.state, row.impact)}.</strong> {evidenceStateMeanings[row.state]}
          </p>
          {row.warnings.map((warning) => (
            <p key={warning} className="inset inset-warning">
              {warning}. Whoever relies on it should know that nobody else has looked.
            </p>
          ))}
        </div>
      </div>
      <Facts detail={detail} newestPeriod={newestPeriod} />
      <EvidenceHistory steps={steps} />
      {readOnly || decisions.length === 0 ? null : row.state === 'impact_tested' ? (
        <Disclosed key={steps.length} label="Test it again, or withdraw it">
          <DecisionForm detail={detail} />
        </Disclosed>
      ) : (
        <DecisionForm key={steps.length} detail={detail} />
      )}
      {row.state === 'rejected' && !readOnly ? (
        <p className="inset">
          A rejection stands. If something has changed,{' '}
          <Link to="/plan/evidence/add" search={{ action: row.actionRef }}>
            attach it again as new evidence
          </Link>
          .
        </p>
      ) : null}
    </div>
  );
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/u.test(text);

function Facts({ detail, newestPeriod }: Pick<EvidencePieceScreenProps, 'detail' | 'newestPeriod'>) {
  const { row, actionRating } = detail;
  return (
    <dl className="summary-list">
      <div>
        <dt>Action</dt>
        <dd>
          <Link to="/plan/$ref" params={{ ref: row.actionRef }} search={{ period: newestPeriod }}>
            {row.actionRef} {row.actionTitle}
          </Link>
        </dd>
      </div>
      <div>
        <dt>The action today</dt>
        <dd>
          <RatingTag colour={actionRating.colour} />
          <p>{actionRating.because}</p>
        </dd>
      </div>
      {row.file === null ? null : (
        <div>
          <dt>File</dt>
          <dd>
            <LookAtFile id={row.id} file={row.file} />
          </dd>
        </div>
      )}
      {row.sameFile.length === 0 ? null : (
        <div>
          <dt>The same file</dt>
          <dd>
            <SameFile others={row.sameFile} />
          </dd>
        </div>
      )}
      {row.reference === '' ? null : (
        <div>
          <dt>Where it can be found</dt>
          <dd className="break">
            {isAddress(row.reference) ? <CopyText text={row.reference} what="the address" /> : row.reference}
          </dd>
        </div>
      )}
      <div>
        <dt>Claimed</dt>
        <dd>
          {dateInWords(row.claimedOn)}, {row.claimedBy === '' ? 'by nobody named' : `by ${row.claimedBy}`}
        </dd>
      </div>
      {row.retestOn === null ? null : (
        <div>
          <dt>To be tested again</dt>
          <dd>
            {dateInWords(row.retestOn)}
            {row.standing === 'retest_overdue' ? <strong> (overdue)</strong> : null}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** It is kept once; both actions rest on the very same bytes. */
function SameFile({ others }: { readonly others: EvidenceRow['sameFile'] }) {
  return (
    <>
      is also{' '}
      {others.map(({ id, actionRef }, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <Link to="/plan/evidence/$id" params={{ id: String(id) }}>
            evidence {id} of {actionRef}
          </Link>
        </span>
      ))}
    </>
  );
}
