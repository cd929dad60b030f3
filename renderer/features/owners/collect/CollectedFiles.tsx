import { Button } from '../../../components/Button.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import type { CollectedFile } from './useCollect.ts';

interface CollectedFilesProps {
  readonly files: readonly CollectedFile[];
  readonly shown: number;
  readonly onShow: (id: number) => void;
}

/** Every file in hand and how far it is; one of them is shown beneath. */
export function CollectedFiles({ files, shown, onShow }: CollectedFilesProps) {
  return (
    <Scroller label="Files in hand">
      <table className="table">
        <caption>{`${files.length} files in hand`}</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">From</th>
            <th scope="col" className="num">
              Reports
            </th>
            <th scope="col" className="num">
              To decide
            </th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">Show</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ id, file, preview, problem }) => (
            <tr key={id} className={id === shown ? 'chosen' : ''} aria-current={id === shown ? 'true' : undefined}>
              <th scope="row" className="break">
                {file.name}
              </th>
              <td>{preview === null || preview.recipient === '' ? '–' : preview.recipient}</td>
              <td className="num">{preview?.counts.reports ?? '–'}</td>
              <td className="num">{preview === null ? '–' : preview.open.length}</td>
              <td>{stateOf(preview?.outcome ?? null, problem !== null)}</td>
              <td>
                <Button quiet small onPress={() => onShow(id)}>
                  Show<span className="visually-hidden"> {file.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

type Outcome = NonNullable<CollectedFile['preview']>['outcome'] | null;

function stateOf(outcome: Outcome, refused: boolean): string {
  if (refused) return 'Refused';
  switch (outcome) {
    case null:
      return 'Being read';
    case 'ready':
      return 'To look at';
    case 'nothing_new':
      return 'Nothing new';
    case 'already_accepted':
      return 'Accepted before';
    case 'accepted':
      return 'Accepted';
  }
}
