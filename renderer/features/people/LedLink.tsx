import { Link } from '@tanstack/react-router';
import type { LedItem } from '#shared/contract/people.ts';

/** The way to an action, a workstream's actions or an indicator. */
export function LedLink({ item: { kind, code, title } }: { readonly item: LedItem }) {
  const text = `${code} ${title}`;
  if (kind === 'action') {
    return (
      <Link to="/plan/$ref" params={{ ref: code }}>
        {text}
      </Link>
    );
  }
  if (kind === 'workstream') {
    return (
      <Link to="/plan" search={{ workstream: title }}>
        {text}
      </Link>
    );
  }
  return (
    <Link to="/indicators/$code" params={{ code }}>
      {text}
    </Link>
  );
}
