import { useRouter } from '@tanstack/react-router';
import type { Problem } from '../client/problem.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { PageHeading } from '../components/PageHeading.tsx';

/** In place of a screen whose data could not be had. */
export function ScreenProblem({ problem }: { readonly problem: Problem }) {
  const router = useRouter();
  return (
    <div className="stack">
      <PageHeading title="This cannot be shown" />
      <ErrorSummary problem={problem} />
      <Button quiet onPress={() => void router.invalidate()}>
        Try again
      </Button>
    </div>
  );
}
