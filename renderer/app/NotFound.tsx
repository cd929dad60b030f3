import { Link } from '@tanstack/react-router';
import { PageHeading } from '../components/PageHeading.tsx';

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
