import type { RecentWorkspace } from '#shared/contract/workspace.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Button } from '../../components/Button.tsx';

interface RecentListProps {
  readonly recent: readonly RecentWorkspace[];
  readonly busy: boolean;
  readonly onOpen: (path: string) => void;
}

/** Workspaces opened before; one that cannot be opened now stays in the list and says why. */
export function RecentList({ recent, busy, onOpen }: RecentListProps) {
  return (
    <section className="stack" aria-labelledby="recent">
      <h2 id="recent">Opened before</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Authority</th>
            <th scope="col">File</th>
            <th scope="col">Last opened</th>
            <th scope="col">
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {recent.map((workspace) => (
            <tr key={workspace.path}>
              <th scope="row">{workspace.authority}</th>
              <td className="break">
                {workspace.path}
                {workspace.problem === null ? null : (
                  <p className="field-error">
                    {workspace.problem.message} {workspace.problem.next}
                  </p>
                )}
              </td>
              <td className="nowrap">{dateInWords(workspace.openedAt.slice(0, 10))}</td>
              <td>
                {workspace.problem === null ? (
                  <Button quiet small isDisabled={busy} onPress={() => onOpen(workspace.path)}>
                    Open<span className="visually-hidden"> {workspace.path}</span>
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
