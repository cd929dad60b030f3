import { Link } from '@tanstack/react-router';
import type { ThemeList, ThemeView } from '#shared/contract/reviews.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { rungLabels } from '#shared/wording/review-labels.ts';
import { wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

/** Which themes stand in how many reviews, how often each was closed, and which came back afterwards. */
export function ThemesScreen({ list: { themes, without } }: { readonly list: ThemeList }) {
  const back = themes.filter(({ returns }) => returns.length > 0).length;
  return (
    <div className="stack">
      <div>
        <Link to="/reviews" className="back">
          Case reviews
        </Link>
        <PageHeading title="Themes across reviews">
          <p className="muted">
            A recommendation is closed when every live action for it is complete with accepted evidence or its impact
            tested. A theme is back again where a later review carries it after that.
          </p>
        </PageHeading>
      </div>
      {themes.length === 0 ? (
        <p className="inset">
          No recommendation has a theme yet. Give one to each on its page, in the same words for the same thing: then
          you see here what comes back from review to review.
        </p>
      ) : (
        <>
          <p className="because-large">{headline(themes.length, back)}</p>
          <ul className="theme-list">
            {themes.map((theme) => (
              <Theme key={theme.theme} view={theme} />
            ))}
          </ul>
        </>
      )}
      {without === 0 ? null : (
        <p className="muted">
          {without === 1 ? '1 recommendation has no theme.' : `${without} recommendations have no theme.`}
        </p>
      )}
    </div>
  );
}

const headline = (themes: number, back: number): string => {
  const all = themes === 1 ? '1 theme' : `${themes} themes`;
  return back === 0 ? `${all}; none came back after it was closed` : `${all}; ${back} came back after being closed`;
};

function Theme({
  view: { theme, reviews, recommendations, closed, returns, appearances },
}: {
  readonly view: ThemeView;
}) {
  const often = closed === 0 ? 'never closed' : `closed ${closed === 1 ? 'once' : `${closed} times`}`;
  return (
    <li className="stack-small">
      <h2>{theme}</h2>
      <p>
        In {plural(reviews, 'review')} and {plural(recommendations, 'recommendation')}; {often}.
      </p>
      {returns.map(({ review, because }) => (
        <p key={review} className="inset inset-warning">
          {because}.
        </p>
      ))}
      <Disclosed label="Recommendations with this theme" about={theme}>
        <Scroller label={`Recommendations with the theme ${theme}`}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Recommendation</th>
                <th scope="col">Text</th>
                <th scope="col">Wording</th>
                <th scope="col">How far</th>
                <th scope="col">Closed since</th>
              </tr>
            </thead>
            <tbody>
              {appearances.map(({ ref, review, text, wording, rung, closedOn }) => (
                <tr key={ref}>
                  <th scope="row" className="nowrap">
                    <Link to="/reviews/$code/recommendations/$ref" params={{ code: review, ref }}>
                      {ref}
                    </Link>
                    <span className="quiet">{review}</span>
                  </th>
                  <td>{text}</td>
                  <td>{wordingLabels[wording]}</td>
                  <td>{rungLabels[rung]}</td>
                  <td className="nowrap">{closedOn === null ? nothingSymbol : shortDate(closedOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </Disclosed>
    </li>
  );
}
