import { Link } from '@tanstack/react-router';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';

interface AsAtLineProps {
  readonly shown: { readonly today: IsoDate; readonly asAtOn: IsoDate; readonly isLatest: boolean };
  readonly to: '/meetings/log' | '/meetings/moderations';
}

/** Which day a list stands as of, where that is not today, and the way to the latest. */
export function AsAtLine({ shown: { today, asAtOn, isLatest }, to }: AsAtLineProps) {
  if (asAtOn === today) return null;
  return (
    <>
      As at {dateInWords(asAtOn)}.{' '}
      {isLatest ? null : (
        <Link to={to} search={{ period: undefined }}>
          Show the latest
        </Link>
      )}
    </>
  );
}
