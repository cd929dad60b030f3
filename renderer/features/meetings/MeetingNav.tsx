import { Link, linkOptions } from '@tanstack/react-router';

const pages = [
  { label: 'Calendar', link: linkOptions({ to: '/meetings', activeOptions: { exact: true } }) },
  { label: 'Action log', link: linkOptions({ to: '/meetings/log' }) },
  { label: 'Forward plan', link: linkOptions({ to: '/meetings/forward-plan' }) },
  { label: 'Moderated ratings', link: linkOptions({ to: '/meetings/moderations' }) },
];

/** Which page about meetings one is on, and the way to the others. */
export function MeetingNav() {
  return (
    <nav aria-label="Meetings" className="area-nav">
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
