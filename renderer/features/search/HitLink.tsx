import { Link } from '@tanstack/react-router';
import type { SearchHit } from '#shared/contract/search.ts';
import { isPeriod, periodInWords } from '#shared/domain/dates.ts';

/** A link to the screen of what was found. */
export function HitLink({ hit }: { readonly hit: SearchHit }) {
  const { kind, ref, title } = hit;
  switch (kind) {
    case 'action':
    case 'update':
    case 'evidence':
      return (
        <Link to="/plan/$ref" params={{ ref }}>
          {ref} {title}
        </Link>
      );
    case 'indicator':
    case 'commentary':
      return (
        <Link to="/indicators/$code" params={{ code: ref }}>
          {ref} {isPeriod(title) ? periodInWords(title) : title}
        </Link>
      );
    case 'review':
    case 'recommendation':
      return (
        <Link to="/reviews/$code" params={{ code: ref }}>
          {ref === title ? ref : `${ref}, ${title}`}
        </Link>
      );
    case 'finding':
      return (
        <Link to="/scrutiny/findings/$ref" params={{ ref }}>
          {ref} {title}
        </Link>
      );
    case 'event':
      return (
        <Link to="/scrutiny/$ref" params={{ ref }}>
          {ref} {title}
        </Link>
      );
    case 'meeting':
    case 'decision':
      return (
        <Link to="/meetings/$ref" params={{ ref }}>
          {ref} {title}
        </Link>
      );
  }
}
