import type { LogRow } from '#shared/contract/action-log.ts';
import { ItemLink } from '../../components/ItemLink.tsx';

/** What a decision is about, with the way there. */
export function DecisionAbout({ about }: { readonly about: LogRow['about'] }) {
  if (about === null) return null;
  return (
    <span className="quiet">
      About{' '}
      <ItemLink kind={about.kind} reference={about.reference}>
        {`${about.reference} ${about.title}`.trim()}
      </ItemLink>
    </span>
  );
}
