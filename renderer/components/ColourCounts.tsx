import type { ColourCounts } from '#shared/contract/overview.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { RatingTag } from './RatingTag.tsx';
import { screenPalette } from './screen-palette.ts';

/** Five tiles: how many of each colour, with letter and word. */
export function ColourTiles({ counts, label }: { readonly counts: ColourCounts; readonly label: string }) {
  return (
    <ul className="tiles plain-list" aria-label={label}>
      {colours.map((colour) => (
        <li key={colour} className="tile">
          <span className="count">{counts[colour]}</span>
          <span className="word">
            <RatingTag colour={colour} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One bar with a part for each colour that occurs, as wide as its share, each with letter and count. */
export function StackedBar({ counts }: { readonly counts: ColourCounts }) {
  const shown = colours.filter((colour) => counts[colour] > 0);
  const words = shown.map((colour) => `${counts[colour]} ${screenPalette.ratings[colour].word.toLowerCase()}`);
  if (shown.length === 0) return <span className="muted">Nothing here yet</span>;
  return (
    <div className="stacked-bar" role="img" aria-label={words.join(', ')}>
      {shown.map((colour) => (
        <span key={colour} className={`fill-${colour}`} style={{ flexGrow: counts[colour], flexBasis: 0 }}>
          {screenPalette.ratings[colour].letter} {counts[colour]}
        </span>
      ))}
    </div>
  );
}
