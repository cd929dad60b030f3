import { Link } from '@tanstack/react-router';
import { PageHeading } from '../components/PageHeading.tsx';

/** For an address that no screen has: there is no workspace around it, so it is a page of its own. */
export function NoSuchScreen() {
  return (
    <main id="main" className="welcome">
      <NotFound />
    </main>
  );
}

export function NotFound() {
  return (
    <div className="stack">
      <PageHeading title="There is no such screen" />
      <p>
        <Link to="/">Go to the start</Link>
      </p>
    </div>
  );
}
