import { Link, linkOptions } from '@tanstack/react-router';

/** The pages of the packs' area: one pack a month is made, and what was published is checked. */
const pages = [
  { label: 'Packs', link: linkOptions({ to: '/packs', activeOptions: { exact: true } }) },
  { label: 'Words of the month', link: linkOptions({ to: '/packs/words' }) },
  { label: 'Kinds of pack', link: linkOptions({ to: '/packs/kinds' }) },
  { label: 'Verify a file', link: linkOptions({ to: '/packs/verify' }) },
  { label: 'Read and compare', link: linkOptions({ to: '/packs/compare' }) },
];

/** Which page of the packs' area one is on, and the way to the others. */
export function PackNav() {
  return (
    <nav aria-label="Packs" className="area-nav">
      <ul>
        {pages.map(({ label, link }) => (
          <li key={link.to}>
            <Link {...link} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
