import { Link } from '@tanstack/react-router';
import type { ReadinessIssue } from '#shared/domain/pack/readiness.ts';
import { useMending } from '../../../components/mending-store.ts';
import { mendLink, type PackInView } from './mend-link.ts';

interface MendLinkProps {
  readonly issue: ReadinessIssue;
  readonly pack: PackInView;
}

/** The way to where an issue is mended. */
export function MendLink({ issue, pack }: MendLinkProps) {
  const begin = useMending((state) => state.begin);
  const mend = mendLink(issue, pack);
  if (mend === null) return null;
  return (
    <Link {...mend.link} onClick={() => begin({ id: pack.packId, title: pack.title })}>
      {mend.words}
    </Link>
  );
}
