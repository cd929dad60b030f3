import type { ThemeList, ThemeView } from '#shared/contract/reviews.ts';
import { closedOn } from '#shared/domain/reviews/closing.ts';
import { recommendationLadder, type Rung } from '#shared/domain/reviews/evidence-ladder.ts';
import { themeRecurrence, type ThemeAppearance } from '#shared/domain/reviews/theme-recurrence.ts';
import { periodInView } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { loadEvidenceSteps } from './load-evidence-steps.ts';
import { answersTo, reviewsInView } from './review-facts.ts';

interface Appearance extends ThemeAppearance {
  readonly shown: ThemeView['appearances'][number];
  readonly rung: Rung;
  readonly themes: readonly string[];
}

/** Each theme across all reviews: in how many, how often closed, and where it came back. */
export async function themeList(session: Session, period: string | undefined): Promise<ThemeList> {
  const view = await periodInView(session, period);
  const { asAtOn } = view;
  const { reviews, answering } = await reviewsInView(view);
  const steps = await loadEvidenceSteps(view.db, view.asAt);
  const appearances = reviews.flatMap((review) =>
    review.recommendations.map(({ ref, text, wording, themes = [] }): Appearance => {
      const actions = answersTo(ref, answering);
      const closed = closedOn(
        actions.map(({ facts, agencies }) => ({ facts, steps: steps.get(agencies.id) ?? [] })),
        { asAtOn, madeOn: review.completedOn ?? review.publishedOn },
      );
      const { rung } = recommendationLadder(
        actions.map(({ facts }) => facts),
        asAtOn,
      );
      return {
        ref,
        review: review.code,
        incidentPeriod: review.incidentPeriod,
        completedOn: review.completedOn ?? null,
        publishedOn: review.publishedOn,
        closedOn: closed,
        rung,
        themes,
        shown: { ref, text, wording, review: review.code, rung, closedOn: closed },
      };
    }),
  );
  const names = [...new Set(appearances.flatMap(({ themes }) => themes))];
  const themes = names.map((theme): ThemeView => {
    const carrying = appearances.filter((one) => one.themes.includes(theme));
    return { theme, ...themeRecurrence(carrying), appearances: carrying.map(({ shown }) => shown) };
  });
  return {
    asAtOn,
    themes: themes.toSorted(worstFirst),
    without: appearances.filter((one) => one.themes.length === 0).length,
  };
}

const worstFirst = (a: ThemeView, b: ThemeView): number =>
  b.returns.length - a.returns.length ||
  b.reviews - a.reviews ||
  b.recommendations - a.recommendations ||
  a.theme.localeCompare(b.theme, 'en-GB');
