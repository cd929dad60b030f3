import { useState } from 'react';
import type { OverviewItem } from '#shared/contract/overview.ts';
import { Button } from '../../components/Button.tsx';
import { ItemLink } from '../../components/ItemLink.tsx';
import { withKeys } from '../../components/with-keys.ts';
import { RatingTag } from '../../components/RatingTag.tsx';

interface ItemPanelProps {
  readonly title: string;
  readonly items: readonly OverviewItem[];
  readonly whenEmpty: string;
}

/** Enough to see the worst without scrolling past the next list. */
const atFirst = 6;

/** One list of the overview: what, why, and a link to it. All of a long list is one button away. */
export function ItemPanel({ title, items, whenEmpty }: ItemPanelProps) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h3>{title}</h3>
        <span className="muted small">{items.length === 0 ? '' : items.length}</span>
      </div>
      {items.length === 0 ? <p className="muted">{whenEmpty}</p> : null}
      <ul className="item-list">
        {withKeys(shown, ({ kind, ref }) => `${kind} ${ref}`).map(({ key, item }) => (
          <li key={key}>
            <span>
              {item.colour === null ? (
                <span className="tag">{kinds[item.kind]}</span>
              ) : (
                <RatingTag colour={item.colour} />
              )}
            </span>
            <span>
              <ItemLink kind={item.kind} reference={item.ref}>
                {(item.kind === 'return' || item.kind === 'calendar') && item.title !== ''
                  ? item.title
                  : `${item.ref} ${item.title}`.trim()}
              </ItemLink>
              <span className="detail"> {item.detail}</span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > atFirst ? (
        <p>
          <Button quiet small aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? `Show the first ${atFirst}` : `Show all ${items.length}`}
            <span className="visually-hidden"> of {title}</span>
          </Button>
        </p>
      ) : null}
    </section>
  );
}

const kinds: Readonly<Record<OverviewItem['kind'], string>> = {
  action: 'Action',
  indicator: 'Indicator',
  finding: 'Finding',
  return: 'Return',
  calendar: 'Return',
  response: 'Answer',
};
