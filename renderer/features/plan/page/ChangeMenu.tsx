import { Link, linkOptions } from '@tanstack/react-router';
import { isFinished, type ActionStatus } from '#shared/domain/plan.ts';

const always = [
  { label: 'Edit', link: linkOptions({ to: '/plan/$ref/edit', params: { ref: '' } }) },
  { label: 'Milestones', link: linkOptions({ to: '/plan/$ref/milestones', params: { ref: '' } }) },
];
const whileOpen = [
  { label: 'Due date', link: linkOptions({ to: '/plan/$ref/due-date', params: { ref: '' } }) },
  { label: 'Split', link: linkOptions({ to: '/plan/$ref/split', params: { ref: '' } }) },
  { label: 'Merge', link: linkOptions({ to: '/plan/$ref/merge', params: { ref: '' } }) },
  { label: 'Supersede', link: linkOptions({ to: '/plan/$ref/supersede', params: { ref: '' } }) },
  { label: 'Cancel', link: linkOptions({ to: '/plan/$ref/cancel', params: { ref: '' } }) },
];

/** The ways to change an action. What is finished has no date left to agree and nothing left to hand on. */
export function ChangeMenu({ action, status }: { readonly action: string; readonly status: ActionStatus }) {
  return (
    <nav aria-label={`Change ${action}`} className="change-menu">
      <span className="strong" aria-hidden="true">
        Change this action
      </span>
      <ul>
        {[...always, ...(isFinished(status) ? [] : whileOpen)].map(({ label, link }) => (
          <li key={label}>
            <Link {...link} params={{ ref: action }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
