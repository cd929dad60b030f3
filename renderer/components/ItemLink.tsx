import { Link } from '@tanstack/react-router';
import type { OverviewItem } from '#shared/contract/overview.ts';

interface ItemLinkProps {
  readonly kind: OverviewItem['kind'];
  readonly reference: string;
  readonly children: string;
}

/** A link to the screen of whatever an item names. */
export function ItemLink({ kind, reference, children }: ItemLinkProps) {
  switch (kind) {
    case 'action':
      return (
        <Link to="/plan/$ref" params={{ ref: reference }}>
          {children}
        </Link>
      );
    case 'indicator':
      return (
        <Link to="/indicators/$code" params={{ code: reference }}>
          {children}
        </Link>
      );
    case 'finding':
      return (
        <Link to="/scrutiny/findings/$ref" params={{ ref: reference }}>
          {children}
        </Link>
      );
    case 'response':
      return (
        <Link to="/scrutiny/$ref" params={{ ref: reference }}>
          {children}
        </Link>
      );
    case 'calendar':
      return <Link to="/calendar">{children}</Link>;
    case 'return':
      return <Link to="/returns">{children}</Link>;
  }
}
