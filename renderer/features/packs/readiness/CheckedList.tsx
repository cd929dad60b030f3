import type { Readiness } from '#shared/domain/pack/readiness.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** Every check that was made: without it an empty list of problems would prove nothing. */
export function CheckedList({ readiness: { issues, checked } }: { readonly readiness: Readiness }) {
  const found = (code: string): number => issues.filter((issue) => issue.code === code).length;
  const clean = checked.filter(({ code }) => found(code) === 0).length;
  return (
    <Disclosed label={`${checked.length} checks were made, ${clean} of them found nothing`}>
      <ul className="checked-list">
        {checked.map(({ code, what }) => (
          <li key={code} className={found(code) === 0 ? 'passed' : ''}>
            {what}
            {found(code) === 0 ? <span className="visually-hidden">: nothing found</span> : `: ${found(code)} found`}
          </li>
        ))}
      </ul>
    </Disclosed>
  );
}
