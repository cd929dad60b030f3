import { Link } from '@tanstack/react-router';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import type { Period } from '#shared/domain/dates.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { AgencyTable } from '../review/AgencyTable.tsx';
import { SignOffList } from '../review/SignOffList.tsx';
import { AgencyReportForm } from './AgencyReportForm.tsx';
import { SignOffForm } from './SignOffForm.tsx';

interface AgenciesScreenProps {
  readonly detail: ReviewDetail;
  readonly readOnly: boolean;
  readonly newestPeriod: Period;
}

/** What agencies report and sign for themselves, with the forms for it. */
export function AgenciesScreen({ detail, readOnly, newestPeriod }: AgenciesScreenProps) {
  const { code } = detail.review;
  return (
    <div className="stack-large">
      <div>
        <Link to="/reviews/$code" params={{ code }} className="back">
          {code}
        </Link>
        <PageHeading title="Agencies: reports and sign-off" caption={code} />
      </div>
      <section className="stack" aria-labelledby="reports">
        <h2 id="reports">What each agency last reported</h2>
        <AgencyTable detail={detail} />
        {readOnly ? null : <AgencyReportForm detail={detail} newestPeriod={newestPeriod} />}
      </section>
      <section className="stack" aria-labelledby="sign-off">
        <h2 id="sign-off">Who signed the plan off</h2>
        <SignOffList detail={detail} />
        {readOnly ? null : <SignOffForm detail={detail} newestPeriod={newestPeriod} />}
      </section>
    </div>
  );
}
