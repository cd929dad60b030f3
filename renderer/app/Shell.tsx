import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import type { Period } from '#shared/domain/dates.ts';
import { SearchBox } from '../components/SearchBox.tsx';
import { Masthead } from './Masthead.tsx';
import { MendingNote } from './MendingNote.tsx';

const work = [
  { to: '/overview', label: 'Overview' },
  { to: '/plan', label: 'Improvement plan' },
  { to: '/indicators', label: 'Indicators' },
  { to: '/reviews', label: 'Case reviews' },
  { to: '/scrutiny', label: 'Scrutiny' },
  { to: '/meetings', label: 'Meetings' },
] as const;
const tasks = [
  { to: '/returns', label: 'Returns' },
  { to: '/calendar', label: 'Return calendar' },
  { to: '/catalogue', label: 'Catalogue' },
  { to: '/packs', label: 'Packs' },
] as const;
const about = [
  { to: '/people', label: 'People' },
  { to: '/audit', label: 'Audit trail' },
  { to: '/settings', label: 'Settings' },
  { to: '/help', label: 'Help and words' },
] as const;

interface ShellProps {
  readonly workspace: WorkspaceInfo;
  readonly period: Period | undefined;
}

/** Around every screen of an open workspace: which workspace, which period, and where else to go. */
export function Shell({ workspace, period }: ShellProps) {
  const loading = useRouterState({ select: (state) => state.isLoading });
  return (
    <>
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          // the part after # is the screen's address here, so the jump is made by hand
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        Skip to main content
      </a>
      <Masthead workspace={workspace} period={period ?? workspace.latestPeriod} />
      {workspace.notice === '' ? null : (
        <aside className="notice-banner" aria-label="About this workspace">
          <p>{workspace.notice}</p>
        </aside>
      )}
      {workspace.readOnly ? (
        <aside className="notice-banner" aria-label="Read only">
          <p>This workspace is open for reading only: nothing can be added or changed.</p>
        </aside>
      ) : null}
      <div className="frame">
        <div className="side">
          <MendingNote />
          <SearchBox />
          <nav className="side-nav" aria-label="Main">
            <ul>
              {work.map((item) => (
                <li key={item.to}>
                  <Link to={item.to}>{item.label}</Link>
                </li>
              ))}
              {tasks.map((item, index) => (
                <li key={item.to} className={index === 0 ? 'nav-gap' : ''}>
                  <Link to={item.to}>{item.label}</Link>
                </li>
              ))}
              {about.map((item, index) => (
                <li key={item.to} className={index === 0 ? 'nav-gap' : ''}>
                  <Link to={item.to}>{item.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <main id="main" className="main" tabIndex={-1} data-busy={loading}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
