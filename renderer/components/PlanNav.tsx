import { Link, linkOptions } from '@tanstack/react-router';

/** The pages of the plan's area, in the order in which a month's work goes through them. */
const pages = [
  { label: 'Actions', link: linkOptions({ to: '/plan', activeOptions: { exact: true } }) },
  { label: 'Evidence', link: linkOptions({ to: '/plan/evidence' }) },
  { label: 'Updates', link: linkOptions({ to: '/plan/updates' }) },
  { label: 'To owners and back', link: linkOptions({ to: '/plan/owners' }) },
  { label: 'Ratings compared', link: linkOptions({ to: '/plan/ratings' }) },
  { label: 'Structure', link: linkOptions({ to: '/plan/structure' }) },
  { label: 'Pictures', link: linkOptions({ to: '/plan/pictures' }) },
  { label: 'Import a tracker', link: linkOptions({ to: '/plan/import' }) },
];

/** Which page of the plan's area one is on, and the way to the others. */
export function PlanNav() {
  return (
    <nav aria-label="Improvement plan" className="area-nav">
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
