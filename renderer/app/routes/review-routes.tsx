import { createRoute } from '@tanstack/react-router';
import { AgenciesScreen } from '../../features/reviews/agencies/AgenciesScreen.tsx';
import { ReviewEditScreen } from '../../features/reviews/forms/ReviewEditScreen.tsx';
import { ReviewNewScreen } from '../../features/reviews/forms/ReviewNewScreen.tsx';
import { RecommendationNewScreen } from '../../features/reviews/recommendation/RecommendationNewScreen.tsx';
import { RecommendationScreen } from '../../features/reviews/recommendation/RecommendationScreen.tsx';
import { ReviewScreen } from '../../features/reviews/review/ReviewScreen.tsx';
import { ReviewsScreen } from '../../features/reviews/ReviewsScreen.tsx';
import { ThemesScreen } from '../../features/reviews/themes/ThemesScreen.tsx';
import { NotFound } from '../NotFound.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

/** The month whose screens show what is known today. */
const useNewestPeriod = (): string => {
  const { periods, latestPeriod } = shell.useLoaderData();
  return periods[0] ?? latestPeriod;
};

const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.reviews.list(deps),
  component: () => <ReviewsScreen list={reviews.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const add = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/new',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.reviews.list(deps),
  component: () => <ReviewNewScreen asAtOn={add.useLoaderData().asAtOn} newestPeriod={useNewestPeriod()} />,
});

const themes = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/themes',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.reviews.themes(deps),
  component: () => <ThemesScreen list={themes.useLoaderData()} />,
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$code',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.reviews.get({ ...deps, code: params.code }),
  component: () => <ReviewScreen detail={review.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const edit = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$code/edit',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.reviews.get({ ...deps, code: params.code }),
  component: () => <ReviewEditScreen detail={edit.useLoaderData()} newestPeriod={useNewestPeriod()} />,
});

const agencies = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$code/agencies',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.reviews.get({ ...deps, code: params.code }),
  component: () => (
    <AgenciesScreen
      detail={agencies.useLoaderData()}
      readOnly={shell.useLoaderData().readOnly}
      newestPeriod={useNewestPeriod()}
    />
  ),
});

const addRecommendation = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$code/add-recommendation',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.reviews.get({ ...deps, code: params.code }),
  component: () => <RecommendationNewScreen detail={addRecommendation.useLoaderData()} />,
});

const recommendation = createRoute({
  getParentRoute: () => shell,
  path: '/reviews/$code/recommendations/$ref',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.reviews.get({ ...deps, code: params.code }),
  component: () => {
    const detail = recommendation.useLoaderData();
    const { ref } = recommendation.useParams();
    const { readOnly } = shell.useLoaderData();
    const newestPeriod = useNewestPeriod();
    const view = detail.recommendations.find((one) => one.recommendation.ref === ref);
    if (view === undefined) return <NotFound />;
    return (
      <RecommendationScreen key={ref} detail={detail} view={view} readOnly={readOnly} newestPeriod={newestPeriod} />
    );
  },
});

/** Case reviews, their recommendations, what agencies report and sign, and the themes that come back. */
export const reviewRoutes = [reviews, add, themes, review, edit, agencies, addRecommendation, recommendation] as const;
