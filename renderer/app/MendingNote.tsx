import { Link } from '@tanstack/react-router';
import { useMending } from '../components/mending-store.ts';

/** The way back to the checklist that somebody came from, until they are there again. */
export function MendingNote() {
  const pack = useMending((state) => state.pack);
  if (pack === null) return null;
  return (
    <aside className="mending-note" aria-label="What is being mended">
      <p>For {pack.title}</p>
      <Link to="/packs/$id" params={{ id: String(pack.id) }} hash="readiness">
        Back to its checklist
      </Link>
    </aside>
  );
}
