import { Link } from '@tanstack/react-router';
import type { RememberedLayout, RememberedMatch } from '#shared/contract/returns.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { LayoutExchange } from './LayoutExchange.tsx';
import { LayoutTable } from './LayoutTable.tsx';
import { MatchTable } from './MatchTable.tsx';

interface RememberedScreenProps {
  readonly layouts: readonly RememberedLayout[];
  readonly matches: readonly RememberedMatch[];
}

/** What was decided once about the files of each sender, so that it is not asked again; to change, forget or carry over. */
export function RememberedScreen({ layouts, matches }: RememberedScreenProps) {
  return (
    <div className="stack-large">
      <div>
        <Link to="/returns" className="back">
          Returns
        </Link>
        <PageHeading title="Remembered layouts and names">
          <p className="muted">
            What was decided once about the files of a sender. Their next file is read the same way without a question.
          </p>
        </PageHeading>
      </div>
      <LayoutTable layouts={layouts} />
      <LayoutExchange layouts={layouts} />
      <MatchTable matches={matches} />
    </div>
  );
}
