import { Link } from '@tanstack/react-router';
import { addMonths, periodOf, type IsoDate } from '#shared/domain/dates.ts';

interface ActionLinkProps {
  readonly action: string;
  /** Today; null where the period in view shows what a sample tells. */
  readonly today: IsoDate | null;
  readonly children: string;
}

/** To an action that a decision became: it begins after the months that have figures, so the newest one is shown. */
export function ActionLink({ action, today, children }: ActionLinkProps) {
  const search = today === null ? {} : { search: { period: addMonths(periodOf(today), -1) } };
  return (
    <Link to="/plan/$ref" params={{ ref: action }} {...search}>
      {children}
    </Link>
  );
}
