import { Link } from '@tanstack/react-router';
import type { WorkstreamView } from '#shared/contract/plan.ts';
import { Button } from '../../../components/Button.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

interface WorkstreamTableProps {
  readonly title: string;
  readonly workstreams: readonly WorkstreamView[];
  readonly readOnly: boolean;
  readonly onChange: (code: string) => void;
}

/** The workstreams of one plan: who leads each, how many actions it has, and what can be done with it. */
export function WorkstreamTable({ title, workstreams, readOnly, onChange }: WorkstreamTableProps) {
  if (workstreams.length === 0) return <p className="inset">No workstreams yet: add one before its first action.</p>;
  return (
    <Scroller label={`Workstreams of ${title}`}>
      <table className="table middle-cells">
        <caption className="visually-hidden">Workstreams of {title}</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Workstream</th>
            <th scope="col">Lead</th>
            <th scope="col" className="num">
              Actions
            </th>
            <th scope="col">
              <span className="visually-hidden">What you can do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {workstreams.map(({ code, name, lead, actions }) => (
            <tr key={code}>
              <td>{code}</td>
              <th scope="row">
                <Link to="/plan" search={{ workstream: name }}>
                  {name}
                </Link>
              </th>
              <td>{lead === null ? <span className="muted">Nobody yet</span> : `${lead.role}, ${lead.agency}`}</td>
              <td className="num">{actions}</td>
              <td>
                {readOnly ? null : (
                  <div className="row">
                    <Link to="/plan/new" search={{ workstream: code }}>
                      Add an action<span className="visually-hidden"> to {name}</span>
                    </Link>
                    <Button quiet small onPress={() => onChange(code)} aria-label={`Change ${name}`}>
                      Change
                    </Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
