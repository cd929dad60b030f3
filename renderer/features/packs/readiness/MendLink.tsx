import { Link } from '@tanstack/react-router';
import type { ReadinessIssue } from '#shared/domain/pack/readiness.ts';
import { mendLink, type PackInView } from './mend-link.ts';

interface MendLinkProps {
  readonly issue: ReadinessIssue;
  readonly pack: PackInView;
}

/** The way to where an issue is mended. */
export function MendLink({ issue, pack }: MendLinkProps) {
  const mend = mendLink(issue, pack);
  return mend === null ? null : <Link {...mend.link}>{mend.words}</Link>;
}
