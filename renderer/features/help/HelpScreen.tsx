import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWording } from '#shared/wording/colours.ts';
import { glossary } from '#shared/wording/glossary.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { RuleSetWords } from '../../components/RuleSetWords.tsx';

const keys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Tab', 'Shift + Tab'], does: 'To the next or the previous link, button or field. A grid is one stop.' },
  { keys: ['Enter'], does: 'Follows a link, presses a button; in a grid opens the row, on a heading sorts by it.' },
  { keys: ['↑', '↓', '←', '→'], does: 'In a grid or a list: to the next cell or line.' },
  { keys: ['Page Up', 'Page Down'], does: 'In a grid: twenty rows up or down.' },
  { keys: ['Home', 'End'], does: 'In a grid: to the first or last column; with Ctrl, to the first or last row.' },
  { keys: ['Space'], does: 'Ticks a box, opens a list.' },
  { keys: ['Escape'], does: 'Closes whatever lies over the screen, and changes nothing.' },
];

/** Words, colours, rules and keys. */
export function HelpScreen({ ruleSet }: { readonly ruleSet: RuleSet }) {
  return (
    <div className="stack-large">
      <PageHeading title="Help and words" />
      <section className="stack" aria-labelledby="colours">
        <h2 id="colours">What the colours mean</h2>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Colour</th>
              <th scope="col">Of an action</th>
              <th scope="col">Of an indicator</th>
            </tr>
          </thead>
          <tbody>
            {colours.map((colour) => (
              <tr key={colour}>
                <th scope="row">
                  <RatingTag colour={colour} />
                </th>
                <td>{colourWording[colour].ofAction}</td>
                <td>{colourWording[colour].ofIndicator}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules">How colours are decided</h2>
        <RuleSetWords ruleSet={ruleSet} />
      </section>
      <section className="stack" aria-labelledby="keys">
        <h2 id="keys">Keys</h2>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((line) => (
              <tr key={line.does}>
                <th scope="row">
                  <span className="row">
                    {line.keys.map((key) => (
                      <kbd key={key} className="kbd">
                        {key}
                      </kbd>
                    ))}
                  </span>
                </th>
                <td>{line.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="stack" aria-labelledby="words">
        <h2 id="words">Words</h2>
        <dl className="summary-list">
          {glossary.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
